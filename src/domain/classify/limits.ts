/** Class limits that read well and still keep every value in its class. */
import { type Distinct, firstAtLeast } from './distinct.ts';

/** Doubles carry no more than this many decimals worth showing. */
const MOST_DECIMALS = 15;

export interface Limits {
  /** Strictly ascending, without the outer ends. */
  breaks: number[];
  /** Decimals the longest of them needs; 0 when none were asked for. */
  decimals: number;
}

/**
 * Rounds raw limits to `decimals` without moving a value over any of them: a limit may go anywhere between the highest
 * value below it (excluded) and the lowest value at or above it (included). Where no number with so few decimals lies
 * there, it gets as many more as it needs. Equal raw limits become one.
 * @param raw ascending, finite; `decimals` undefined leaves them as they are
 */
export function tidyLimits(raw: readonly number[], distinct: Distinct, decimals?: number): Limits {
  const breaks: number[] = [];
  let most = decimals ?? 0;
  let last = Number.NEGATIVE_INFINITY;
  const different = raw.filter((limit, i) => limit !== raw[i - 1]);
  for (const [i, limit] of different.entries()) {
    const j = firstAtLeast(distinct, limit);
    const below = Math.max(distinct.value[j - 1] ?? Number.NEGATIVE_INFINITY, last);
    const above = distinct.value[j] ?? Number.POSITIVE_INFINITY;
    // Not up to the next raw limit, which must find room above this one.
    const next = different[i + 1] ?? Number.POSITIVE_INFINITY;
    let at = limit;
    for (let d = decimals ?? MOST_DECIMALS + 1; d <= MOST_DECIMALS; d++) {
      const rounded = roundBetween(limit, d, (x) => x > below && x <= above && x < next);
      if (rounded === undefined) continue;
      at = rounded;
      most = Math.max(most, d);
      break;
    }
    breaks.push(at);
    last = at;
  }
  return { breaks, decimals: most };
}

/** The number with `d` decimals nearest to `x` that fits, of the two next to it; undefined when neither does. */
function roundBetween(x: number, d: number, fits: (x: number) => boolean): number | undefined {
  const near = Number(x.toFixed(d));
  if (fits(near)) return near;
  const step = near > x ? -(10 ** -d) : 10 ** -d;
  const other = Number((near + step).toFixed(d));
  return fits(other) ? other : undefined;
}
