import type { table as zh } from '../zh-CN/table.ts';
import type { SameKeys } from '../same-keys.ts';

export const table: SameKeys<typeof zh> = {};
