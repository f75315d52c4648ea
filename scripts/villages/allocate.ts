/** Shares out a whole number over places. */

/** What a place gets at least and at most; whole numbers, floor ≤ cap. */
export interface Limits {
  floors: ArrayLike<number>;
  caps: ArrayLike<number>;
}

/** Limits that do not limit. */
export const unlimited = (n: number): Limits => ({
  floors: new Uint32Array(n),
  caps: new Uint32Array(n).fill(0xffffffff),
});

/**
 * Whole numbers that sum to `total`, in proportion to `weights` (≥ 0) within the limits: proportional filling, then the
 * largest remainders (Hamilton's method). A total outside what the limits allow is met as nearly as they let it.
 */
export function shareOut(
  total: number,
  weights: ArrayLike<number>,
  limits: Limits,
): Uint32Array<ArrayBuffer> {
  const n = weights.length;
  const { floors, caps } = limits;
  const out = new Uint32Array(n);
  const remainder = new Float64Array(n);
  const level = fillLevel(total, weights, limits);
  let left = total;
  for (let i = 0; i < n; i++) {
    const exact = held(level * weights[i]!, i, limits);
    out[i] = Math.floor(exact);
    remainder[i] = exact - out[i]!;
    left -= out[i]!;
  }
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => remainder[j]! - remainder[i]! || weights[j]! - weights[i]! || i - j,
  );
  // One more for each until nothing is left; a second round only where caps hold the first one back.
  for (let moved = true; left > 0 && moved; ) {
    moved = false;
    for (const i of order) {
      if (left === 0) break;
      if (out[i]! >= caps[i]! || weights[i] === 0) continue;
      out[i] = out[i]! + 1;
      left--;
      moved = true;
    }
  }
  // The level is a hair off: rounding may have given one too many.
  for (let k = n - 1; left < 0 && k >= 0; k--) {
    const i = order[k]!;
    if (out[i]! <= floors[i]!) continue;
    out[i] = out[i]! - 1;
    left++;
  }
  return out;
}

const held = (exact: number, i: number, { floors, caps }: Limits): number =>
  Math.max(floors[i]!, Math.min(caps[i]!, exact));

/** The factor at which the held factor · weight sums to the total, by halving. */
function fillLevel(total: number, weights: ArrayLike<number>, limits: Limits): number {
  const sumAt = (level: number): number => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += held(level * weights[i]!, i, limits);
    return sum;
  };
  let high = 1e-9;
  while (sumAt(high) < total && high < 1e12) high *= 4;
  let low = 0;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < total) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Weights with the places that would get fewer than `least` set to zero, the lowest first, so that small counts stay the
 * exception: poverty that is nearly gone is left in pockets. Places with a floor stay, and those that `spare` marks.
 */
export function gather(
  total: number,
  weights: Float64Array,
  limits: Limits,
  least: number,
  spare: readonly boolean[],
): Float64Array {
  const kept = Float64Array.from(weights);
  const order = Array.from(weights, (_, i) => i).sort((i, j) => weights[i]! - weights[j]! || i - j);
  let room = 0;
  for (let i = 0; i < kept.length; i++) room += limits.caps[i]!;
  for (let round = 0; round < 24; round++) {
    const level = fillLevel(total, kept, limits);
    const small = order.filter(
      (i) => kept[i]! > 0 && !spare[i] && limits.floors[i] === 0 && held(level * kept[i]!, i, limits) < least,
    );
    // Dropping all at once would drop too many: the others grow as places go.
    const drop = small.slice(0, Math.ceil(small.length / 3));
    const lost = drop.reduce((sum, i) => sum + limits.caps[i]!, 0);
    if (drop.length === 0 || room - lost < total) break;
    room -= lost;
    for (const i of drop) kept[i] = 0;
  }
  return kept;
}
