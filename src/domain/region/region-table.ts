/** One level's regions, asked by row. Functions, so that the sample's 620,430 villages need no strings until one is asked. */
import type { Level } from './level.ts';

/** ordinary: counted; special: Hong Kong, Macao; taiwan: 台湾省; extra: farms and reserves that are no county. */
export type Kind = 'ordinary' | 'special' | 'taiwan' | 'extra';

/** A row out of range answers undefined, −1 or an empty list. Rows run from 0 to n − 1 in the order of the codes' file. */
export interface RegionTable {
  readonly level: Level;
  readonly n: number;
  code(row: number): string | undefined;
  /** Full Chinese name. */
  name(row: number): string | undefined;
  /** Name for the English screen. */
  en(row: number): string | undefined;
  /** Lower-case pinyin initials. */
  initials(row: number): string | undefined;
  /** Row of the parent in the table one level up; −1 for the nation and where it is not known. */
  parent(row: number): number;
  kind(row: number): Kind | undefined;
  /** Where the name stands, [lng, lat] in degrees. */
  label(row: number): readonly [number, number] | undefined;
  /** [west, south, east, north] in degrees. */
  bbox(row: number): readonly [number, number, number, number] | undefined;
  areaKm2(row: number): number | undefined;
  /** Rows of this table that share an edge or a point with a row. */
  neighbours(row: number): number[];
  rowOf(code: string): number | undefined;
}

/** A table of a level as it stands in regions.table.json: arrays by row, parents by code. */
export interface RegionColumns {
  code: readonly string[];
  name: readonly string[];
  en: readonly string[];
  initials: readonly string[];
  /** Code of the region one level up; '' for the nation. */
  parent: readonly string[];
  kind: readonly Kind[];
  label: readonly (readonly [number, number])[];
  bbox: readonly (readonly [number, number, number, number])[];
  areaKm2: readonly number[];
  neighbours: { start: readonly number[]; list: readonly number[] };
}

/** A table over the arrays of the file. `above` is the table one level up, null for the nation. */
export function columnTable(level: Level, columns: RegionColumns, above: RegionTable | null): RegionTable {
  const { code, name, en, initials, kind, label, bbox, areaKm2, neighbours } = columns;
  const rows = new Map(code.map((one, row) => [one, row]));
  const parent = Int32Array.from(columns.parent, (one) => above?.rowOf(one) ?? -1);
  return {
    level,
    n: code.length,
    code: (row) => code[row],
    name: (row) => name[row],
    en: (row) => en[row],
    initials: (row) => initials[row],
    parent: (row) => parent[row] ?? -1,
    kind: (row) => kind[row],
    label: (row) => label[row],
    bbox: (row) => bbox[row],
    areaKm2: (row) => areaKm2[row],
    neighbours: (row) =>
      row < 0 || row >= code.length
        ? []
        : neighbours.list.slice(neighbours.start[row], neighbours.start[row + 1]),
    rowOf: (one) => rows.get(one),
  };
}

/** The table of a level of which nothing is there. */
export function emptyTable(level: Level): RegionTable {
  const none = (): undefined => undefined;
  return {
    level,
    n: 0,
    code: none,
    name: none,
    en: none,
    initials: none,
    parent: () => -1,
    kind: none,
    label: none,
    bbox: none,
    areaKm2: none,
    neighbours: () => [],
    rowOf: none,
  };
}
