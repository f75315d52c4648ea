/** Classes from ascending limits: class i is [limit i−1, limit i), the first open below, the last open above. */
import type { Interval } from '../value/value.ts';

export interface ClassSpan {
  lo: number;
  hi: number;
}

/** Lowest and highest class that an interval touches; equal when the whole interval lies in one class. */
export function classSpan(v: Interval, breaks: readonly number[]): ClassSpan {
  const lo = classOf(v.lo, breaks);
  let hi = classOf(v.hi, breaks);
  if (v.hiOpen && hi > 0 && breaks[hi - 1] === v.hi) hi--;
  return { lo, hi: Math.max(lo, hi) };
}

/** Short sign of a class, the same in every language: "< 2", "2–3", "≥ 20". */
export function classSign(index: number, breaks: readonly number[]): string {
  const from = breaks[index - 1];
  const to = breaks[index];
  if (from === undefined) return `< ${to}`;
  if (to === undefined) return `≥ ${from}`;
  return `${from}–${to}`;
}

/** Index of the class a number lies in: how many limits are at or below it. */
export function classOf(x: number, breaks: readonly number[]): number {
  let n = 0;
  while (n < breaks.length && (breaks[n] as number) <= x) n++;
  return n;
}
