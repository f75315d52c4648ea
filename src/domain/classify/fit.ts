/** How many values each class holds and how well the classes tell them apart. */
import { type Distinct, firstAtLeast } from './distinct.ts';

export interface ClassFit {
  /** Values in each class; one entry more than there are limits. */
  counts: number[];
  /**
   * Goodness of variance fit (Jenks & Caspall 1971), 0 … 1: one minus the squared deviations from the class means over
   * those from the mean of all. 1 when all values are equal.
   */
  fit: number;
}

/** Counts and fit of classes [break i − 1, break i). */
export function fitOf(distinct: Distinct, breaks: readonly number[]): ClassFit {
  const { sorted, from } = distinct;
  const ends = [...breaks.map((limit) => from[firstAtLeast(distinct, limit)] as number), sorted.length];
  let start = 0;
  let within = 0;
  const counts = ends.map((end) => {
    const count = end - start;
    within += deviation(sorted, start, end);
    start = end;
    return count;
  });
  const whole = deviation(sorted, 0, sorted.length);
  return { counts, fit: whole > 0 ? Math.max(0, 1 - within / whole) : 1 };
}

/** Sum of squared deviations of sorted[start … end − 1] from their mean. */
function deviation(sorted: Float64Array, start: number, end: number): number {
  let mean = 0;
  for (let i = start; i < end; i++) mean += ((sorted[i] as number) - mean) / (i - start + 1);
  let sum = 0;
  for (let i = start; i < end; i++) sum += ((sorted[i] as number) - mean) ** 2;
  return sum;
}
