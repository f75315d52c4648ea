/** Composite index: normalised indicators, turned to one direction, weighted and added. */
import { fail, ok, type Result } from '../error.ts';
import { type Normalisation, normalised } from './normalise.ts';

export interface Component {
  values: ArrayLike<number>;
  /** 0 and up; only the proportions count. */
  weight: number;
  /** Whether a high value makes the index higher (1) or lower (−1). */
  direction: 1 | -1;
}

export interface Composite {
  /** Sum of the contributions of each row; NaN where any component with a weight is missing. */
  index: Float64Array;
  /** Contribution of each component to each row: share of its weight × normalised value in the index's direction. */
  contributions: Float64Array[];
  /** Weights as shares that sum to 1. */
  shares: number[];
  /** Rows with an index. */
  n: number;
}

/**
 * Weighted sum of normalised components. A component that lowers the index is turned over: −z, or 1 − x for minmax and rank.
 * Every component is normalised over the rows that have all of them, so that shares compare like with like. Errors:
 * `composite-weights` when a weight is negative or all are 0; `composite-empty` when no row has all components.
 */
export function composite(components: readonly Component[], by: Normalisation): Result<Composite> {
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  if (!(sum > 0) || components.some(({ weight }) => !(weight >= 0))) return fail('composite-weights');
  const shares = components.map(({ weight }) => weight / sum);
  const rows = components[0]?.values.length ?? 0;
  const isWhole = Array.from({ length: rows }, (_, i) =>
    components.every(({ values, weight }) => weight === 0 || Number.isFinite(values[i])),
  );
  const n = isWhole.filter(Boolean).length;
  if (n === 0) return fail('composite-empty');
  const index = Float64Array.from(isWhole, (whole) => (whole ? 0 : Number.NaN));
  const contributions = components.map(({ values, direction, weight }, c) => {
    const scaled = normalised(
      Float64Array.from(values, (x, i) => (isWhole[i] ? x : Number.NaN)),
      by,
    );
    return scaled.map((x, i) => {
      if (weight === 0) return isWhole[i] ? 0 : Number.NaN;
      const turned = direction === 1 ? x : by === 'z' ? -x : 1 - x;
      const part = shares[c]! * turned;
      index[i]! += part;
      return part;
    });
  });
  return ok({ index, contributions, shares, n });
}
