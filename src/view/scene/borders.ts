/** Border weights of the map by rank, zoom and level: look.md's figures, fading as the map gets smaller. */
import { LEVELS, type Level, MAP_LEVELS, mapLevelOf } from '../../domain/region/level.ts';
import type { SampleIndex } from '../../domain/region/sample-index.ts';
import type { RegionSet } from '../../domain/region/table.ts';
import type { BorderStyle, BorderTables } from '../../raster/index.ts';
import {
  BACKDROP,
  COUNTY_OFFSET,
  NUMBERS,
  OUTLINE_OFFSET,
  TOWNSHIP_OFFSET,
  VILLAGE_OFFSET,
} from './numbers.ts';
import { rgbaWord, type ScenePalette } from './palette.ts';

/** Ranks: from the country's edge down to the coasts of other countries, then inside a county. */
const RANKS = ['nation', 'province', 'prefecture', 'county', 'foreign', 'township', 'village'] as const;

const INK = {
  nation: { width: 1.3, opacity: 0.75, fadeBelow: 0 },
  province: { width: 1.2, opacity: 0.6, fadeBelow: 3 },
  prefecture: { width: 0.7, opacity: 0.4, fadeBelow: 4.6 },
  county: { width: 0.4, opacity: 0.25, fadeBelow: 4.2 },
  foreign: { width: 0.5, opacity: 0.18, fadeBelow: 0 },
  township: { width: 0.9, opacity: 0.6, fadeBelow: 8 },
  village: { width: 0.35, opacity: 0.28, fadeBelow: 9 },
} as const;
/** Ranks that lie between groups (counties). */
const GROUP_RANKS = 5;
/** Over townships and villages a county's border must stand out again. */
const COUNTY_ABOVE_SAMPLE = { width: 1, opacity: 0.55 };

/** Which rows of a level are in scope; borders inside the rest are left out. */
export interface BorderFocus {
  level: Level;
  /** Code of the scope; with the level it decides `inScope`. */
  scope: string;
  inScope: Uint8Array;
  /** The Frame of the counties, where `level` is below them. */
  behind: BorderFocus | null;
}

/** Above every row number of a table. */
const OUTSIDE = 100_000;

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
  const depth = LEVELS.indexOf(level);
  const sampled = depth >= LEVELS.indexOf('township');
  const width: number[] = [];
  const opacity: number[] = [];
  RANKS.forEach((rank, at) => {
    const pen = rank === 'county' && sampled ? { ...INK.county, ...COUNTY_ABOVE_SAMPLE } : INK[rank];
    const fine = rank !== 'foreign' && LEVELS.indexOf(rank) > depth;
    const shown = rank === 'nation' || rank === 'foreign' || (visible && !(fine && zoom < 5 + at));
    const fade = Math.max(0.35, Math.min(1, 1 - (pen.fadeBelow - zoom) * 0.35));
    width.push(shown ? pen.width * unit : 0);
    opacity.push(pen.opacity * (fine ? 0.6 : 1) * fade);
  });
  return {
    tables: borderTables(regions, focus),
    width,
    opacity,
    colour: RANKS.map(() => ink),
    outline: { width: 1 * unit, colour: ink, opacity: 0.7 },
  };
}

let lastTables: BorderTables | null = null;

/** Border tables of a region set and a focus; while their parts are the same, the same object. */
function borderTables(regions: RegionSet | null, focus: BorderFocus | null): BorderTables {
  const parents = regions ? focusedParents(regions, focus && (focus.behind ?? focus)) : roughParents();
  const inside = regions?.sample ? sampleTables(regions.sample) : NO_SAMPLE;
  if (lastTables?.parents !== parents || lastTables.inner !== inside.inner)
    lastTables = { ...inside, parents };
  return lastTables;
}

type InsideCounties = Pick<BorderTables, 'group' | 'inner'>;
const NO_SAMPLE: InsideCounties = { group: null, inner: [] };
const insideOf = new WeakMap<SampleIndex, InsideCounties>();

/** County number of every number, and township number of those below a county. */
function sampleTables(sample: SampleIndex): InsideCounties {
  const known = insideOf.get(sample);
  if (known) return known;
  const group = new Uint32Array(VILLAGE_OFFSET + sample.total.village + 1);
  const towns = new Uint32Array(group.length);
  for (let n = 0; n < NUMBERS; n++) group[n] = n;
  for (const county of sample.countyRows) {
    const number = COUNTY_OFFSET + 1 + county;
    const villages = sample.range('village', county);
    const townships = sample.range('township', county);
    group.fill(number, VILLAGE_OFFSET + 1 + villages.from, VILLAGE_OFFSET + 1 + villages.to);
    group.fill(number, TOWNSHIP_OFFSET + 1 + townships.from, TOWNSHIP_OFFSET + 1 + townships.to);
    for (let t = townships.from; t < townships.to; t++) towns[TOWNSHIP_OFFSET + 1 + t] = t + 1;
  }
  for (const county of sample.loaded.keys()) {
    const { from, to } = sample.range('township', county);
    for (let t = from; t < to; t++) {
      const inside = sample.villagesOf(t);
      if (inside) towns.fill(t + 1, VILLAGE_OFFSET + 1 + inside.from, VILLAGE_OFFSET + 1 + inside.to);
    }
  }
  const tables = { group, inner: [towns] };
  insideOf.set(sample, tables);
  return tables;
}

let lastFocus: { ancestor: RegionSet['ancestor']; key: string; parents: Uint32Array[] } | null = null;

/** Parents with everything outside the focus joined to its province, so that no fine border is drawn there. */
function focusedParents(regions: RegionSet, focus: BorderFocus | null): Uint32Array[] {
  const parents = regionParents(regions);
  if (!focus || focus.inScope.every((inside) => inside === 1)) return parents;
  const { ancestor } = regions;
  const key = `${focus.level} ${focus.scope}`;
  if (lastFocus?.ancestor === ancestor && lastFocus.key === key) return lastFocus.parents;
  const tables = parents.map((table) => table.slice());
  const toLevel = ancestor[mapLevelOf(focus.level)];
  for (let county = 0; county < toLevel.length; county++) {
    if (focus.inScope[toLevel[county] as number]) continue;
    const joined = OUTSIDE + (ancestor.province[county] as number);
    for (const rank of [2, 3]) (tables[rank] as Uint32Array)[COUNTY_OFFSET + 1 + county] = joined;
  }
  lastFocus = { ancestor, key, parents: tables };
  return tables;
}

/** By the official part of a set: a set that has got other chunks of the sample shares it. */
const parentsOf = new WeakMap<RegionSet['ancestor'], Uint32Array[]>();
let rough: Uint32Array[] | null = null;

/** Ancestor number of every group number, by rank. Water and other countries count as one at our ranks. */
function regionParents(regions: RegionSet): Uint32Array[] {
  let tables = parentsOf.get(regions.ancestor);
  if (tables) return tables;
  tables = roughParents().map((table) => table.slice());
  MAP_LEVELS.forEach((level, rank) => {
    const ancestor = regions.ancestor[level];
    const table = tables?.[rank] as Uint32Array;
    for (let county = 0; county < ancestor.length; county++)
      table[COUNTY_OFFSET + 1 + county] = (ancestor[county] as number) + 1;
  });
  parentsOf.set(regions.ancestor, tables);
  return tables;
}

/** The same before the region table is there: every rough province is its own parent below the nation. */
function roughParents(): Uint32Array[] {
  if (rough) return rough;
  rough = RANKS.slice(0, GROUP_RANKS).map((rank) => {
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
