/** The numbers of a column in order, with equal ones gathered: what every classification starts from. */

export interface Distinct {
  /** All finite values, ascending, in the unit of the indicator. */
  sorted: Float64Array;
  /** The different ones among them, ascending. */
  value: Float64Array;
  /** Value i occurs from[i + 1] − from[i] times; from has one entry more than value. */
  from: Uint32Array;
}

/** Sorts and gathers; NaN and infinities are missing values and left out. */
export function distinctOf(values: ArrayLike<number>): Distinct {
  const sorted = new Float64Array(values.length);
  let n = 0;
  // Adding 0 turns −0 into 0: the two are equal but would sort apart.
  for (let i = 0; i < values.length; i++)
    if (Number.isFinite(values[i])) sorted[n++] = (values[i] as number) + 0;
  const kept = sorted.subarray(0, n).sort();
  const value = new Float64Array(n);
  const from = new Uint32Array(n + 1);
  let m = 0;
  for (let i = 0; i < n; i++) {
    if (m > 0 && kept[i] === value[m - 1]) continue;
    value[m] = kept[i] as number;
    from[m++] = i;
  }
  from[m] = n;
  return { sorted: kept, value: value.slice(0, m), from: from.slice(0, m + 1) };
}

/** Index of the first different value that is at least `x`; the number of different values when none is. */
export function firstAtLeast({ value }: Distinct, x: number): number {
  let low = 0;
  let high = value.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((value[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
