/**
 * Raw limits of k classes one standard deviation wide around the mean (sample deviation, divisor n − 1): for even k at
 * mean, mean ± 1 s, mean ± 2 s … (six classes are GeoDa's), for odd k at mean ± 0.5 s, ± 1.5 s … with one class about
 * the mean. The outermost classes are open.
 */
export function deviationLimits(sorted: Float64Array, k: number): number[] {
  const n = sorted.length;
  let mean = 0;
  for (const x of sorted) mean += x / n;
  let squares = 0;
  for (const x of sorted) squares += (x - mean) ** 2;
  const deviation = Math.sqrt(squares / (n - 1));
  return Array.from({ length: k - 1 }, (_, i) => mean + (i + 1 - k / 2) * deviation);
}
