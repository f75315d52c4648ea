/** Change between two periods: the difference in the indicator's unit (百分点 for rates) and the relative change in percent. */

/** Why a relative change is not there; the bytes of `reason`. */
export const CHANGE_REASONS = ['ok', 'missing', 'zero-base', 'negative-base'] as const;

export interface ChangeTable {
  /** percentage-point when the indicator is in percent, else the indicator's own unit. */
  unit: string;
  /** later − earlier; NaN where either is missing. */
  difference: Float64Array;
  /** (later − earlier) / earlier × 100, percent; NaN where either is missing or the earlier value is not above 0. */
  relative: Float64Array;
  /** Index in CHANGE_REASONS: why `relative` is NaN. `missing` holds for the difference too. */
  reason: Uint8Array;
  /** Rows with a difference. */
  n: number;
}

/** Compares point values row by row; NaN is missing. */
export function changeTable(earlier: ArrayLike<number>, later: ArrayLike<number>, unit: string): ChangeTable {
  const rows = earlier.length;
  const difference = new Float64Array(rows).fill(Number.NaN);
  const relative = new Float64Array(rows).fill(Number.NaN);
  const reason = new Uint8Array(rows);
  let n = 0;
  for (let i = 0; i < rows; i++) {
    const from = earlier[i] as number;
    const to = later[i] as number;
    if (!Number.isFinite(from) || !Number.isFinite(to)) {
      reason[i] = CHANGE_REASONS.indexOf('missing');
      continue;
    }
    n++;
    difference[i] = tidy(to - from, from, to);
    if (from > 0) relative[i] = (100 * difference[i]!) / from;
    else reason[i] = CHANGE_REASONS.indexOf(from === 0 ? 'zero-base' : 'negative-base');
  }
  return { unit: unit === 'percent' ? 'percentage-point' : unit, difference, relative, reason, n };
}

/** Takes off the rounding noise of a difference of decimals: 3.1 − 1.7 is 1.4, not 1.4000000000000001. */
function tidy(difference: number, from: number, to: number): number {
  const digits = 14 - Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to), 1)));
  return digits > 0 ? Number(difference.toFixed(Math.min(digits, 100))) + 0 : difference;
}
