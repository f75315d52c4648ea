/** Values and the people they stand for, in the order inequality is measured in. */
import { fail, ok, type Result } from '../error.ts';

export interface Shares {
  /** Values from 0 up, ascending, in their unit a head. */
  value: Float64Array;
  /** People (or 1) behind each, positive. */
  weight: Float64Array;
  /** Row of each in the input. */
  row: Uint32Array;
}

/**
 * Usable pairs of value and weight, ascending by value. Missing values, and missing or zero weights, are left out. Errors:
 * `inequality-negative` {row} for a value below 0, `inequality-empty` when nothing or only zeros are left.
 */
export function sharesOf(values: ArrayLike<number>, weights?: ArrayLike<number>): Result<Shares> {
  const rows: number[] = [];
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const weight = weights ? weights[i]! : 1;
    if (!Number.isFinite(value) || !(weight > 0) || !Number.isFinite(weight)) continue;
    if (value < 0) return fail('inequality-negative', { row: i });
    rows.push(i);
    sum += value * weight;
  }
  if (!(sum > 0)) return fail('inequality-empty');
  rows.sort((a, b) => values[a]! - values[b]!);
  return ok({
    value: Float64Array.from(rows, (i) => values[i]!),
    weight: Float64Array.from(rows, (i) => (weights ? weights[i]! : 1)),
    row: Uint32Array.from(rows),
  });
}
