/**
 * Region tables: one table a level, row order = geometry order in the TopoJSON = `idx` everywhere in memory.
 * Selection and storage are always by code; `idx` never leaves a session.
 */
import * as v from 'valibot';
import { DATA_FORMAT } from './version.ts';

const Pair = v.tuple([v.number(), v.number()]);
const Box = v.tuple([v.number(), v.number(), v.number(), v.number()]);

/** ordinary: counted; special: Hong Kong, Macao; taiwan: 台湾省; extra: farms and reserves that are no county. */
export const RegionKind = v.picklist(['ordinary', 'special', 'taiwan', 'extra']);
export type RegionKind = v.InferOutput<typeof RegionKind>;

const LevelTable = v.object({
  code: v.array(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  /** Full Chinese name, 兰考县. */
  name: v.array(v.string()),
  /** Romanised name for the English screen, Lankao County. */
  en: v.array(v.string()),
  /** Lower-case pinyin initials, lkx. */
  initials: v.array(v.string()),
  /** Code of the region one map level up; '' for the nation. */
  parent: v.array(v.string()),
  kind: v.array(RegionKind),
  /** Pole of inaccessibility of the largest part, [lng, lat]. */
  label: v.array(Pair),
  /** [west, south, east, north]. */
  bbox: v.array(Box),
  areaKm2: v.array(v.number()),
  /** Neighbours sharing an edge or a point, as rows of this table: CSR, start has n + 1 entries. */
  neighbours: v.object({ start: v.array(v.number()), list: v.array(v.number()) }),
});
export type LevelTable = v.InferOutput<typeof LevelTable>;

export const RegionsFile = v.object({
  format: v.literal(DATA_FORMAT),
  levels: v.object({
    nation: LevelTable,
    province: LevelTable,
    prefecture: LevelTable,
    county: LevelTable,
  }),
  /** Present code → the code its polygon carries in our tables (540422 → 540481 after renaming). */
  remaps: v.record(v.string(), v.string()),
  /** Code of a zone without a polygon → counties that hold it. */
  hosts: v.record(v.string(), v.array(v.string())),
  /** Former codes and names: old → now, with the former name for the search. */
  history: v.array(v.object({ code: v.string(), name: v.string(), now: v.string() })),
  /** Codes of the code book without a polygon and why. */
  withoutPolygon: v.array(v.object({ code: v.string(), name: v.string(), reason: v.string() })),
});
export type RegionsFile = v.InferOutput<typeof RegionsFile>;
