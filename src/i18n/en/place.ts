import type { place as zh } from '../zh-CN/place.ts';
import type { SameKeys } from '../same-keys.ts';

export const place: SameKeys<typeof zh> = {};
