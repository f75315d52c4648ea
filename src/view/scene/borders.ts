/** Border weights of the map by rank, zoom and level: look.md's figures, fading as the map gets smaller. */
import { depthOf, type Level, MAP_LEVELS, mapLevelOf } from '../../domain/region/level.ts';
import type { RegionSet } from '../../domain/region/table.ts';
import type { BorderStyle } from '../../raster/index.ts';
import { BACKDROP, COUNTY_OFFSET, NUMBERS, OUTLINE_OFFSET } from './numbers.ts';
import { rgbaWord, type ScenePalette } from './palette.ts';

/** Ranks from the country's edge to the coasts of other countries, which are drawn faintest. */
const RANKS = ['nation', 'province', 'prefecture', 'county', 'foreign'] as const;

const INK = {
  nation: { width: 1.3, opacity: 0.75, fadeBelow: 0 },
  province: { width: 1.2, opacity: 0.6, fadeBelow: 3 },
  prefecture: { width: 0.7, opacity: 0.4, fadeBelow: 4.6 },
  county: { width: 0.4, opacity: 0.25, fadeBelow: 4.2 },
  foreign: { width: 0.5, opacity: 0.18, fadeBelow: 0 },
} as const;

/** Which rows of a level are in scope; borders inside the rest are left out. */
export interface BorderFocus {
  level: Level;
  inScope: Uint8Array;
}

/** Above every row number of a table. */
const OUTSIDE = 100_000;

const focusedOf = new WeakMap<Uint8Array, Uint32Array[]>();
const parentsOf = new WeakMap<RegionSet, Uint32Array[]>();
let rough: Uint32Array[] | null = null;

/**
 * Borders for one picture. Lines finer than the level shown are left out, unless the map is close enough to have room.
 * @param zoom MapLibre zoom
 * @param unit drawing pixels per CSS pixel at a root size of 16 px
 */
export function borderStyle(
  regions: RegionSet | null,
  level: Level,
  zoom: number,
  unit: number,
  palette: ScenePalette,
  visible = true,
  focus: BorderFocus | null = null,
): BorderStyle {
  const ink = rgbaWord(palette.ink);
  const depth = depthOf(level);
  const width: number[] = [];
  const opacity: number[] = [];
  RANKS.forEach((rank, at) => {
    const pen = INK[rank];
    const fine = rank !== 'foreign' && at > depth;
    const shown = rank === 'nation' || rank === 'foreign' || (visible && !(fine && zoom < 5 + at));
    const fade = Math.max(0.35, Math.min(1, 1 - (pen.fadeBelow - zoom) * 0.35));
    width.push(shown ? pen.width * unit : 0);
    opacity.push(pen.opacity * (fine ? 0.6 : 1) * fade);
  });
  return {
    parents: regions ? focused(regions, focus) : roughParents(),
    width,
    opacity,
    colour: RANKS.map(() => ink),
    outline: { width: 1 * unit, colour: ink, opacity: 0.7 },
  };
}

/** Parents with everything outside the focus joined to its province, so that no fine border is drawn there. */
function focused(regions: RegionSet, focus: BorderFocus | null): Uint32Array[] {
  const parents = regionParents(regions);
  if (!focus || focus.inScope.every((inside) => inside === 1)) return parents;
  let tables = focusedOf.get(focus.inScope);
  if (tables) return tables;
  tables = parents.map((table) => table.slice());
  const toLevel = regions.ancestor[mapLevelOf(focus.level)];
  const toProvince = regions.ancestor.province;
  for (let county = 0; county < toLevel.length; county++) {
    if (focus.inScope[toLevel[county] as number]) continue;
    const joined = OUTSIDE + (toProvince[county] as number);
    for (const rank of [2, 3]) (tables[rank] as Uint32Array)[COUNTY_OFFSET + 1 + county] = joined;
  }
  focusedOf.set(focus.inScope, tables);
  return tables;
}

/** Ancestor number of every region number, by rank. Water and other countries count as one at our ranks. */
function regionParents(regions: RegionSet): Uint32Array[] {
  let tables = parentsOf.get(regions);
  if (tables) return tables;
  tables = roughParents().map((table) => table.slice());
  MAP_LEVELS.forEach((level, rank) => {
    const ancestor = regions.ancestor[level];
    const table = tables?.[rank] as Uint32Array;
    for (let county = 0; county < ancestor.length; county++)
      table[COUNTY_OFFSET + 1 + county] = (ancestor[county] as number) + 1;
  });
  parentsOf.set(regions, tables);
  return tables;
}

/** The same before the region table is there: every rough province is its own parent below the nation. */
function roughParents(): Uint32Array[] {
  if (rough) return rough;
  rough = RANKS.map((rank) => {
    const table = new Uint32Array(NUMBERS);
    if (rank === 'foreign') {
      table.fill(1, 1);
      return table;
    }
    for (let n = OUTLINE_OFFSET + 1; n < NUMBERS; n++) table[n] = rank === 'nation' ? 1 : n;
    for (let n = COUNTY_OFFSET + 1; n < BACKDROP; n++) table[n] = 1;
    return table;
  });
  return rough;
}
