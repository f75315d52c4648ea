/** The tables of all levels together: codes looked up, ways to the nation, what lies inside what. */
import { depthOf, isMapLevel, LEVELS, type Level, levelAbove, type MapLevel } from './level.ts';
import { columnTable, emptyTable, type RegionColumns, type RegionTable } from './region-table.ts';

export type { RegionColumns, RegionTable } from './region-table.ts';

export interface RegionSet {
  /** Townships and villages have no rows (n = 0) without a sample. */
  tables: Record<Level, RegionTable>;
  /** For each level with official polygons: row of the ancestor of every county row. ancestor.county is the identity. */
  ancestor: Record<MapLevel, Int32Array>;
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
    remaps: new Map(Object.entries(remaps)),
    hosts: new Map(Object.entries(hosts)),
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

/** A place's ancestors from the nation down to itself, without repeating one whose code spans two levels. */
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
    row = table.parent(row);
    level = levelAbove(level);
  }
  return path;
}

/** True when the place with code `at` is, or lies inside, the place with code `outer`; false for unknown codes. */
export function liesIn(set: RegionSet, at: string, outer: string): boolean {
  const place = at ? findPlace(set, at) : null;
  return place !== null && pathOf(set, place).some(({ level, row }) => set.tables[level].code(row) === outer);
}

/** Rows of `level` inside a place (itself when it is of that level; its ancestors are never inside). */
export function rowsInside(set: RegionSet, place: Place, level: Level): Uint8Array {
  const inside = new Uint8Array(set.tables[level].n);
  if (depthOf(level) < depthOf(place.level) || !isMapLevel(level) || !isMapLevel(place.level)) return inside;
  const toPlace = set.ancestor[place.level];
  const toLevel = set.ancestor[level];
  for (let county = 0; county < toPlace.length; county++)
    if (toPlace[county] === place.row) inside[toLevel[county] ?? 0] = 1;
  return inside;
}
