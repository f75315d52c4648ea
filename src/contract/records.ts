/** Rows carried from the documents: links, sites, facts, exit steps, national series. */
import * as v from 'valibot';
import { LEVELS } from '../domain/region/level.ts';
import { DATA_FORMAT } from './version.ts';

export const LINK_KINDS = [
  'east_west',
  'east_west_detail',
  'paired_support',
  'intra_province',
  'fixed_point',
  'village_team',
  'labour',
  'enterprise',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const LineSource = v.object({ document: v.string(), line: v.number() });
const AnyLevel = v.union([v.picklist(LEVELS), v.literal('site'), v.literal('region'), v.literal('')]);

/** An end of a pairing. `code` as printed in the data ('' when it is no region); `at` is the region it is drawn at. */
const LinkEnd = v.object({
  name: v.string(),
  code: v.string(),
  level: v.string(),
  /** 6-digit code of a region with a polygon that holds this end, '' when it cannot be placed. */
  at: v.string(),
});

export const Link = v.object({
  id: v.string(),
  kind: v.picklist(LINK_KINDS),
  programme: v.string(),
  giver: LinkEnd,
  receiver: LinkEnd,
  since: v.string(),
  drawable: v.boolean(),
  note: v.string(),
  source: LineSource,
});
export type Link = v.InferOutput<typeof Link>;
export const LinksFile = v.object({ format: v.literal(DATA_FORMAT), links: v.array(Link) });

/** `thirteenth-plan` 2016–2020 programme; `earlier` before it; `other` another programme (e.g. 具茨山 by its district); `unstated`. */
export const SITE_PROGRAMMES = ['thirteenth-plan', 'earlier', 'other', 'unstated'] as const;
export const SITE_STATES = ['in-use', 'under-construction', 'unstated'] as const;

export const Site = v.object({
  id: v.string(),
  name: v.string(),
  row: v.picklist(['site', 'aggregate']),
  /** County (or prefecture of an aggregate) with a polygon. */
  at: v.string(),
  code: v.string(),
  codeLevel: v.string(),
  county: v.string(),
  township: v.string(),
  village: v.string(),
  households: v.nullable(v.number()),
  persons: v.nullable(v.number()),
  /** exact, lower (余, 以上) … of the stated numbers. */
  bound: v.picklist(['exact', 'lower', 'approx']),
  period: v.string(),
  investmentCny: v.nullable(v.number()),
  programme: v.picklist(SITE_PROGRAMMES),
  state: v.picklist(SITE_STATES),
  facilities: v.string(),
  note: v.string(),
  /** Drawn position; null for aggregates. Points of one county are spread so that symbols do not overlap. */
  point: v.nullable(v.tuple([v.number(), v.number()])),
  precision: v.picklist(['exact', 'village', 'township', 'county']),
  source: LineSource,
});
export type Site = v.InferOutput<typeof Site>;
export const SitesFile = v.object({ format: v.literal(DATA_FORMAT), sites: v.array(Site) });

export const Fact = v.object({
  id: v.string(),
  category: v.string(),
  place: v.string(),
  level: AnyLevel,
  province: v.string(),
  prefecture: v.string(),
  county: v.string(),
  code: v.string(),
  /** Region with a polygon under which the fact is shown; 100000 when no closer parent is named. */
  at: v.string(),
  /** '' when placed by its own code; else why it hangs under its parent. */
  unplaced: v.string(),
  period: v.string(),
  periodBasis: v.picklist(['stated', 'inferred', 'none']),
  term: v.string(),
  /** Indicator id it maps to, '' for evidence only. */
  indicator: v.string(),
  value: v.nullable(v.number()),
  text: v.string(),
  unit: v.string(),
  bound: v.string(),
  caution: v.string(),
  note: v.string(),
  /** What to show where records disagree (from fact-conflicts.csv), '' otherwise. */
  conflict: v.string(),
  source: LineSource,
});
export type Fact = v.InferOutput<typeof Fact>;
/** Facts are cut by the first two digits of `at` (10 = nation): facts-<pp>.json. */
export const FactsFile = v.object({ format: v.literal(DATA_FORMAT), facts: v.array(Fact) });

export const ExitStep = v.object({
  code: v.string(),
  date: v.string(),
  step: v.string(),
  what: v.string(),
  /** The same step in Chinese, written by us. */
  whatZh: v.string(),
  source: LineSource,
});
export type ExitStep = v.InferOutput<typeof ExitStep>;

/** A row of the list of national poor counties; two rows may share one polygon (冷湖, 茫崖). */
export const ListedCounty = v.object({
  code: v.string(),
  name: v.string(),
  province: v.string(),
  prefecture: v.string(),
  cohort: v.number(),
  side: v.picklist(['central', 'west']),
  note: v.string(),
});
export type ListedCounty = v.InferOutput<typeof ListedCounty>;

export const NationalYear = v.object({
  year: v.number(),
  standard: v.string(),
  poorPopulation: v.number(),
  incidence: v.number(),
  line: v.nullable(v.number()),
  /** checked, check-before-print (show as 待核) or a sentence that says which part. */
  status: v.string(),
  source: v.string(),
});
export type NationalYear = v.InferOutput<typeof NationalYear>;

export const RecordFile = v.object({
  format: v.literal(DATA_FORMAT),
  exitSteps: v.array(ExitStep),
  listed: v.array(ListedCounty),
  national: v.array(NationalYear),
});
export type RecordFile = v.InferOutput<typeof RecordFile>;
