/** Round limits: multiples of 1, 2 or 5 times a power of ten, by the rule of R's `pretty` (Becker, Chambers & Wilks 1988). */

/** How much R prefers the larger of two units, and by how much more 5 over 2. */
const UP_BIAS = 1.5;
const FIVE_BIAS = 0.5 + 1.5 * UP_BIAS;
const SLACK = 1e-10;

/**
 * About `k` + 1 equally spaced round numbers that cover min … max, both ends included, as `pretty(c(min, max), k)` of R
 * gives them; min < max. The number of intervals may differ from `k` by a few.
 */
export function prettyNumbers(min: number, max: number, k: number): number[] {
  const cell = (max - min) / k;
  const base = 10 ** Math.floor(Math.log10(cell));
  let unit = base;
  if (2 * base - cell < UP_BIAS * (cell - unit)) {
    unit = 2 * base;
    if (5 * base - cell < FIVE_BIAS * (cell - unit)) {
      unit = 5 * base;
      if (10 * base - cell < UP_BIAS * (cell - unit)) unit = 10 * base;
    }
  }
  const from = Math.floor(min / unit + SLACK);
  const to = Math.ceil(max / unit - SLACK);
  const decimals = Math.max(0, -Math.floor(Math.log10(unit) + SLACK));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * unit).toFixed(decimals)));
}

/** Inner numbers of the covering round ones, never more than `most`: a smaller k is asked for until they are so few. */
export function prettyLimits(min: number, max: number, k: number, most: number): number[] {
  for (let asked = k; ; asked--) {
    const limits = prettyNumbers(min, max, asked).slice(1, -1);
    if (limits.length <= most || asked <= 1) return limits;
  }
}
