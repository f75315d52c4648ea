/** The Voronoi diagram of the sites with whole micro-degrees as corners. */
import { Delaunay } from 'd3-delaunay';

/** Edges of the diagram: corners `from` and `to`; cell `left` lies to the left walking from the one to the other. */
export interface Mesh {
  x: Float64Array;
  y: Float64Array;
  from: Uint32Array;
  to: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
}

const GHOSTS = 24;

/**
 * @param sites x, y interleaved in the shrunk plane, from the corner of the county's box
 * @param shrink factor of the plane's x
 * @param box the county's box in micro-degrees
 * @param unit corners are rounded to multiples of this, micro-degrees
 */
export function makeMesh(
  sites: Float64Array,
  shrink: number,
  box: readonly [number, number, number, number],
  unit: number,
): Mesh {
  const count = sites.length / 2;
  const width = (box[2] - box[0]) * shrink;
  const height = box[3] - box[1];
  // A ring of sites far outside closes every cell; inside the county none of them is ever the nearest.
  const reach = 2 * Math.hypot(width, height) + 1000;
  const points = new Float64Array(sites.length + 2 * GHOSTS);
  points.set(sites);
  for (let g = 0; g < GHOSTS; g++) {
    const angle = (2 * Math.PI * (g + 0.37)) / GHOSTS;
    points[2 * (count + g)] = width / 2 + reach * Math.cos(angle);
    points[2 * (count + g) + 1] = height / 2 + reach * Math.sin(angle);
  }
  const delaunay = new Delaunay(points);
  const { halfedges, triangles } = delaunay;
  const { circumcenters } = delaunay.voronoi([-4 * reach, -4 * reach, 4 * reach, 4 * reach]);
  const x = new Float64Array(circumcenters.length / 2);
  const y = new Float64Array(x.length);
  for (let t = 0; t < x.length; t++) {
    x[t] = unit * Math.round((circumcenters[2 * t]! / shrink + box[0]) / unit);
    y[t] = unit * Math.round((circumcenters[2 * t + 1]! + box[1]) / unit);
  }
  const edges: [number, number, number, number][] = [];
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!;
    if (twin < e) continue;
    const p = triangles[e]!;
    const q = triangles[e % 3 === 2 ? e - 2 : e + 1]!;
    const a = Math.floor(e / 3);
    const b = Math.floor(twin / 3);
    if (p >= count || q >= count || (x[a] === x[b] && y[a] === y[b])) continue;
    // Delaunator turns its triangles counter-clockwise with y up: from e's triangle to its twin's the start p lies to the left.
    edges.push([a, b, p, q]);
  }
  const column = (k: 0 | 1 | 2 | 3): Uint32Array => Uint32Array.from(edges, (edge) => edge[k]);
  return { x, y, from: column(0), to: column(1), left: column(2), right: column(3) };
}

/** Twice the signed area of a, b, c: positive when c lies left of a → b (y up). Exact for whole numbers below 2²⁵ apart. */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
