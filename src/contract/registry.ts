/** The registry: indicators, documents and rules are data files with one owner (data/registry). */
import * as v from 'valibot';
import { type Level, MAP_LEVELS } from '../domain/region/level.ts';
import { BASES } from '../domain/value/value.ts';

const Words = v.object({ 'zh-CN': v.string(), en: v.string() });
export type Words = v.InferOutput<typeof Words>;

export const Indicator = v.object({
  id: v.string(),
  /** Indicators of one family share a legend; families never share a scale or a trend line. */
  family: v.string(),
  kind: v.picklist(['rate', 'count', 'money', 'category']),
  /** percent, person, household, village, project, cny, house, team, county, link, fact, year. */
  unit: v.string(),
  /** Decimals shown; a value with more decimals in its source keeps them. */
  decimals: v.number(),
  label: Words,
  short: Words,
  definition: Words,
  /** Class limits shown for every period (a published line or a hand-made table), ascending, without the outer ends. */
  breaks: v.array(v.number()),
  /** Where the breaks come from. */
  breaksSource: Words,
  /**
   * Class limits of modelled values, for which the village sample has this indicator: a village's counts are not a county's.
   * `county` is for the sums drawn where villages are too small to be seen; those of recorded counties keep `breaks`.
   */
  breaksAt: v.optional(
    v.object({ county: v.array(v.number()), township: v.array(v.number()), village: v.array(v.number()) }),
  ),
  /** Lower and upper end of the possible range; hi null when there is none. */
  range: v.object({ lo: v.number(), hi: v.nullable(v.number()) }),
  ramp: v.picklist(['incidence', 'cohort', 'count', 'progress']),
  /** Position in lists. */
  order: v.number(),
});
export type Indicator = v.InferOutput<typeof Indicator>;

export const DocumentSource = v.object({
  id: v.string(),
  title: Words,
  publisher: Words,
  date: v.string(),
  note: Words,
});
export type DocumentSource = v.InferOutput<typeof DocumentSource>;

export const Rule = v.object({
  id: v.string(),
  label: Words,
  text: Words,
  /** Thresholds by side of the rule; the interval each implies for an indicator. */
  bounds: v.array(
    v.object({
      side: v.string(),
      indicator: v.string(),
      lo: v.number(),
      hi: v.number(),
      loOpen: v.boolean(),
      hiOpen: v.boolean(),
    }),
  ),
  note: Words,
  source: v.string(),
});
export type Rule = v.InferOutput<typeof Rule>;

/** What a column of values offers: an entry of the manifest. */
export const ColumnEntry = v.object({
  indicator: v.string(),
  level: v.picklist(MAP_LEVELS),
  file: v.string(),
  periods: v.array(
    v.object({
      period: v.string(),
      /** Places with a value, by basis. */
      n: v.number(),
      basis: v.record(v.picklist(BASES), v.number()),
    }),
  ),
});
export type ColumnEntry = v.InferOutput<typeof ColumnEntry>;

/** What is offered at any level: a column of the manifest, or the values of the village sample, which have no file. */
export interface LevelEntry extends Omit<ColumnEntry, 'level' | 'file'> {
  level: Level;
}
