/** Values of different units brought onto one scale. */
import { standardised } from './standardise.ts';

/** z: mean 0, sample deviation 1; minmax: lowest 0, highest 1; rank: lowest 0, highest 1 by place, equal ones their mean. */
export type Normalisation = 'z' | 'minmax' | 'rank';

/** Normalises the values that are there; NaN stays NaN. Values that are all equal become 0 (z) or 0.5. */
export function normalised(values: ArrayLike<number>, by: Normalisation): Float64Array {
  const rows = Array.from({ length: values.length }, (_, i) => i).filter((i) => Number.isFinite(values[i]));
  const there = Float64Array.from(rows, (i) => values[i] as number);
  const scaled = by === 'z' ? standardised(there) : by === 'minmax' ? minMax(there) : ranks(there);
  const out = new Float64Array(values.length).fill(Number.NaN);
  for (const [r, i] of rows.entries()) out[i] = scaled[r]!;
  return out;
}

function minMax(values: Float64Array): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of values) {
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return values.map((x) => (high > low ? (x - low) / (high - low) : 0.5));
}

function ranks(values: Float64Array): Float64Array {
  const n = values.length;
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const out = new Float64Array(n);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    const middle = (from + to - 1) / 2;
    for (let t = from; t < to; t++) out[order[t]!] = n > 1 ? middle / (n - 1) : 0.5;
    from = to;
  }
  return out;
}
