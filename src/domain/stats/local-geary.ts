/** Local Geary's c (Anselin 1995, 2019): how unlike its neighbours a region is, whatever side of the mean they are on. */
import { conditionalTails } from './conditional.ts';
import { standardised } from './standardise.ts';
import type { Steps } from './steps.ts';
import { lagOf, type Weights } from './weights.ts';

/** HH and LL: alike and both above or below the mean; alike: on different sides of it; unlike: more different than chance. */
export type GearyKind = 'HH' | 'LL' | 'alike' | 'unlike';

export interface LocalGeary {
  /** Σ_j w_ij (z_i − z_j)² with z standardised by the sample deviation; 0 for islands. */
  c: Float64Array;
  kind: GearyKind[];
  /** Pseudo p, one-sided; NaN for islands. */
  p: Float64Array;
}

/** Local Geary's c of a value a row with conditional permutation. Weights are taken as they are: row-standardise first. */
export function* localGeary(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<LocalGeary> {
  const z = standardised(values);
  const { observed: c, mean, p } = yield* conditionalTails(weights, z, 'squares', permutations, seed);
  const lag = lagOf(weights, z);
  const kind = Array.from(c, (own, i): GearyKind => {
    if (own > mean[i]!) return 'unlike';
    if (z[i]! > 0 && lag[i]! > 0) return 'HH';
    return z[i]! < 0 && lag[i]! < 0 ? 'LL' : 'alike';
  });
  return { c, kind, p };
}
