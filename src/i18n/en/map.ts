import type { map as zh } from '../zh-CN/map.ts';
import type { SameKeys } from '../same-keys.ts';

export const map: SameKeys<typeof zh> = {};
