/** What spatial statistics may be asked of: enough places with one measured number each. */
import { fail, ok, type Result } from '../error.ts';
import type { Basis } from '../value/value.ts';

/** Places with a value below which no pattern is claimed. */
export const FEWEST_REGIONS = 30;

/** A column as it is on screen, one entry a row: lo = hi for a point, NaN for no value. */
export interface AnalysisColumn {
  /** `kind` of the indicator; a category has an order at best, no distances. */
  kind: 'rate' | 'count' | 'money' | 'category';
  lo: ArrayLike<number>;
  hi: ArrayLike<number>;
  /** Basis of a row with a value. */
  basis: (row: number) => Basis;
}

/**
 * The points of a column, NaN where there is none, or why it must not be analysed: `analysis-ordinal` for categories;
 * `analysis-rule` {n} when all values follow from a rule; `analysis-interval` {intervals, points} when any value is an
 * interval, for leaving those out would pick the places; `analysis-few` {n, needed}; `analysis-constant` {n} when all are
 * equal.
 */
export function analysable({ kind, lo, hi, basis }: AnalysisColumn): Result<Float64Array> {
  if (kind === 'category') return fail('analysis-ordinal');
  const points = new Float64Array(lo.length).fill(Number.NaN);
  let n = 0;
  let intervals = 0;
  let ruled = 0;
  let first = Number.NaN;
  let differs = false;
  for (let row = 0; row < lo.length; row++) {
    const low = lo[row] as number;
    if (Number.isNaN(low)) continue;
    if (basis(row) === 'rule') ruled++;
    if (low !== hi[row] || !Number.isFinite(low)) {
      intervals++;
      continue;
    }
    points[row] = low;
    if (n++ === 0) first = low;
    else differs ||= low !== first;
  }
  if (n + intervals > 0 && ruled === n + intervals) return fail('analysis-rule', { n: ruled });
  if (intervals > 0) return fail('analysis-interval', { intervals, points: n });
  if (n < FEWEST_REGIONS) return fail('analysis-few', { n, needed: FEWEST_REGIONS });
  if (!differs) return fail('analysis-constant', { n });
  return ok(points);
}
