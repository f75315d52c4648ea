/** Getis-Ord Gi* (Ord & Getis 1995): where high values lie together (hot) and low ones (cold), the region itself included. */
import { conditionalTails } from './conditional.ts';
import { standardised } from './standardise.ts';
import type { Steps } from './steps.ts';
import type { Weights } from './weights.ts';

export interface GetisOrd {
  /** Standard score of the weighted sum over the region and its neighbours; NaN for islands. */
  z: Float64Array;
  /** Pseudo p, one-sided; NaN for islands. */
  p: Float64Array;
}

/**
 * Gi* with its analytic standard score and conditional permutation. The region counts as its own neighbour with the mean
 * weight of its others, so that binary and row-standardised weights give the same scores.
 */
export function* getisOrd(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<GetisOrd> {
  const n = weights.n;
  const centred = standardised(values);
  const { observed, p } = yield* conditionalTails(weights, centred, 'lag', permutations, seed);
  // With standardised values the mean is 0 and the population variance (n − 1) / n.
  const deviation = Math.sqrt((n - 1) / n);
  const z = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const from = weights.start[i]!;
    const to = weights.start[i + 1]!;
    if (from === to) continue;
    let sum = 0;
    let squares = 0;
    for (let t = from; t < to; t++) {
      sum += weights.weight[t]!;
      squares += weights.weight[t]! ** 2;
    }
    const own = sum / (to - from);
    sum += own;
    squares += own * own;
    const spread = Math.sqrt((n * squares - sum * sum) / (n - 1));
    // A region next to all others has the sum of all values as its own: nothing to compare.
    z[i] = spread > 1e-12 * sum ? (observed[i]! + own * centred[i]!) / (deviation * spread) : 0;
  }
  return { z, p };
}
