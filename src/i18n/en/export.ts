import type { exporting as zh } from '../zh-CN/export.ts';
import type { SameKeys } from '../same-keys.ts';

export const exporting: SameKeys<typeof zh> = {};
