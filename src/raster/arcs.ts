import { emptySet, finish } from './edge-set.ts';
import { fixed, type Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/** Flat chains of vertices, projected; arc `a` holds vertices `start[a] .. start[a + 1] - 1`. */
export interface ArcStore {
  x: Int32Array;
  y: Int32Array;
  start: Uint32Array;
}

/** Arcs of a store with the region number on either side of each (seen walking along it); an arc may stand there twice. */
export interface SidedList {
  arc: ArrayLike<number>;
  left: ArrayLike<number>;
  right: ArrayLike<number>;
}

/** The part of a TopoJSON topology that geometry needs. */
export interface ArcSource {
  arcs: readonly (readonly (readonly number[])[])[];
  transform?: { scale: readonly number[]; translate: readonly number[] } | undefined;
}

/**
 * Long arcs are cut into pieces of this many vertices, so that a zoomed-in fill can leave most of a long coast unread.
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
  const x = new Int32Array(total);
  const y = new Int32Array(total);
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
      x[v] = fixed(projection.x(lng, lat));
      y[v] = fixed(projection.y(lng, lat));
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
export function assemble(store: ArcStore, list: SidedList, overlaps: number): EdgeSet {
  const { arc, left, right } = list;
  const edgesOf = (i: number): number =>
    left[i] === right[i] ? 0 : store.start[arc[i]! + 1]! - store.start[arc[i]!]! - 1;
  let pieces = 0;
  let vertices = 0;
  for (let i = 0; i < arc.length; i++) {
    const edges = edgesOf(i);
    if (edges < 1) continue;
    const n = Math.ceil(edges / (PIECE - 1));
    pieces += n;
    vertices += edges + n;
  }
  const set = emptySet(pieces, vertices);
  set.overlaps = overlaps;
  let p = 0;
  let v = 0;
  for (let i = 0; i < arc.length; i++) {
    if (edgesOf(i) < 1) continue;
    const last = store.start[arc[i]! + 1]! - 1;
    for (let from = store.start[arc[i]!]!; from < last; from += PIECE - 1) {
      const to = Math.min(last, from + PIECE - 1) + 1;
      for (let k = from; k < to; k++, v++) {
        set.x[v] = store.x[k]!;
        set.y[v] = store.y[k]!;
      }
      set.left[p] = left[i]!;
      set.right[p] = right[i]!;
      set.start[++p] = v;
    }
  }
  return finish(set);
}
