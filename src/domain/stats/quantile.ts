/**
 * Quantile `share` (0 … 1) of ascending numbers: linear between order statistics, type 7 of Hyndman & Fan (1996), the
 * default of R, NumPy and PySAL. NaN for no numbers.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const at = (n - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, n - 1)] as number;
  return low + (high - low) * (at - below);
}
