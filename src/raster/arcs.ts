import type { Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/** Flat chains of vertices, projected; arc `a` holds vertices `start[a] .. start[a + 1] - 1`. */
export interface ArcStore {
  x: Float64Array;
  y: Float64Array;
  start: Uint32Array;
}

/** One arc of a store with the region number on either side of it (seen walking along it). */
export interface SidedArc {
  arc: number;
  left: number;
  right: number;
}

/** The part of a TopoJSON topology that geometry needs. */
export interface ArcSource {
  arcs: readonly (readonly (readonly number[])[])[];
  transform?: { scale: readonly number[]; translate: readonly number[] } | undefined;
}

/**
 * Long arcs are cut into pieces of this many vertices, so that each piece has a small bounding box and a zoomed-in
 * fill can leave most of a long coast unread.
 */
const PIECE = 64;

/**
 * Decodes and projects all arcs of a topology. Quantised topologies (with `transform`) are delta-decoded;
 * the others hold absolute longitude and latitude.
 */
export function decodeArcs(source: ArcSource, projection: Projection): ArcStore {
  const { arcs, transform } = source;
  const start = new Uint32Array(arcs.length + 1);
  for (let a = 0; a < arcs.length; a++) start[a + 1] = start[a]! + arcs[a]!.length;
  const total = start[arcs.length]!;
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  const [kx = 1, ky = 1] = transform?.scale ?? [];
  const [tx = 0, ty = 0] = transform?.translate ?? [];
  let v = 0;
  for (const arc of arcs) {
    let px = 0;
    let py = 0;
    for (const point of arc) {
      px = transform ? px + point[0]! : point[0]!;
      py = transform ? py + point[1]! : point[1]!;
      const lng = px * kx + tx;
      const lat = py * ky + ty;
      x[v] = projection.x(lng, lat);
      y[v] = projection.y(lng, lat);
      v++;
    }
  }
  return { x, y, start };
}

/**
 * Twice the signed area swept by arc `a` as seen from (ox, oy), y down: summed over the arcs of a ring it is positive
 * for a ring that runs clockwise on screen. Shoelace formula; (ox, oy) near the ring keeps it exact for small ones.
 */
export function sweptArea(store: ArcStore, a: number, ox: number, oy: number): number {
  const { x, y } = store;
  let sum = 0;
  for (let v = store.start[a]! + 1, end = store.start[a + 1]!; v < end; v++) {
    sum += (x[v - 1]! - ox) * (y[v]! - oy) - (x[v]! - ox) * (y[v - 1]! - oy);
  }
  return sum;
}

/**
 * Copies the given arcs into an EdgeSet, cut into short pieces. Arcs with the same region on both sides are dropped:
 * nothing changes across them.
 * @param overlaps handed through to the set
 */
export function assemble(store: ArcStore, arcs: readonly SidedArc[], overlaps: number): EdgeSet {
  const kept = arcs.filter((s) => s.left !== s.right && store.start[s.arc + 1]! - store.start[s.arc]! > 1);
  let pieces = 0;
  let vertices = 0;
  for (const { arc } of kept) {
    const edges = store.start[arc + 1]! - store.start[arc]! - 1;
    const n = Math.ceil(edges / (PIECE - 1));
    pieces += n;
    vertices += edges + n;
  }
  const set = emptySet(pieces, vertices);
  set.overlaps = overlaps;
  let p = 0;
  let v = 0;
  for (const { arc, left, right } of kept) {
    const last = store.start[arc + 1]! - 1;
    for (let from = store.start[arc]!; from < last; from += PIECE - 1) {
      const to = Math.min(last, from + PIECE - 1) + 1;
      set.x.set(store.x.subarray(from, to), v);
      set.y.set(store.y.subarray(from, to), v);
      set.left[p] = left;
      set.right[p] = right;
      set.max = Math.max(set.max, left, right);
      v += to - from;
      set.start[++p] = v;
    }
  }
  measure(set);
  return set;
}

/** Joins sets into one, as if they had been one geometry: only for parts that do not overlap. */
export function concat(sets: readonly EdgeSet[]): EdgeSet {
  const arcs = sets.reduce((n, s) => n + s.left.length, 0);
  const vertices = sets.reduce((n, s) => n + s.x.length, 0);
  const out = emptySet(arcs, vertices);
  let a = 0;
  let v = 0;
  for (const set of sets) {
    out.x.set(set.x, v);
    out.y.set(set.y, v);
    out.left.set(set.left, a);
    out.right.set(set.right, a);
    out.bbox.set(set.bbox, 4 * a);
    for (let i = 1; i < set.start.length; i++) out.start[a + i] = v + set.start[i]!;
    out.max = Math.max(out.max, set.max);
    out.overlaps += set.overlaps;
    a += set.left.length;
    v += set.x.length;
  }
  return out;
}

function emptySet(arcs: number, vertices: number): EdgeSet {
  return {
    x: new Float64Array(vertices),
    y: new Float64Array(vertices),
    start: new Uint32Array(arcs + 1),
    left: new Uint32Array(arcs),
    right: new Uint32Array(arcs),
    bbox: new Float64Array(4 * arcs),
    max: 0,
    overlaps: 0,
  };
}

function measure({ x, y, start, bbox }: EdgeSet): void {
  for (let a = 0; a + 1 < start.length; a++) {
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let v = start[a]!, end = start[a + 1]!; v < end; v++) {
      const px = x[v]!;
      const py = y[v]!;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    bbox[4 * a] = minX;
    bbox[4 * a + 1] = minY;
    bbox[4 * a + 2] = maxX;
    bbox[4 * a + 3] = maxY;
  }
}
