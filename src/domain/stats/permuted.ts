/** Full permutation: all values change places at random, and the statistic is compared with what it then is. */
import { Random } from './random.ts';
import type { Steps } from './steps.ts';
import type { Weights } from './weights.ts';

/** Pairs between two steps: about two milliseconds on a slow core. */
const PER_STEP = 300_000;

export interface Permuted {
  /** Σ_ij w_ij f(x_i, x_j) as observed. */
  observed: number;
  /** Mean and standard deviation (divisor permutations − 1) of the permuted sums. */
  mean: number;
  deviation: number;
  /** Pseudo p that a permuted sum is at least, or at most, as large: (1 + as extreme) / (1 + permutations). */
  pMore: number;
  pLess: number;
}

/**
 * The sum Σ_ij w_ij f(x_i, x_j), f the product or the squared difference, and its tails under permutation. Sums that
 * differ by rounding count as equal, and equal ones count for both tails.
 */
export function* permutedSum(
  weights: Weights,
  values: ArrayLike<number>,
  f: 'product' | 'squares',
  permutations: number,
  seed: number,
): Steps<Permuted> {
  const random = new Random(seed);
  const x = Float64Array.from(values);
  const sum = f === 'product' ? sumOfProducts : sumOfSquares;
  const observed = sum(weights, x);
  let size = 0;
  for (const v of x) size = Math.max(size, Math.abs(v));
  const slack = 1e-12 * size * size * Math.max(1, weights.list.length);
  let more = 0;
  let less = 0;
  let mean = 0;
  let squares = 0;
  let work = 0;
  for (let r = 0; r < permutations; r++) {
    random.shuffle(x);
    const now = sum(weights, x);
    if (now >= observed - slack) more++;
    if (now <= observed + slack) less++;
    const step = now - mean;
    mean += step / (r + 1);
    squares += step * (now - mean);
    work += x.length + weights.list.length;
    if (work >= PER_STEP) {
      work = 0;
      yield r / permutations;
    }
  }
  return {
    observed,
    mean,
    deviation: Math.sqrt(squares / (permutations - 1)),
    pMore: (1 + more) / (1 + permutations),
    pLess: (1 + less) / (1 + permutations),
  };
}

function sumOfProducts({ n, start, list, weight }: Weights, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let lag = 0;
    for (let t = start[i]!; t < start[i + 1]!; t++) lag += weight[t]! * x[list[t]!]!;
    sum += x[i]! * lag;
  }
  return sum;
}

function sumOfSquares({ n, start, list, weight }: Weights, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const own = x[i]!;
    for (let t = start[i]!; t < start[i + 1]!; t++) {
      const d = own - x[list[t]!]!;
      sum += weight[t]! * d * d;
    }
  }
  return sum;
}
