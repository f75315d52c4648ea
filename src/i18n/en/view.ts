import type { view as zh } from '../zh-CN/view.ts';
import type { SameKeys } from '../same-keys.ts';

export const view: SameKeys<typeof zh> = {};
