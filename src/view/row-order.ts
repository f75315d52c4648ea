/** Orders of the region table by typed keys, for lists too long to be sorted as objects. */
import type { RegionSet } from '../domain/region/table.ts';
import type { Frame } from './types.ts';

/** Columns of the table. */
export type RowOrder = 'name' | 'parent' | 'value' | 'class' | 'basis' | 'flag' | 'rank';

/** A number for each row of a list, NaN for what comes last, and one that decides between equal ones. */
export interface RowKeys {
  first: Float64Array;
  tie: Float64Array | null;
}

/**
 * Keys of a column for rows of the Frame's level. Modelled places have numbers for names: they follow by number, then by county;
 * parents follow the map, as their codes do.
 */
export function rowKeys(frame: Frame, regions: RegionSet, rows: Uint32Array, by: RowOrder): RowKeys {
  const { level, entry, cls, flag, basis, column } = frame;
  const keys = (of: (row: number) => number): Float64Array => {
    const out = new Float64Array(rows.length);
    for (let i = 0; i < out.length; i++) out[i] = of(rows[i] as number);
    return out;
  };
  const end = (ends: Float64Array | undefined) =>
    keys((row) => {
      const e = entry[row] as number;
      return e < 0 || !ends ? Number.NaN : (ends[e] as number);
    });
  switch (by) {
    case 'value':
      return { first: end(column?.lo), tie: end(column?.hi) };
    case 'rank': {
      const [lo, hi] = [end(column?.lo), end(column?.hi)];
      return { first: lo.map((value, i) => (value === hi[i] ? -value : Number.NaN)), tie: null };
    }
    case 'class':
      return {
        first: keys((row) => ((cls[row] as number) < 0 ? Number.NaN : (cls[row] as number))),
        tie: null,
      };
    case 'basis':
      return { first: keys((row) => basis[row] || Number.NaN), tie: null };
    case 'flag':
      return { first: keys((row) => flag[row] as number), tie: null };
    case 'parent':
      return { first: keys((row) => row), tie: null };
    case 'name':
      return { first: keys((row) => numberOf(regions, level, row)), tie: null };
  }
}

/** Number of a modelled place in its county; of an official one its row. */
function numberOf({ sample }: RegionSet, level: Frame['level'], row: number): number {
  if (!sample || (level !== 'township' && level !== 'village')) return row;
  return row - sample.range(level, sample.countyRowOf(level, row)).from;
}

/**
 * Rows in the order of their keys: NaN last both ways, equal ones as they were. A key alone is sorted natively and the rows are
 * put into their places: comparing two at a time costs several times as much.
 */
export function sortRows(rows: Uint32Array, { first, tie }: RowKeys, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  const places = new Uint32Array(rows.length);
  let known = 0;
  let last = rows.length;
  for (let i = 0; i < rows.length; i++) if (!Number.isNaN(first[i])) places[known++] = i;
  for (let i = rows.length - 1; i >= 0; i--) if (Number.isNaN(first[i])) places[--last] = i;
  const head = places.subarray(0, known);
  const needsTie = tie !== null && head.some((i) => tie[i] !== first[i]);
  places.set(needsTie ? compared(head, first, tie, sign) : placed(head, first, sign));
  return places.map((i) => rows[i] as number);
}

function compared(places: Uint32Array, first: Float64Array, tie: Float64Array, sign: number): Uint32Array {
  const less = (keys: Float64Array, a: number, b: number): number =>
    keys[a] === keys[b] ? 0 : (keys[a] as number) < (keys[b] as number) ? -sign : sign;
  return places.slice().sort((a, b) => less(first, a, b) || less(tie, a, b) || a - b);
}

function placed(places: Uint32Array, keys: Float64Array, sign: number): Uint32Array {
  const own = new Float64Array(places.length);
  for (let i = 0; i < own.length; i++) own[i] = sign * (keys[places[i] as number] as number);
  const sorted = own.slice().sort();
  const out = new Uint32Array(own.length);
  /** How many of the equal keys that begin at a place have been put there. */
  const put = new Uint32Array(own.length);
  for (let i = 0; i < own.length; i++) {
    const from = firstAt(sorted, own[i] as number);
    out[from + (put[from] as number)] = places[i] as number;
    put[from] = (put[from] as number) + 1;
  }
  return out;
}

/** First place of a value in an ascending list that holds it. */
function firstAt(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
