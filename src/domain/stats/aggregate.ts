/** One figure for many places, by the rule of the indicator: counts add up, rates need their base, some must not be joined. */
import { fail, ok, type Result } from '../error.ts';

/** sum: counts and money; weighted-mean: rates and values a head, by their base; none: categories, ranks, years. */
export type AggregateRule = 'sum' | 'weighted-mean' | 'none';

export interface Aggregate {
  value: number;
  /** Places with a value (and, for a weighted mean, a weight above 0), and places without. */
  n: number;
  missing: number;
  /** Share of all weight that the counted places have, 0 … 1; for a sum, share of the places. Below 1 the figure is partial. */
  covered: number;
}

/**
 * Joins values (NaN missing) by their rule. Errors: `aggregate-none` for a rule that forbids it; `aggregate-weights` when a
 * rate comes without weights, for the plain mean of rates is no rate of anything; `aggregate-empty` when nothing is left.
 * @param weights base of each rate (people, households …), the same places in the same order
 */
export function aggregate(
  values: ArrayLike<number>,
  rule: AggregateRule,
  weights?: ArrayLike<number>,
): Result<Aggregate> {
  if (rule === 'none') return fail('aggregate-none');
  if (rule === 'weighted-mean' && !weights) return fail('aggregate-weights');
  let n = 0;
  let total = 0;
  let weight = 0;
  let all = 0;
  for (let i = 0; i < values.length; i++) {
    const own = rule === 'sum' ? 1 : (weights?.[i] as number);
    const counts = own > 0 && Number.isFinite(own);
    if (counts) all += own;
    if (!counts || !Number.isFinite(values[i])) continue;
    n++;
    weight += own;
    total += own * (values[i] as number);
  }
  if (n === 0) return fail('aggregate-empty');
  return ok({
    value: rule === 'sum' ? total : total / weight,
    n,
    missing: values.length - n,
    covered: weight / all,
  });
}

/**
 * Rate of many places from its two counts: Σ numerator / Σ denominator over places that have both, times `scale` (100 for
 * percent). Error `aggregate-empty` when no place has both or the denominators sum to 0.
 */
export function ratioOfSums(
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  scale: number,
): Result<Aggregate> {
  let n = 0;
  let above = 0;
  let below = 0;
  let all = 0;
  for (let i = 0; i < numerator.length; i++) {
    const base = denominator[i] as number;
    if (!Number.isFinite(base)) continue;
    all += base;
    if (!Number.isFinite(numerator[i])) continue;
    n++;
    above += numerator[i] as number;
    below += base;
  }
  if (n === 0 || below === 0) return fail('aggregate-empty');
  return ok({ value: (scale * above) / below, n, missing: numerator.length - n, covered: below / all });
}
