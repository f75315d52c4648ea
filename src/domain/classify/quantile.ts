/** Classes of as nearly equal counts as equal values allow: equal values are never parted. */
import type { Distinct } from './distinct.ts';

/**
 * First index (into `distinct.value`) of every class but the lowest, ascending: for each c of 1 … k − 1 the border
 * between different values whose count below is nearest to c · n / k, the lower of two equally near. Borders that fall
 * together count once, so that ties make fewer classes instead of empty ones.
 */
export function quantileStarts({ value, from }: Distinct, k: number): number[] {
  const m = value.length;
  const n = from[m] as number;
  const starts: number[] = [];
  let at = 1;
  for (let c = 1; c < k && m > 1; c++) {
    const wanted = (c * n) / k;
    while (at < m - 1 && Math.abs(from[at + 1]! - wanted) < Math.abs(from[at]! - wanted)) at++;
    if (starts.at(-1) !== at) starts.push(at);
  }
  return starts;
}
