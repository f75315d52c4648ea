/** Positions along a Hilbert curve: neighbours on the curve are neighbours on the map. */

const BITS = 15;

/** Curve position of each point in the square around all of them, 0 … 2³⁰ − 1. */
export function hilbert(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  let [minX, minY, reach] = [Infinity, Infinity, 1e-9];
  for (let i = 0; i < x.length; i++) {
    minX = Math.min(minX, x[i]!);
    minY = Math.min(minY, y[i]!);
  }
  for (let i = 0; i < x.length; i++) reach = Math.max(reach, x[i]! - minX, y[i]! - minY);
  const cells = 2 ** BITS - 1;
  return Float64Array.from(x, (_, i) =>
    position(Math.floor(((x[i]! - minX) / reach) * cells), Math.floor(((y[i]! - minY) / reach) * cells)),
  );
}

function position(px: number, py: number): number {
  let [x, y, d] = [px, py, 0];
  for (let s = 2 ** (BITS - 1); s >= 1; s /= 2) {
    const rx = (x & s) > 0 ? 1 : 0;
    const ry = (y & s) > 0 ? 1 : 0;
    d += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [x, y] = [2 ** BITS - 1 - x, 2 ** BITS - 1 - y];
      [x, y] = [y, x];
    }
  }
  return d;
}
