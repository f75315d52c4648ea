/**
 * Region numbers of the raster: counties first, then the backdrop, the provinces of the first rough picture, and the
 * townships and villages of the sample.
 */
import { depthOf, type Level, mapLevelOf } from '../../domain/region/level.ts';
import type { RowRange } from '../../domain/region/sample-index.ts';
import { type Place, type RegionSet, rowsInside, runsInside } from '../../domain/region/table.ts';

/** Offset of the county object: number = county row + 1. */
export const COUNTY_OFFSET = 0;
/** Offset of the neighbouring countries' land, one geometry. */
export const BACKDROP_OFFSET = 8000;
export const BACKDROP = BACKDROP_OFFSET + 1;
/** Offset of the rough provinces shown until the counties arrive: number = offset + province row + 1. */
export const OUTLINE_OFFSET = 8100;
/** Length of tables that need no sample. */
export const NUMBERS = 8200;
/** Offsets of the sample: number = offset + row + 1. */
export const TOWNSHIP_OFFSET = 16_384;
export const VILLAGE_OFFSET = 81_920;

const OFFSETS = { county: COUNTY_OFFSET, township: TOWNSHIP_OFFSET, village: VILLAGE_OFFSET } as const;
type NumberedLevel = keyof typeof OFFSETS;
const NUMBERED: readonly NumberedLevel[] = ['county', 'township', 'village'];

/** Length of every table indexed by region number. */
export function numbersOf(regions: RegionSet | null): number {
  const villages = regions?.tables.village.n ?? 0;
  return villages > 0 ? VILLAGE_OFFSET + villages + 1 : NUMBERS;
}

/** Level and row that a region number stands for; null for water, other countries and rough provinces. */
export function placeOfNumber(number: number): { level: NumberedLevel; row: number } | null {
  if (number > VILLAGE_OFFSET) return { level: 'village', row: number - VILLAGE_OFFSET - 1 };
  if (number > TOWNSHIP_OFFSET) return { level: 'township', row: number - TOWNSHIP_OFFSET - 1 };
  if (number > COUNTY_OFFSET && number <= BACKDROP_OFFSET)
    return { level: 'county', row: number - COUNTY_OFFSET - 1 };
  return null;
}

/** County row of a region number, −1 when the number is no county. */
export const countyRow = (number: number): number =>
  number > COUNTY_OFFSET && number <= BACKDROP_OFFSET ? number - COUNTY_OFFSET - 1 : -1;

/** The place of `level` that a region number lies in; null outside China, or when the number is of a coarser level. */
export function placeAt(regions: RegionSet, number: number, level: Level): Place | null {
  let at: Place | null = placeOfNumber(number);
  if (!at || at.row >= regions.tables[at.level].n) return null;
  if (depthOf(level) > depthOf(at.level)) return null;
  if (at.level === 'village' && level !== 'village')
    at = { level: 'township', row: regions.tables.village.parent(at.row) };
  if (at.level === 'township' && level !== 'township')
    at = { level: 'county', row: regions.tables.township.parent(at.row) };
  if (at.row < 0 || at.level === level) return at.row < 0 ? null : at;
  const row = regions.ancestor[mapLevelOf(level)][at.row];
  return row === undefined || row < 0 ? null : { level, row };
}

/** Region numbers inside a place, as ascending pairs: from, and one after the last. */
export function numberRanges(regions: RegionSet, place: Place): number[] {
  return NUMBERED.flatMap((level) => {
    const runs = level === 'county' ? countyRuns(regions, place) : runsInside(regions, place, level);
    const first = OFFSETS[level] + 1;
    return runs.flatMap(({ from, to }) => [first + from, first + to]);
  });
}

/** Rows of the counties inside a place as ascending runs. */
function countyRuns(regions: RegionSet, place: Place): RowRange[] {
  const inside = rowsInside(regions, place, 'county');
  const runs: RowRange[] = [];
  for (let from = inside.indexOf(1); from >= 0; from = inside.indexOf(1, from)) {
    const end = inside.indexOf(0, from);
    const to = end < 0 ? inside.length : end;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}
