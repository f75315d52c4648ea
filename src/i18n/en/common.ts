import type { common as zh } from '../zh-CN/common.ts';
import type { SameKeys } from '../same-keys.ts';

export const common: SameKeys<typeof zh> = {};
