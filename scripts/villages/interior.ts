/** Points inside a county, spread evenly: what the start points are drawn from and the cells are relaxed on. */
import type { CountyRings } from './county-rings.ts';
import { doubleArea } from './county-rings.ts';
import type { Random } from './random.ts';

/** Interior points in a local plane (x is longitude shrunk by `shrink`, both in micro-degrees from the box's corner). */
export interface Interior {
  x: Float64Array;
  y: Float64Array;
  /** Cosine of the middle latitude: makes a cell about as wide as high on the ground. */
  shrink: number;
  /** Mean distance of neighbouring points. */
  step: number;
}

/**
 * About `count` points, one at a random place in each square of a grid that lies inside the rings (even-odd rule along the
 * middle line of every row). Rows run alternately east and west, so that neighbours in the list are neighbours in space.
 */
export function interiorPoints(county: CountyRings, count: number, random: Random): Interior {
  const [minX, minY, , maxY] = county.box;
  const middle = ((minY + maxY) / 2e6) * (Math.PI / 180);
  const shrink = Math.round(Math.cos(middle) * 1e6) / 1e6;
  const area = (shrink * county.rings.reduce((sum, ring) => sum + doubleArea(ring), 0)) / 2;
  let step = Math.sqrt(area / count);
  for (;;) {
    const points = sweep(county, minX, minY, maxY, shrink, step, random);
    // Slivers and islets narrower than a row can hide: look closer until there is enough.
    if (points.x.length >= 0.6 * count) return { ...points, shrink, step };
    step *= 0.7;
  }
}

function sweep(
  county: CountyRings,
  minX: number,
  minY: number,
  maxY: number,
  shrink: number,
  step: number,
  random: Random,
): { x: Float64Array; y: Float64Array } {
  const rows = Math.max(1, Math.ceil((maxY - minY) / step));
  const height = (maxY - minY) / rows;
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  const levels = Float64Array.from(crossings, (_, r) => (r + 0.1 + 0.8 * random()) * height);
  for (const { x, y } of county.rings) {
    for (let i = 0, j = x.length - 1; i < x.length; j = i++) {
      const [ay, by] = [y[j]! - minY, y[i]! - minY];
      const first = Math.max(0, Math.floor(Math.min(ay, by) / height));
      const last = Math.min(rows - 1, Math.floor(Math.max(ay, by) / height));
      for (let r = first; r <= last; r++) {
        const level = levels[r]!;
        if (ay <= level === by <= level) continue;
        crossings[r]?.push((x[j]! - minX + ((level - ay) / (by - ay)) * (x[i]! - x[j]!)) * shrink);
      }
    }
  }
  const px: number[] = [];
  const py: number[] = [];
  for (let r = 0; r < rows; r++) {
    const spans = (crossings[r] ?? []).sort((a, b) => a - b);
    const from = px.length;
    for (let s = 0; s + 1 < spans.length; s += 2) {
      const [west, east] = [spans[s]!, spans[s + 1]!];
      for (let k = Math.floor(west / step); k * step < east; k++) {
        const at = (k + random()) * step;
        if (at > west && at < east) {
          px.push(at);
          py.push(levels[r]!);
        }
      }
    }
    if (r % 2 === 1) px.splice(from, px.length - from, ...px.slice(from).reverse());
  }
  return { x: Float64Array.from(px), y: Float64Array.from(py) };
}
