/** Global Moran's I: whether like values lie together over the whole map. */
import { twoSided } from './normal.ts';
import { permutedSum } from './permuted.ts';
import { standardised } from './standardise.ts';
import type { Steps } from './steps.ts';
import { type Weights, weightSums } from './weights.ts';

/** A global statistic with its reference distributions. */
export interface GlobalStatistic {
  statistic: number;
  /** What it would be on average if the places of the values were chance. */
  expected: number;
  /** Variances under normality and under randomisation (Cliff & Ord 1981), with their two-sided p. */
  varianceNormal: number;
  pNormal: number;
  varianceRandomised: number;
  pRandomised: number;
  /** Mean and standard deviation over the permutations. */
  mean: number;
  deviation: number;
  /** Pseudo p of the smaller tail of the permutations. */
  p: number;
}

/**
 * Moran's I of a value a row: n / S0 · Σ w_ij z_i z_j / Σ z_i². Islands keep their value in the mean and the variance and
 * have no neighbours in the sum, as in PySAL. Values must not all be equal, weights not all be missing.
 */
export function* moran(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<GlobalStatistic> {
  const n = weights.n;
  const z = standardised(values);
  const { s0, s1, s2 } = weightSums(weights);
  // z is standardised with n − 1, so Σz² = n − 1.
  const scale = n / s0 / (n - 1);
  const sum = yield* permutedSum(weights, z, 'product', permutations, seed);
  const statistic = scale * sum.observed;
  const expected = -1 / (n - 1);
  const varianceNormal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected * expected;
  const k = kurtosis(z);
  const a = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const b = k * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const varianceRandomised = (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
  return {
    statistic,
    expected,
    varianceNormal,
    pNormal: twoSided((statistic - expected) / Math.sqrt(varianceNormal)),
    varianceRandomised,
    pRandomised: twoSided((statistic - expected) / Math.sqrt(varianceRandomised)),
    mean: scale * sum.mean,
    deviation: scale * sum.deviation,
    p: Math.min(sum.pMore, sum.pLess),
  };
}

/** Fourth moment over the squared second one (divisor n) of values whose mean is 0. */
export function kurtosis(z: Float64Array): number {
  let two = 0;
  let four = 0;
  for (const x of z) {
    two += x * x;
    four += x ** 4;
  }
  return (four * z.length) / (two * two);
}
