import { emptySet, finish } from './edge-set.ts';
import { fixed, mercator, type Projection } from './project.ts';
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

/** Points of sided arcs on the map, projected once for all the sets made of them. */
export interface SidedPoints {
  x: Int32Array;
  y: Int32Array;
}

/** Projects every point of the arcs once. */
export function projectSided({ lng, lat }: SidedArcs, projection: Projection = mercator): SidedPoints {
  const x = new Int32Array(lng.length);
  const y = new Int32Array(lng.length);
  for (let p = 0; p < x.length; p++) {
    x[p] = fixed(projection.x(lng[p]! / 1e6, lat[p]! / 1e6));
    y[p] = fixed(projection.y(lng[p]! / 1e6, lat[p]! / 1e6));
  }
  return { x, y };
}

/**
 * Edges of arcs whose sides are known. Arcs with the same number on both sides fall away, so a coarser `numbers` merges
 * places.
 * @param numbers region number (1 …) of place i at index i; 0 leaves the place out
 */
export function edgesFromSided(
  arcs: SidedArcs,
  numbers: ArrayLike<number>,
  points: SidedPoints = projectSided(arcs),
): EdgeSet {
  const { start, at, left, right } = arcs;
  const numberOf = (side: number): number => (side === 0 ? 0 : (numbers[side - 1] ?? 0));
  let kept = 0;
  let vertices = 0;
  for (let a = 0; a < left.length; a++) {
    if (numberOf(left[a]!) === numberOf(right[a]!)) continue;
    kept++;
    vertices += start[a + 1]! - start[a]!;
  }
  const set = emptySet(kept, vertices);
  let e = 0;
  let v = 0;
  for (let a = 0; a < left.length; a++) {
    const onLeft = numberOf(left[a]!);
    const onRight = numberOf(right[a]!);
    if (onLeft === onRight) continue;
    set.left[e] = onLeft;
    set.right[e] = onRight;
    for (let k = start[a]!, end = start[a + 1]!; k < end; k++, v++) {
      set.x[v] = points.x[at[k]!]!;
      set.y[v] = points.y[at[k]!]!;
    }
    set.start[++e] = v;
  }
  return finish(set);
}
