import type { official as zh } from '../zh-CN/official.ts';
import type { SameKeys } from '../same-keys.ts';

export const official: SameKeys<typeof zh> = {};
