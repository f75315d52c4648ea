/** Sites of the cells: stratified start points, evened out by Lloyd's method on the interior points. */
import { Delaunay } from 'd3-delaunay';
import type { Interior } from './interior.ts';
import type { Random } from './random.ts';

/** Steps of Lloyd's method: ten leave cells of about equal size (geodata.md). */
const STEPS = 10;

/**
 * `count` sites (x, y interleaved, in the plane of the interior points), all inside the county.
 * There must be at least `count` interior points.
 */
export function relaxedSites(interior: Interior, count: number, random: Random): Float64Array {
  const { x, y } = interior;
  const total = x.length;
  const sites = new Float64Array(2 * count);
  // The points come in rows: equal runs of them are equal strips of the county, and one of each run starts a cell.
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * total) / count);
    const to = Math.floor(((i + 1) * total) / count);
    const k = from + Math.floor(random() * (to - from));
    sites[2 * i] = x[k]!;
    sites[2 * i + 1] = y[k]!;
  }
  const owner = new Uint32Array(total);
  const settle = (): void => {
    assign(interior, sites, owner);
    // A mean of islands may lie at sea and lose its points to others: such a site starts again in the fullest cell.
    for (let round = 0; round < count && refill(interior, sites, owner); round++)
      assign(interior, sites, owner);
  };
  for (let step = 0; step < STEPS; step++) {
    settle();
    const sums = new Float64Array(3 * count);
    for (let k = 0; k < total; k++) {
      const o = 3 * owner[k]!;
      sums[o] = sums[o]! + x[k]!;
      sums[o + 1] = sums[o + 1]! + y[k]!;
      sums[o + 2] = sums[o + 2]! + 1;
    }
    for (let i = 0; i < count; i++) {
      const n = sums[3 * i + 2]!;
      sites[2 * i] = sums[3 * i]! / n;
      sites[2 * i + 1] = sums[3 * i + 1]! / n;
    }
  }
  settle();
  return pullInside(interior, sites, owner);
}

function assign({ x, y }: Interior, sites: Float64Array, owner: Uint32Array): void {
  const delaunay = new Delaunay(sites);
  let at = 0;
  for (let k = 0; k < x.length; k++) {
    at = delaunay.find(x[k]!, y[k]!, at);
    owner[k] = at;
  }
}

/** Moves the first site without points to the point farthest from the site of the cell with most points; false if there was none. */
function refill({ x, y }: Interior, sites: Float64Array, owner: Uint32Array): boolean {
  const count = sites.length / 2;
  const points = new Uint32Array(count);
  for (const o of owner) points[o] = points[o]! + 1;
  const empty = points.indexOf(0);
  if (empty < 0) return false;
  const full = points.reduce((best, n, o) => (n > points[best]! ? o : best), 0);
  let [farthest, most] = [0, -1];
  for (let k = 0; k < x.length; k++) {
    if (owner[k] !== full) continue;
    const d = (x[k]! - sites[2 * full]!) ** 2 + (y[k]! - sites[2 * full + 1]!) ** 2;
    if (d > most) [farthest, most] = [k, d];
  }
  sites[2 * empty] = x[farthest]!;
  sites[2 * empty + 1] = y[farthest]!;
  return true;
}

/** A centroid may lie in a bay: each site moves to the nearest of its own interior points, which is inside. */
function pullInside({ x, y }: Interior, sites: Float64Array, owner: Uint32Array): Float64Array {
  const count = sites.length / 2;
  const best = new Float64Array(count).fill(Infinity);
  const nearest = new Int32Array(count).fill(-1);
  for (let k = 0; k < x.length; k++) {
    const o = owner[k]!;
    const d = (x[k]! - sites[2 * o]!) ** 2 + (y[k]! - sites[2 * o + 1]!) ** 2;
    if (d < best[o]!) {
      best[o] = d;
      nearest[o] = k;
    }
  }
  return sites.map((value, i) => {
    const k = nearest[i >> 1]!;
    if (k < 0) return value;
    return i % 2 === 0 ? x[k]! : y[k]!;
  });
}
