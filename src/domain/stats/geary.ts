/** Global Geary's c: mean squared difference between neighbours over that of all; 0 alike, 1 chance, above 1 unlike. */
import { type GlobalStatistic, kurtosis } from './moran.ts';
import { twoSided } from './normal.ts';
import { permutedSum } from './permuted.ts';
import { standardised } from './standardise.ts';
import type { Steps } from './steps.ts';
import { type Weights, weightSums } from './weights.ts';

/** Geary's c of a value a row: (n − 1) / (2 S0) · Σ w_ij (x_i − x_j)² / Σ (x_i − mean)². */
export function* geary(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<GlobalStatistic> {
  const n = weights.n;
  const z = standardised(values);
  const { s0, s1, s2 } = weightSums(weights);
  // z is standardised with n − 1, so (n − 1) / Σz² = 1.
  const scale = 1 / (2 * s0);
  const sum = yield* permutedSum(weights, z, 'squares', permutations, seed);
  const statistic = scale * sum.observed;
  const varianceNormal = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
  const k = kurtosis(z);
  const varianceRandomised =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * k) -
      ((n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k)) / 4 +
      s0 * s0 * (n * n - 3 - (n - 1) ** 2 * k)) /
    (n * (n - 2) * (n - 3) * s0 * s0);
  return {
    statistic,
    expected: 1,
    varianceNormal,
    pNormal: twoSided((statistic - 1) / Math.sqrt(varianceNormal)),
    varianceRandomised,
    pRandomised: twoSided((statistic - 1) / Math.sqrt(varianceRandomised)),
    mean: scale * sum.mean,
    deviation: scale * sum.deviation,
    p: Math.min(sum.pMore, sum.pLess),
  };
}
