/**
 * Which rows of the township and village tables belong to which county. Rows are set-wide: those of a county follow one
 * another, counties in the order of their codes, so that everything is told by binary search in one short list.
 */
import { fail, ok, type Result } from '../error.ts';
import type { LoadedVillages } from '../village/loaded.ts';
import type { SampleLevel } from '../village/names.ts';
import type { CountySums } from '../village/totals.ts';
import type { RegionTable } from './region-table.ts';

/** A county of the sample as the index tells it. */
export interface SampleCounty {
  code: string;
  cells: number;
  townships: number;
  /** Rows before its first village and its first township. */
  first: number;
  firstTownship: number;
  totals: CountySums;
}

/** Rows of one county or township: from … to − 1. */
export interface RowRange {
  from: number;
  to: number;
}

/** County rows are those of the county table; −1, an empty range or null where there is no sample. */
export interface SampleIndex {
  /** Name and version of the generator of every value. */
  readonly generator: string;
  /** Rows of the counties with a sample, in the order of their codes. */
  readonly countyRows: Int32Array;
  /** Villages and townships of all counties. */
  readonly total: Record<SampleLevel, number>;
  /** Samples there are now, by county row. */
  readonly loaded: ReadonlyMap<number, LoadedVillages>;
  range(level: SampleLevel, countyRow: number): RowRange;
  countyRowOf(level: SampleLevel, row: number): number;
  sumsOf(countyRow: number): CountySums | null;
  /** Township row of a village; −1 until its county is loaded. */
  townshipOf(village: number): number;
  /** Villages of a township; null until its county is loaded. */
  villagesOf(township: number): RowRange | null;
  /** The same index with other samples there. */
  holding(loaded: ReadonlyMap<number, LoadedVillages>): SampleIndex;
}

/** An empty range for counties without a sample. */
const NOTHING: RowRange = { from: 0, to: 0 };

/**
 * Builds the index over counties in ascending order of code.
 * Error: data-content {file, where} naming a county that the map does not have or whose rows do not follow on.
 */
export function sampleIndex(
  file: string,
  generator: string,
  counties: readonly SampleCounty[],
  table: RegionTable,
): Result<SampleIndex> {
  const countyRows = new Int32Array(counties.length);
  const placeOf = new Int32Array(table.n).fill(-1);
  const starts = {
    village: new Uint32Array(counties.length + 1),
    township: new Uint32Array(counties.length + 1),
  };
  for (const [i, { code, cells, townships, first, firstTownship }] of counties.entries()) {
    const row = table.rowOf(code);
    const follows = first === starts.village[i] && firstTownship === starts.township[i];
    if (row === undefined || !follows) return fail('data-content', { file, where: code });
    countyRows[i] = row;
    placeOf[row] = i;
    starts.village[i + 1] = first + cells;
    starts.township[i + 1] = firstTownship + townships;
  }
  const sums = counties.map(({ totals }) => totals);
  return ok(make({ generator, countyRows, placeOf, starts, sums }, new Map()));
}

interface Lists {
  generator: string;
  countyRows: Int32Array;
  /** Position in `countyRows` of every county row, −1 without a sample. */
  placeOf: Int32Array;
  starts: Record<SampleLevel, Uint32Array>;
  sums: readonly CountySums[];
}

function make(lists: Lists, loaded: ReadonlyMap<number, LoadedVillages>): SampleIndex {
  const { generator, countyRows, placeOf, starts, sums } = lists;
  const range = (level: SampleLevel, countyRow: number): RowRange => {
    const at = placeOf[countyRow] ?? -1;
    return at < 0 ? NOTHING : { from: starts[level][at] ?? 0, to: starts[level][at + 1] ?? 0 };
  };
  const countyRowOf = (level: SampleLevel, row: number): number => {
    const at = runOf(starts[level], row);
    return at < 0 ? -1 : (countyRows[at] ?? -1);
  };
  return {
    generator,
    countyRows,
    total: { village: starts.village.at(-1) ?? 0, township: starts.township.at(-1) ?? 0 },
    loaded,
    range,
    countyRowOf,
    sumsOf: (countyRow) => sums[placeOf[countyRow] ?? -1] ?? null,
    townshipOf(village) {
      const county = countyRowOf('village', village);
      const there = loaded.get(county);
      if (!there) return -1;
      const index = runOf(there.sample.townshipStart, village - range('village', county).from);
      return index < 0 ? -1 : range('township', county).from + index;
    },
    villagesOf(township) {
      const county = countyRowOf('township', township);
      const start = loaded.get(county)?.sample.townshipStart;
      if (!start) return null;
      const index = township - range('township', county).from;
      const first = range('village', county).from;
      return { from: first + (start[index] ?? 0), to: first + (start[index + 1] ?? 0) };
    },
    holding: (others) => make(lists, others),
  };
}

/** Run of a value in ascending starts (the last is the end): i with starts[i] ≤ value < starts[i + 1]; −1 outside. */
function runOf(starts: Uint32Array, value: number): number {
  if (!(value >= 0 && value < (starts.at(-1) ?? 0))) return -1;
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
