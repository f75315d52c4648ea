/** Percentile map: the middle and both ends. */
import { quantileOf } from '../stats/quantile.ts';

/** Shares below the five limits of a percentile map, as in GeoDa. */
const SHARES = [0.01, 0.1, 0.5, 0.9, 0.99];

/** Raw limits of the six classes of a percentile map: below 1 %, 1–10, 10–50, 50–90, 90–99 and from 99 % on. */
export const percentileLimits = (sorted: Float64Array): number[] =>
  SHARES.map((share) => quantileOf(sorted, share));
