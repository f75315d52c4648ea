/**
 * Conditional permutation (Anselin 1995): a region keeps its value, its neighbours get the values of others drawn
 * without replacement, and the statistic is compared with what it then would be. One loop for local Moran, Gi* and
 * local Geary, whose reference distributions are all those of a weighted sum over the neighbours.
 */
import { Random } from './random.ts';
import type { Steps } from './steps.ts';
import type { Weights } from './weights.ts';

/** Draws between two steps: about two milliseconds on a slow core. */
const PER_STEP = 100_000;

export interface Tails {
  /** Σ w f(x_j) as observed, one a region; 0 for islands. */
  observed: Float64Array;
  /** Mean of the permuted sums; NaN for islands. */
  mean: Float64Array;
  /** Pseudo p of the smaller tail, (1 + as extreme) / (1 + permutations); NaN for islands. */
  p: Float64Array;
}

/**
 * Tails of Σ w_ij f(x_j) with f(x) = x (`lag`) or (x_i − x)² (`squares`). Sums that differ by rounding count as equal,
 * and equal ones count for both tails, so that many equal values never look significant; without ties this is GeoDa's
 * and PySAL's one-sided pseudo p.
 * @param values one a row of `weights`, of about the size 1 (standardised)
 * @param permutations 99 … 99,999
 */
export function* conditionalTails(
  weights: Weights,
  values: Float64Array,
  f: 'lag' | 'squares',
  permutations: number,
  seed: number,
): Steps<Tails> {
  const { n, start } = weights;
  const draws = new Draws(weights, values, f === 'squares', seed);
  const observed = new Float64Array(n);
  const mean = new Float64Array(n).fill(Number.NaN);
  const p = new Float64Array(n).fill(Number.NaN);
  let work = 0;
  for (let i = 0; i < n; i++) {
    const k = start[i + 1]! - start[i]!;
    if (k === 0) continue;
    observed[i] = draws.begin(i);
    const perSlice = Math.max(1, Math.floor(PER_STEP / k));
    for (let done = 0; done < permutations; done += perSlice) {
      const now = Math.min(perSlice, permutations - done);
      draws.tally(i, now);
      work += now * k;
      if (work >= PER_STEP) {
        work = 0;
        yield i / n;
      }
    }
    mean[i] = draws.total / permutations;
    p[i] = (1 + Math.min(draws.atLeast, draws.atMost)) / (1 + permutations);
  }
  return { observed, mean, p };
}

class Draws {
  atLeast = 0;
  atMost = 0;
  total = 0;
  private observed = 0;
  private slack = 0;
  private readonly weights: Weights;
  private readonly values: Float64Array;
  private readonly squares: boolean;
  private readonly random: Random;
  private readonly size: number;
  /** mark[j] = turn when j was drawn in this turn: no second list to search. */
  private readonly mark: Int32Array;
  private turn = 0;

  constructor(weights: Weights, values: Float64Array, squares: boolean, seed: number) {
    this.weights = weights;
    this.values = values;
    this.squares = squares;
    this.random = new Random(seed);
    this.mark = new Int32Array(weights.n);
    let size = 0;
    for (const x of values) size = Math.max(size, Math.abs(x));
    this.size = squares ? 4 * size * size : size;
  }

  /** Starts a region and answers its observed sum. */
  begin(i: number): number {
    const { start, list, weight } = this.weights;
    let sum = 0;
    let whole = 0;
    for (let t = start[i]!; t < start[i + 1]!; t++) {
      const x = this.values[list[t]!]!;
      sum += weight[t]! * (this.squares ? (x - this.values[i]!) ** 2 : x);
      whole += weight[t]!;
    }
    this.observed = sum;
    this.slack = 1e-12 * whole * this.size;
    this.atLeast = 0;
    this.atMost = 0;
    this.total = 0;
    return sum;
  }

  /** Draws neighbours `times` times and counts. */
  tally(i: number, times: number): void {
    const { values, mark, random, squares } = this;
    const { n, start, weight } = this.weights;
    const from = start[i]!;
    const to = start[i + 1]!;
    const own = values[i]!;
    const low = this.observed - this.slack;
    const high = this.observed + this.slack;
    if (this.turn > 0x7fff_0000 - times) {
      mark.fill(0);
      this.turn = 0;
    }
    let turn = this.turn;
    for (let r = 0; r < times; r++) {
      turn++;
      let sum = 0;
      for (let t = from; t < to; t++) {
        let j = random.below(n - 1);
        if (j >= i) j++;
        while (mark[j] === turn) {
          j = random.below(n - 1);
          if (j >= i) j++;
        }
        mark[j] = turn;
        const x = values[j]!;
        sum += weight[t]! * (squares ? (x - own) * (x - own) : x);
      }
      if (sum >= low) this.atLeast++;
      if (sum <= high) this.atMost++;
      this.total += sum;
    }
    this.turn = turn;
  }
}
