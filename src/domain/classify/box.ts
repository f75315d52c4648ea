/** Box map: four quarters and the outliers beyond the fences. */
import { quantileOf } from '../stats/quantile.ts';

/**
 * Raw limits of the six classes of a box map (Tukey 1977): lower fence, first quartile, median, third quartile, upper
 * fence; the fences lie `hinge` (1.5 or 3) times the range between the quartiles beyond them.
 */
export function boxLimits(sorted: Float64Array, hinge: number): number[] {
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((share) => quantileOf(sorted, share)) as [
    number,
    number,
    number,
  ];
  const reach = hinge * (q3 - q1);
  return [q1 - reach, q1, q2, q3, q3 + reach];
}
