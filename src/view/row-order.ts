/** Orders of the region table by typed keys, for lists too long to be sorted as objects. */
import type { RegionSet } from '../domain/region/table.ts';
import type { Frame } from './types.ts';

/** Columns of the table. */
export type RowOrder = 'name' | 'parent' | 'value' | 'class' | 'basis' | 'flag' | 'rank';

/** A number a row of the level's table, and one that decides between equal ones; NaN for what comes last. */
export interface RowKeys {
  first: Float64Array;
  tie: Float64Array | null;
}

/**
 * Keys of a column. Modelled places have numbers for names: they follow by number, then by county; parents follow the map, as
 * their codes do.
 */
export function rowKeys(frame: Frame, regions: RegionSet, by: RowOrder): RowKeys {
  const { level, entry, cls, flag, basis, column } = frame;
  const key = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: entry.length }, (_, row) => of(row));
  const end = (ends: Float64Array | undefined) =>
    key((row) => ((entry[row] as number) < 0 ? Number.NaN : (ends?.[entry[row] as number] ?? Number.NaN)));
  switch (by) {
    case 'value':
      return { first: end(column?.lo), tie: end(column?.hi) };
    case 'rank': {
      const [lo, hi] = [end(column?.lo), end(column?.hi)];
      return { first: lo.map((value, row) => (value === hi[row] ? -value : Number.NaN)), tie: null };
    }
    case 'class':
      return {
        first: key((row) => ((cls[row] as number) < 0 ? Number.NaN : (cls[row] as number))),
        tie: null,
      };
    case 'basis':
      return { first: key((row) => basis[row] || Number.NaN), tie: null };
    case 'flag':
      return { first: key((row) => flag[row] as number), tie: null };
    case 'parent':
      return { first: key((row) => row), tie: null };
    case 'name':
      return { first: key((row) => numberOf(regions, level, row)), tie: null };
  }
}

/** Number of a modelled place in its county; of an official one its row. */
function numberOf({ sample }: RegionSet, level: Frame['level'], row: number): number {
  if (!sample || (level !== 'township' && level !== 'village')) return row;
  return row - sample.range(level, sample.countyRowOf(level, row)).from;
}

/** Rows in the order of keys: NaN last both ways, equal ones ascending by row. */
export function sortRows(rows: Uint32Array, { first, tie }: RowKeys, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  const compare = (keys: Float64Array, a: number, b: number): number => {
    const [x, y] = [keys[a] as number, keys[b] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x === y ? 0 : x < y ? -sign : sign;
  };
  return rows.slice().sort((a, b) => compare(first, a, b) || (tie ? compare(tie, a, b) : 0) || a - b);
}
