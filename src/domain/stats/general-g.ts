/** General G (Getis & Ord 1992): whether the products of neighbours are those of high values or of low ones. */
import { permutedSum } from './permuted.ts';
import type { Steps } from './steps.ts';
import { type Weights, weightSums } from './weights.ts';

export interface GeneralG {
  /** Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j; high when high values lie together, low when low ones do. */
  statistic: number;
  /** S0 / (n (n − 1)). */
  expected: number;
  mean: number;
  deviation: number;
  /** Pseudo p of the smaller tail of the permutations. */
  p: number;
}

/** General G of values from 0 up, with weights as they are. The statistic is NaN when fewer than two values are above 0. */
export function* generalG(
  values: ArrayLike<number>,
  weights: Weights,
  permutations: number,
  seed: number,
): Steps<GeneralG> {
  const n = weights.n;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    sum += values[i] as number;
    squares += (values[i] as number) ** 2;
  }
  const all = sum * sum - squares;
  const products = yield* permutedSum(weights, values, 'product', permutations, seed);
  return {
    statistic: all > 0 ? products.observed / all : Number.NaN,
    expected: weightSums(weights).s0 / (n * (n - 1)),
    mean: products.mean / all,
    deviation: products.deviation / all,
    p: Math.min(products.pMore, products.pLess),
  };
}
