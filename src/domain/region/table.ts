/** Region tables in memory: rows by index, codes looked up once, ancestors of every county by level. */
import type { MapLevel } from './level.ts';
import { MAP_LEVELS } from './level.ts';

export interface RegionTable {
  level: MapLevel;
  n: number;
  code: readonly string[];
  name: readonly string[];
  en: readonly string[];
  initials: readonly string[];
  /** Row of the parent in the table one level up, −1 for the nation. */
  parent: Int32Array;
  kind: readonly ('ordinary' | 'special' | 'taiwan' | 'extra')[];
  label: readonly (readonly [number, number])[];
  bbox: readonly (readonly [number, number, number, number])[];
  areaKm2: readonly number[];
  neighbours: { start: readonly number[]; list: readonly number[] };
  /** Code → row. */
  rowOf: ReadonlyMap<string, number>;
}

export interface RegionSet {
  tables: Record<MapLevel, RegionTable>;
  /** For each level: row of the ancestor of every county row. ancestor.county is the identity. */
  ancestor: Record<MapLevel, Int32Array>;
  remaps: ReadonlyMap<string, string>;
  hosts: ReadonlyMap<string, readonly string[]>;
}

/** A place found by its code. */
export interface Place {
  level: MapLevel;
  row: number;
}

/** The tables a RegionSet is made of, as they stand in the file. */
export interface RegionColumns extends Omit<RegionTable, 'level' | 'n' | 'parent' | 'rowOf'> {
  parent: readonly string[];
}

/** Builds the set from the four tables of regions.table.json. */
export function buildRegionSet(
  levels: Record<MapLevel, RegionColumns>,
  remaps: Record<string, string>,
  hosts: Record<string, string[]>,
): RegionSet {
  const tables = {} as Record<MapLevel, RegionTable>;
  let above: RegionTable | null = null;
  for (const level of MAP_LEVELS) {
    const file = levels[level];
    const up: RegionTable | null = above;
    const table: RegionTable = {
      ...file,
      level,
      n: file.code.length,
      rowOf: new Map(file.code.map((code, row) => [code, row])),
      parent: Int32Array.from(file.parent, (code) => up?.rowOf.get(code) ?? -1),
    };
    tables[level] = table;
    above = table;
  }
  const counties = tables.county.n;
  const ancestor = {
    county: Int32Array.from({ length: counties }, (_, row) => row),
    prefecture: tables.county.parent,
    province: new Int32Array(counties),
    nation: new Int32Array(counties),
  };
  for (let row = 0; row < counties; row++) {
    const prefecture = ancestor.prefecture[row] ?? -1;
    const province = tables.prefecture.parent[prefecture] ?? -1;
    ancestor.province[row] = province;
    ancestor.nation[row] = tables.province.parent[province] ?? -1;
  }
  return { tables, ancestor, remaps: new Map(Object.entries(remaps)), hosts: new Map(Object.entries(hosts)) };
}

/**
 * The highest place carrying a code (a municipality stands in the province and in the prefecture table under one code),
 * through renamings; null when the code has no polygon.
 */
export function findPlace(set: RegionSet, code: string): Place | null {
  const now = set.remaps.get(code) ?? code;
  for (const level of MAP_LEVELS) {
    const row = set.tables[level].rowOf.get(now);
    if (row !== undefined) return { level, row };
  }
  return null;
}

/** Codes of a place's ancestors from the nation down to itself, without repeating one that spans two levels. */
export function pathOf(set: RegionSet, place: Place): Place[] {
  const path: Place[] = [];
  let at = MAP_LEVELS.indexOf(place.level);
  let row = place.row;
  while (at >= 0 && row >= 0) {
    const level = MAP_LEVELS[at] as MapLevel;
    const table = set.tables[level];
    const below = path[0];
    const sameCode = below && set.tables[below.level].code[below.row] === table.code[row];
    if (sameCode) path[0] = { level, row };
    else path.unshift({ level, row });
    row = table.parent[row] ?? -1;
    at--;
  }
  return path;
}

/** True when the place with code `at` is, or lies inside, the place with code `outer`; false for unknown codes. */
export function liesIn(set: RegionSet, at: string, outer: string): boolean {
  const place = at ? findPlace(set, at) : null;
  return place !== null && pathOf(set, place).some(({ level, row }) => set.tables[level].code[row] === outer);
}

/** Rows of `level` inside a place (itself when it is of that level; its ancestors are never inside). */
export function rowsInside(set: RegionSet, place: Place, level: MapLevel): Uint8Array {
  const table = set.tables[level];
  const inside = new Uint8Array(table.n);
  if (MAP_LEVELS.indexOf(level) < MAP_LEVELS.indexOf(place.level)) return inside;
  const toPlace = set.ancestor[place.level];
  const toLevel = set.ancestor[level];
  for (let county = 0; county < toPlace.length; county++)
    if (toPlace[county] === place.row) inside[toLevel[county] ?? 0] = 1;
  return inside;
}
