import { mercator, type Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/**
 * Arcs over one table of points, with a place on either side. Points are whole micro-degrees; arc `a` runs through the
 * points `at[start[a]] … at[start[a + 1] − 1]`; place `left[a] − 1` lies to its left on the map (north up), 0 = none.
 */
export interface SidedArcs {
  lng: Int32Array;
  lat: Int32Array;
  start: Uint32Array;
  at: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
}

/**
 * Edges of arcs whose sides are known. Every point is projected once; arcs with the same number on both sides fall away,
 * so a coarser `numbers` merges places.
 * @param numbers region number (1 …) of place i at index i; 0 leaves the place out
 */
export function edgesFromSided(
  arcs: SidedArcs,
  numbers: ArrayLike<number>,
  projection: Projection = mercator,
): EdgeSet {
  const px = new Float64Array(arcs.lng.length);
  const py = new Float64Array(arcs.lng.length);
  for (let p = 0; p < px.length; p++) {
    const lng = arcs.lng[p]! / 1e6;
    const lat = arcs.lat[p]! / 1e6;
    px[p] = projection.x(lng, lat);
    py[p] = projection.y(lng, lat);
  }
  const numberOf = (side: number): number => (side === 0 ? 0 : (numbers[side - 1] ?? 0));
  let kept = 0;
  let vertices = 0;
  for (let a = 0; a < arcs.left.length; a++) {
    if (numberOf(arcs.left[a]!) === numberOf(arcs.right[a]!)) continue;
    kept++;
    vertices += arcs.start[a + 1]! - arcs.start[a]!;
  }
  const set: EdgeSet = {
    x: new Float64Array(vertices),
    y: new Float64Array(vertices),
    start: new Uint32Array(kept + 1),
    left: new Uint32Array(kept),
    right: new Uint32Array(kept),
    bbox: new Float64Array(4 * kept),
    max: 0,
    overlaps: 0,
  };
  let e = 0;
  let v = 0;
  for (let a = 0; a < arcs.left.length; a++) {
    const left = numberOf(arcs.left[a]!);
    const right = numberOf(arcs.right[a]!);
    if (left === right) continue;
    set.left[e] = left;
    set.right[e] = right;
    set.max = Math.max(set.max, left, right);
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = arcs.start[a]!, end = arcs.start[a + 1]!; k < end; k++) {
      const x = px[arcs.at[k]!]!;
      const y = py[arcs.at[k]!]!;
      set.x[v] = x;
      set.y[v] = y;
      v++;
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    set.bbox.set([minX, minY, maxX, maxY], 4 * e);
    set.start[++e] = v;
  }
  return set;
}
