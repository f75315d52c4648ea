import type { shell as zh } from '../zh-CN/shell.ts';
import type { SameKeys } from '../same-keys.ts';

export const shell: SameKeys<typeof zh> = {};
