/** What a column of values looks like in a few figures. */
import { quantileOf } from './quantile.ts';

/** All in the unit of the values; NaN where there are too few of them. */
export interface Summary {
  /** Values that are there, and rows without one. */
  n: number;
  missing: number;
  /** Different values. */
  distinct: number;
  sum: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
  mean: number;
  /** Sample standard deviation, divisor n − 1. */
  deviation: number;
}

/** Summarises numbers; NaN and infinities count as missing. Quartiles are of type 7. */
export function summaryOf(values: ArrayLike<number>): Summary {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  const n = sorted.length;
  let sum = 0;
  let distinct = 0;
  for (let i = 0; i < n; i++) {
    sum += sorted[i]!;
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  }
  const mean = n > 0 ? sum / n : Number.NaN;
  let squares = 0;
  for (const x of sorted) squares += (x - mean) ** 2;
  const [min, q1, median, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantileOf(sorted, share));
  return {
    n,
    missing: values.length - n,
    distinct,
    sum,
    min: min!,
    q1: q1!,
    median: median!,
    q3: q3!,
    max: max!,
    mean,
    deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN,
  };
}
