/** Deviations from the mean in units of the sample's standard deviation. */

/** (x − mean) / s with divisor n − 1, as GeoDa and PySAL take it for local statistics; all 0 when all values are equal. */
export function standardised(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (values[i] as number) / n;
  const z = Float64Array.from(values, (x) => x - mean);
  let squares = 0;
  for (const d of z) squares += d * d;
  const s = Math.sqrt(squares / (n - 1));
  if (!(s > 0)) return z.fill(0);
  for (let i = 0; i < n; i++) z[i]! /= s;
  return z;
}
