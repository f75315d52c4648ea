import type { error as zh } from '../zh-CN/error.ts';
import type { SameKeys } from '../same-keys.ts';

export const error: SameKeys<typeof zh> = {};
