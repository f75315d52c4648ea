/** The tables of all levels together: codes looked up, ways to the nation, what lies inside what. */
import type { SampleLevel } from '../village/names.ts';
import { depthOf, isMapLevel, LEVELS, type Level, levelAbove, type MapLevel } from './level.ts';
import { columnTable, emptyTable, type RegionColumns, type RegionTable } from './region-table.ts';
import type { RowRange, SampleIndex } from './sample-index.ts';
import { sampleTable } from './sample-tables.ts';

export type { RegionColumns, RegionTable } from './region-table.ts';
export type { RowRange } from './sample-index.ts';

export interface RegionSet {
  /** Townships and villages have no rows (n = 0) without a sample. */
  tables: Record<Level, RegionTable>;
  /** For each level with official polygons: row of the ancestor of every county row. ancestor.county is the identity. */
  ancestor: Record<MapLevel, Int32Array>;
  /** Rows of the modelled townships and villages; null without a sample. */
  sample: SampleIndex | null;
  remaps: ReadonlyMap<string, string>;
  hosts: ReadonlyMap<string, readonly string[]>;
}

/** A place found by its code. */
export interface Place {
  level: Level;
  row: number;
}

/** Builds the set from the four tables of regions.table.json. */
export function buildRegionSet(
  levels: Record<MapLevel, RegionColumns>,
  remaps: Record<string, string>,
  hosts: Record<string, string[]>,
): RegionSet {
  const nation = columnTable('nation', levels.nation, null);
  const province = columnTable('province', levels.province, nation);
  const prefecture = columnTable('prefecture', levels.prefecture, province);
  const county = columnTable('county', levels.county, prefecture);
  const ancestor = {
    county: Int32Array.from({ length: county.n }, (_, row) => row),
    prefecture: Int32Array.from({ length: county.n }, (_, row) => county.parent(row)),
    province: new Int32Array(county.n),
    nation: new Int32Array(county.n),
  };
  for (let row = 0; row < county.n; row++) {
    const above = prefecture.parent(ancestor.prefecture[row] ?? -1);
    ancestor.province[row] = above;
    ancestor.nation[row] = province.parent(above);
  }
  return {
    tables: {
      nation,
      province,
      prefecture,
      county,
      township: emptyTable('township'),
      village: emptyTable('village'),
    },
    ancestor,
    sample: null,
    remaps: new Map(Object.entries(remaps)),
    hosts: new Map(Object.entries(hosts)),
  };
}

/** The set with a sample, or with other chunks of it there. Everything official is shared with the set given. */
export function withSample(set: RegionSet, sample: SampleIndex): RegionSet {
  const { county } = set.tables;
  return {
    ...set,
    sample,
    tables: {
      ...set.tables,
      township: sampleTable('township', sample, county),
      village: sampleTable('village', sample, county),
    },
  };
}

/**
 * The highest place carrying a code (a municipality stands in the province and in the prefecture table under one code),
 * through renamings; null when the code has no polygon.
 */
export function findPlace(set: RegionSet, code: string): Place | null {
  const now = set.remaps.get(code) ?? code;
  for (const level of LEVELS) {
    const row = set.tables[level].rowOf(now);
    if (row !== undefined) return { level, row };
  }
  return null;
}

/**
 * A place's ancestors from the nation down to itself, without repeating one whose code spans two levels. The township of a
 * village is left out until the village's county is loaded.
 */
export function pathOf(set: RegionSet, place: Place): Place[] {
  const path: Place[] = [];
  let level: Level | null = place.level;
  let row = place.row;
  while (level && row >= 0) {
    const table: RegionTable = set.tables[level];
    const below = path[0];
    const sameCode = below && set.tables[below.level].code(below.row) === table.code(row);
    if (sameCode) path[0] = { level, row };
    else path.unshift({ level, row });
    const parent: Place | null = parentOf(set, { level, row });
    row = parent?.row ?? -1;
    level = parent?.level ?? null;
  }
  return path;
}

/** The nearest known place above; null for the nation. A village's township is known once its county is loaded. */
export function parentOf({ tables, sample }: RegionSet, { level, row }: Place): Place | null {
  const above = levelAbove(level);
  const parent = tables[level].parent(row);
  if (above && parent >= 0) return { level: above, row: parent };
  return level === 'village' && sample ? { level: 'county', row: sample.countyRowOf('village', row) } : null;
}

/** True when the place with code `at` is, or lies inside, the place with code `outer`; false for unknown codes. */
export function liesIn(set: RegionSet, at: string, outer: string): boolean {
  const place = at ? findPlace(set, at) : null;
  return place !== null && pathOf(set, place).some(({ level, row }) => set.tables[level].code(row) === outer);
}

/** Rows of `level` inside a place (itself when it is of that level; its ancestors are never inside). */
export function rowsInside(set: RegionSet, place: Place, level: Level): Uint8Array {
  const inside = new Uint8Array(set.tables[level].n);
  if (!isMapLevel(level)) {
    for (const { from, to } of runsInside(set, place, level)) inside.fill(1, from, to);
    return inside;
  }
  if (!isMapLevel(place.level) || depthOf(level) < depthOf(place.level)) return inside;
  const toPlace = set.ancestor[place.level];
  const toLevel = set.ancestor[level];
  for (let county = 0; county < toPlace.length; county++)
    if (toPlace[county] === place.row) inside[toLevel[county] ?? 0] = 1;
  return inside;
}

/** Rows of a sample level inside a place as ascending runs that do not touch; villages of a township once it is loaded. */
export function runsInside(set: RegionSet, place: Place, level: SampleLevel): RowRange[] {
  const { sample } = set;
  if (!sample) return [];
  if (place.level === level) return [{ from: place.row, to: place.row + 1 }];
  if (!isMapLevel(place.level)) {
    const run = place.level === 'township' ? sample.villagesOf(place.row) : null;
    return run ? [run] : [];
  }
  const toPlace = set.ancestor[place.level];
  const runs: RowRange[] = [];
  for (const county of sample.countyRows) {
    if (toPlace[county] !== place.row) continue;
    const { from, to } = sample.range(level, county);
    const last = runs.at(-1);
    if (last?.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}
