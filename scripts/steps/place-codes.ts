/** From the codes and names printed in our tables to regions with a polygon. */
import type { LevelTable, RegionsFile } from '../../src/contract/regions.ts';
import { MAP_LEVELS, type MapLevel, NATION } from '../../src/domain/region/level.ts';
import type { CodeBook } from './code-book.ts';
import type { BuildContext } from './context.ts';
import type { TableRow } from './read-table.ts';

/**
 * Why a row hangs under a parent instead of a region of its own:
 * zone = development zone without a polygon; several-units = no single unit; not-in-code-book; no-place-named.
 */
export type Unplaced = '' | 'zone' | 'several-units' | 'not-in-code-book' | 'no-place-named';

export interface Placed {
  /** Code of a region of the tables. */
  at: string;
  unplaced: Unplaced;
  /** True when the region stands for the printed code itself, so that a value may be drawn there. */
  exact: boolean;
}

export interface Places {
  /** Row of a code in the table of a level, −1 when it has none. */
  rowOf(level: MapLevel, code: string): number;
  table(level: MapLevel): LevelTable;
  /** The region of a code; stops the build with `row` and `column` when no list knows the code. */
  byCode(row: TableRow, column: string): Placed;
  /** Deepest region that the names reach, each name looked up inside the one before; the nation when none is found. */
  byNames(province: string, prefecture: string, county: string): string;
}

/** Builds the look-ups over the region tables and the code book. */
export function makePlaces(ctx: BuildContext, regions: RegionsFile, book: CodeBook): Places {
  const rows = new Map<MapLevel, Map<string, number>>(
    MAP_LEVELS.map((level) => [level, new Map(regions.levels[level].code.map((code, row) => [code, row]))]),
  );
  const rowOf = (level: MapLevel, code: string): number => rows.get(level)?.get(code) ?? -1;
  const isRegion = (code: string): boolean => MAP_LEVELS.some((level) => rowOf(level, code) >= 0);
  const place = (code: string): Placed => placeCode(code, regions, rowOf, isRegion);
  return {
    rowOf,
    table: (level) => regions.levels[level],
    byNames: (province, prefecture, county) => byNames(regions, province, prefecture, county),
    byCode(row, column) {
      const code = row.cell(column);
      const head = code.slice(0, 6);
      const listed = regions.withoutPolygon.some((entry) => entry.code === head);
      const known =
        code.length === 6 && (isRegion(code) || code in regions.remaps || code in regions.hosts || listed);
      if (!known && !book(code)) {
        ctx.fail({
          file: row.file,
          row: row.line,
          what: `${column} ${code} is in no code list`,
          remedy: 'correct the code after the code book of 2023, or leave it empty and name the parents',
        });
      }
      const placed = place(code);
      if (!isRegion(placed.at)) {
        ctx.fail({
          file: row.file,
          row: row.line,
          what: `${column} ${code} has no region and no parent with one`,
          remedy: 'add the renaming to data/places/changes.csv or the host to data/places/hosts.csv',
        });
      }
      return placed;
    },
  };
}

function placeCode(
  code: string,
  regions: RegionsFile,
  rowOf: Places['rowOf'],
  isRegion: (code: string) => boolean,
): Placed {
  const head = code.slice(0, 6);
  const whole = code.length === 6;
  const now = isRegion(head) ? head : (regions.remaps[head] ?? '');
  if (now !== '') return { at: now, unplaced: '', exact: whole };
  // A zone spread over several counties belongs to none of them: its prefecture is the closest honest parent.
  const hosts = (regions.hosts[head] ?? []).filter((host) => rowOf('county', host) >= 0);
  const host = hosts[0];
  if (host !== undefined && hosts.length === 1) return { at: host, unplaced: 'zone', exact: false };
  const prefecture = `${head.slice(0, 4)}00`;
  const at = rowOf('prefecture', prefecture) >= 0 ? prefecture : `${head.slice(0, 2)}0000`;
  return { at, unplaced: 'zone', exact: false };
}

function byNames(regions: RegionsFile, province: string, prefecture: string, county: string): string {
  const find = (level: MapLevel, name: string, inside: (parent: string) => boolean): string => {
    const { code, name: names, parent } = regions.levels[level];
    const row = names.findIndex((known, at) => known === name && inside(parent[at] ?? ''));
    return name === '' ? '' : (code[row] ?? '');
  };
  const top = find('province', province, () => true);
  if (top === '') return NATION;
  const middle = find('prefecture', prefecture, (parent) => parent === top);
  const parentOf = new Map(
    regions.levels.prefecture.code.map((code, row) => [code, regions.levels.prefecture.parent[row]]),
  );
  const inside = (parent: string): boolean =>
    middle === '' ? parentOf.get(parent) === top : parent === middle;
  const low = find('county', county, inside) || formerCounty(regions, county, inside);
  return low || middle || top;
}

/** A county under its former name (平坝县), taken only when it lies inside the parents that the row names. */
function formerCounty(regions: RegionsFile, name: string, inside: (parent: string) => boolean): string {
  const { code, parent } = regions.levels.county;
  const past = regions.history.filter((entry) => entry.name === name && name !== '');
  const found = past.find((entry) => inside(parent[code.indexOf(entry.now)] ?? ''));
  return found?.now ?? '';
}
