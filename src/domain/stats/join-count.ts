/** Join counts (Cliff & Ord 1981) for a status: how often neighbours share it, lack it both, or differ. */
import { type Permuted, permutedSum } from './permuted.ts';
import type { Steps } from './steps.ts';
import { type Weights, weightSums } from './weights.ts';

export interface JoinCount {
  /** Joins of this kind, each pair once (half the weights in both directions). */
  count: number;
  /** Expected when as many places have the status at random (non-free sampling). */
  expected: number;
  /** Mean and standard deviation over the permutations. */
  mean: number;
  deviation: number;
  /** Pseudo p of at least, and of at most, as many. */
  pMore: number;
  pLess: number;
}

/** bb: both have the status; ww: neither has it; bw: one of the two. */
export interface JoinCounts {
  bb: JoinCount;
  ww: JoinCount;
  bw: JoinCount;
}

/** Join counts of a status a row (1 has it, 0 has not). Weights are binary: do not row-standardise. */
export function* joinCounts(
  status: ArrayLike<0 | 1>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<JoinCounts> {
  const n = weights.n;
  const black = Float64Array.from(status);
  const white = black.map((x) => 1 - x);
  const b = black.reduce((sum, x) => sum + x, 0);
  const w = n - b;
  const perPair = weightSums(weights).s0 / (n * (n - 1));
  const bb = yield* permutedSum(weights, black, 'product', permutations, seed);
  const ww = yield* permutedSum(weights, white, 'product', permutations, seed);
  const bw = yield* permutedSum(weights, black, 'squares', permutations, seed);
  return {
    bb: joinCount(bb, (perPair * b * (b - 1)) / 2),
    ww: joinCount(ww, (perPair * w * (w - 1)) / 2),
    bw: joinCount(bw, perPair * b * w),
  };
}

const joinCount = (sum: Permuted, expected: number): JoinCount => ({
  count: sum.observed / 2,
  expected,
  mean: sum.mean / 2,
  deviation: sum.deviation / 2,
  pMore: sum.pMore,
  pLess: sum.pLess,
});
