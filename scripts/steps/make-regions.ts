/** Region tables of the four map levels, codes without a polygon, and labels of islands. */
import area from '@turf/area';
import * as v from 'valibot';
import { type LevelTable, type RegionKind, RegionsFile } from '../../src/contract/regions.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import {
  isSpecialRegion,
  isTaiwan,
  MAP_LEVELS,
  type MapLevel,
  NATION,
} from '../../src/domain/region/level.ts';
import type { BuildContext } from './context.ts';
import { boxOfShape, labelPoint } from './geometry/label-point.ts';
import { neighbours } from './geometry/neighbours.ts';
import type { Geometry } from './make-topology.ts';
import { EXTRAS, prefectureOf, provinceOf } from './places/parents.ts';
import { makeRomaniser, type Romaniser } from './places/romanise.ts';
import { settleCodes } from './places/zone-hosts.ts';
import { numberIn, readTable } from './read-table.ts';

/** Code of a county's region at a level. */
const regionOf: Record<MapLevel, (county: string) => string> = {
  nation: () => NATION,
  province: provinceOf,
  prefecture: prefectureOf,
  county: (code) => code,
};

/** Code of a region one map level up; '' for the nation. */
function parentOf(level: MapLevel, code: string): string {
  if (level === 'county') return prefectureOf(code);
  if (level === 'prefecture') return provinceOf(code);
  return level === 'province' ? NATION : '';
}

function kindOf(code: string): RegionKind {
  if (isTaiwan(code)) return 'taiwan';
  if (isSpecialRegion(code)) return 'special';
  return EXTRAS.has(code) ? 'extra' : 'ordinary';
}

/** Builds and emits regions.table.json and islands.json; the rows stand as in the topologies. */
export function makeRegions(ctx: BuildContext, geometry: Geometry): RegionsFile {
  const words = makeRomaniser(ctx);
  const tables = MAP_LEVELS.map((level) => [level, makeTable(ctx, geometry, words, level)] as const);
  const levels = Object.fromEntries(tables) as Record<MapLevel, LevelTable>;
  const codes = settleCodes(ctx, new Set(levels.county.code));
  const file = v.parse(RegionsFile, { format: DATA_FORMAT, levels, ...codes });
  ctx.emit('regions.table.json', JSON.stringify(file));
  ctx.log(MAP_LEVELS.map((level) => `${level} ${levels[level].code.length}`).join(', '));
  emitIslands(ctx);
  return file;
}

function makeTable(ctx: BuildContext, geometry: Geometry, words: Romaniser, level: MapLevel): LevelTable {
  const shapes = geometry.shapes(level);
  const code = shapes.map((entry) => entry.code);
  const name = code.map((c) => geometry.nameOf(level, c));
  const rowOf = new Map(code.map((c, row) => [c, row]));
  return {
    code,
    name,
    en: code.map((c, row) => words.english(c, name[row] ?? '')),
    initials: name.map(words.initials),
    parent: code.map((c) => parentOf(level, c)),
    kind: code.map(kindOf),
    label: shapes.map(
      ({ code: c, shape }) =>
        labelPoint(shape) ??
        ctx.fail({
          file: 'regions.table.json',
          what: `${c}: label point outside`,
          remedy: 'look at its shape',
        }),
    ),
    bbox: shapes.map(({ shape }) => boxOfShape(shape)),
    areaKm2: shapes.map(({ shape }) => Math.round(area(shape) / 1e4) / 100),
    neighbours: neighbours(geometry.full, code.length, (county) => rowOf.get(regionOf[level](county)) ?? -1),
  };
}

/** islands.json: names that a national map shows in the sea, from which zoom on. Approximate points. */
function emitIslands(ctx: BuildContext): void {
  const rows = readTable(ctx, 'data/places/islands.csv', ['zh', 'en', 'lng', 'lat', 'min_zoom']);
  const labels = rows.map((row) => ({
    zh: row.cell('zh'),
    en: row.cell('en'),
    lng: numberIn(ctx, row, 'lng'),
    lat: numberIn(ctx, row, 'lat'),
    minZoom: numberIn(ctx, row, 'min_zoom'),
  }));
  ctx.emit('islands.json', JSON.stringify({ format: DATA_FORMAT, labels }));
}
