/** Local Moran's I (Anselin 1995): where a region and its neighbours are high or low together, and where they differ. */
import { conditionalTails } from './conditional.ts';
import { standardised } from './standardise.ts';
import type { Steps } from './steps.ts';
import type { Weights } from './weights.ts';

/** First letter the region, second its neighbours: above (H) or not above (L) the mean. */
export type Quadrant = 'HH' | 'LL' | 'HL' | 'LH';

export interface LocalMoran {
  /** z_i · Σ_j w_ij z_j with z standardised by the sample deviation; 0 for islands. */
  i: Float64Array;
  /** Standardised value of each region. */
  z: Float64Array;
  /** Σ_j w_ij z_j. */
  lag: Float64Array;
  /** Pseudo p, one-sided; NaN for islands. */
  p: Float64Array;
}

/** Local Moran's I of a value a row with conditional permutation. Weights are taken as they are: row-standardise first. */
export function* localMoran(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<LocalMoran> {
  const z = standardised(values);
  const { observed: lag, p } = yield* conditionalTails(weights, z, 'lag', permutations, seed);
  return { i: z.map((own, row) => own * lag[row]!), z, lag, p };
}

/** Quadrant of the Moran scatterplot. */
export const quadrantOf = (z: number, lag: number): Quadrant => `${z > 0 ? 'H' : 'L'}${lag > 0 ? 'H' : 'L'}`;
