/** Lorenz curve and Gini coefficient, each place counted once or by its people. */
import { ok, type Result } from '../error.ts';
import { sharesOf } from './shares.ts';

export interface Lorenz {
  /** Shares of the people, poorest places first, from 0 to 1. */
  people: Float64Array;
  /** Shares of the whole that these people have, from 0 to 1. */
  part: Float64Array;
  /** Twice the area between the curve and the diagonal: 0 all alike, towards 1 all in one place. */
  gini: number;
}

/**
 * Lorenz points (one more than places) and the Gini coefficient under the straight lines between them; for weighted values
 * a head this is Σ_ij w_i w_j |x_i − x_j| / (2 W² mean). Errors as `sharesOf`.
 */
export function lorenz(values: ArrayLike<number>, weights?: ArrayLike<number>): Result<Lorenz> {
  const shares = sharesOf(values, weights);
  if (!shares.ok) return shares;
  const { value, weight } = shares.value;
  const n = value.length;
  const people = new Float64Array(n + 1);
  const part = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    people[i + 1] = people[i]! + weight[i]!;
    part[i + 1] = part[i]! + weight[i]! * value[i]!;
  }
  const allPeople = people[n]!;
  const whole = part[n]!;
  let under = 0;
  for (let i = 0; i <= n; i++) {
    people[i]! /= allPeople;
    part[i]! /= whole;
    if (i > 0) under += (people[i]! - people[i - 1]!) * (part[i]! + part[i - 1]!);
  }
  return ok({ people, part, gini: Math.max(0, 1 - under) });
}
