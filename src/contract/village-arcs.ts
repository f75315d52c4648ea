/**
 * Geometry part of a village chunk. Every point and every edge stands once; sides are stored, so nothing is searched.
 *
 * counts: corner unit, inner unit, rings R, crossings K, corners C, inner points V, inner arcs A.
 * Each ring, the county on its left: pieces p; p = 0: cell, corners n, n corners (closed, one cell all along); else the first
 * crossing, then per piece: cell, corners n, n corners, and (but for the last, which ends where the ring began) a crossing.
 * Inner arcs by ascending left cell: per cell the number of arcs with it on the left, then per arc: right − left − 1, two
 * point references. A reference is 2 · (points seen − point), 0 = the next new one, or 2 · crossing + 1. Inner points follow.
 * Corners and inner points are signed steps from the one before in their unit, crossings steps from the last corner in 1e-6°.
 * Cells are signed steps from the last cell.
 */
import type { CellArcs } from '../domain/village/sample.ts';
import type { ByteReader, ByteWriter } from './village-bytes.ts';

/** Steps between points of one kind, in units of `unit` micro-degrees. */
class Pen {
  x = 0;
  y = 0;
  readonly unit: number;
  constructor(unit: number) {
    this.unit = unit;
  }
  write(out: ByteWriter, x: number, y: number): void {
    out.signed((x - this.x) / this.unit);
    out.signed((y - this.y) / this.unit);
    this.x = x;
    this.y = y;
  }
  read(from: ByteReader): void {
    this.x += from.signed() * this.unit;
    this.y += from.signed() * this.unit;
  }
}

/** The widest of 100, 10 and 1 micro-degrees that all points from `from` to `to` (exclusive) are multiples of. */
function unitOf(arcs: CellArcs, points: Iterable<number>): number {
  let unit = 100;
  for (const p of points)
    while (unit > 1 && (arcs.lng[p]! % unit !== 0 || arcs.lat[p]! % unit !== 0)) unit /= 10;
  return unit;
}

/** Rings of outer arcs: lists of arc numbers, each ending at the point where its first began. */
function ringsOf(arcs: CellArcs): number[][] {
  const rings: number[][] = [];
  let open: number[] = [];
  for (let a = 0; a < arcs.left.length && arcs.right[a] === 0; a++) {
    open.push(a);
    if (arcs.at[arcs.start[a + 1]! - 1] === arcs.at[arcs.start[open[0]!]!]) {
      rings.push(open);
      open = [];
    }
  }
  return rings;
}

/**
 * Writes arcs in the order the generator gives them: outer arcs (right = 0) ring by ring with their points in turn, then
 * inner arcs of two points with left < right, sorted by left, inner points in the order of first use.
 */
export function writeArcs(out: ByteWriter, arcs: CellArcs): void {
  const rings = ringsOf(arcs);
  const crossing = new Map<number, number>();
  const corners: number[] = [];
  for (const ring of rings) {
    for (const a of ring) {
      const from = arcs.start[a]!;
      const to = arcs.start[a + 1]! - 1;
      if (ring.length > 1) crossing.set(arcs.at[from]!, crossing.size);
      for (let k = ring.length > 1 ? from + 1 : from; k < to; k++) corners.push(arcs.at[k]!);
    }
  }
  const outer = crossing.size + corners.length;
  const inner = arcs.lng.length - outer;
  const cornerPen = new Pen(unitOf(arcs, corners));
  const innerPen = new Pen(
    unitOf(
      arcs,
      Array.from({ length: inner }, (_, i) => outer + i),
    ),
  );
  const firstInner = rings.reduce((n, ring) => n + ring.length, 0);
  const innerArcs = arcs.left.length - firstInner;
  for (const n of [cornerPen.unit, innerPen.unit, rings.length, crossing.size, corners.length, inner])
    out.count(n);
  out.count(innerArcs);
  let cell = 0;
  for (const ring of rings) {
    out.count(ring.length > 1 ? ring.length : 0);
    ring.forEach((a, i) => {
      const from = arcs.start[a]!;
      const to = arcs.start[a + 1]! - 1;
      if (i === 0 && ring.length > 1) writeCrossing(out, arcs, cornerPen, arcs.at[from]!);
      out.signed(arcs.left[a]! - cell);
      cell = arcs.left[a]!;
      const first = ring.length > 1 ? from + 1 : from;
      out.count(to - first);
      for (let k = first; k < to; k++) cornerPen.write(out, arcs.lng[arcs.at[k]!]!, arcs.lat[arcs.at[k]!]!);
      if (i + 1 < ring.length) writeCrossing(out, arcs, cornerPen, arcs.at[to]!);
    });
  }
  let seen = 0;
  const refer = (p: number): void => {
    const c = crossing.get(p);
    if (c !== undefined) out.count(2 * c + 1);
    else {
      out.count(2 * (seen - (p - outer)));
      if (p - outer === seen) seen++;
    }
  };
  for (let a = firstInner, left = 1; a < arcs.left.length; left++) {
    let end = a;
    while (end < arcs.left.length && arcs.left[end] === left) end++;
    out.count(end - a);
    for (; a < end; a++) {
      out.count(arcs.right[a]! - left - 1);
      refer(arcs.at[arcs.start[a]!]!);
      refer(arcs.at[arcs.start[a]! + 1]!);
    }
  }
  for (let p = outer; p < outer + inner; p++) innerPen.write(out, arcs.lng[p]!, arcs.lat[p]!);
}

function writeCrossing(out: ByteWriter, arcs: CellArcs, pen: Pen, p: number): void {
  out.signed(arcs.lng[p]! - pen.x);
  out.signed(arcs.lat[p]! - pen.y);
}

/** Reads arcs of a county with `cells` cells; null when the bytes contradict themselves. One pass, no search. */
export function readArcs(from: ByteReader, cells: number): CellArcs | null {
  const cornerPen = new Pen(from.count());
  const innerPen = new Pen(from.count());
  const [rings, crossings, corners, inner, innerArcs] = [0, 0, 0, 0, 0].map(() => from.size()) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const points = crossings + corners + inner;
  const most = rings + crossings + innerArcs;
  const lng = new Int32Array(points);
  const lat = new Int32Array(points);
  const start = new Uint32Array(most + 1);
  const at = new Uint32Array(corners + 2 * (rings + crossings) + 2 * innerArcs);
  const left = new Uint32Array(most);
  const right = new Uint32Array(most);
  const crossingAt = new Uint32Array(crossings);
  let [p, k, a, x, cell] = [0, 0, 0, 0, 0];
  const corner = (): void => {
    cornerPen.read(from);
    lng[p] = cornerPen.x;
    lat[p] = cornerPen.y;
    at[k++] = p++;
  };
  const cross = (): void => {
    lng[p] = cornerPen.x + from.signed();
    lat[p] = cornerPen.y + from.signed();
    crossingAt[x++] = p;
    p++;
  };
  for (let r = 0; r < rings && !from.over; r++) {
    const pieces = from.size();
    const origin = p;
    if (pieces > 0) cross();
    for (let i = 0; i < Math.max(1, pieces) && !from.over; i++) {
      cell += from.signed();
      left[a] = cell;
      if (pieces > 0) at[k++] = p - 1;
      for (let n = from.size(); n > 0; n--) corner();
      if (i + 1 < pieces) {
        at[k++] = p;
        cross();
      } else at[k++] = origin;
      start[++a] = k;
    }
  }
  const outer = crossings + corners;
  if (from.over || p !== outer || x !== crossings) return null;
  let seen = 0;
  const refer = (): number => {
    const code = from.count();
    if (code & 1) return crossingAt[code >>> 1] ?? points;
    const back = code >>> 1;
    return back === 0 ? outer + seen++ : outer + seen - back;
  };
  const firstInner = a;
  for (let l = 1; a - firstInner < innerArcs && l <= cells && !from.over; l++) {
    for (let n = from.size(); n > 0 && a < most; n--) {
      left[a] = l;
      right[a] = l + 1 + from.count();
      at[k++] = refer();
      at[k++] = refer();
      start[++a] = k;
    }
  }
  for (let i = 0; i < inner; i++) {
    innerPen.read(from);
    lng[outer + i] = innerPen.x;
    lat[outer + i] = innerPen.y;
  }
  if (from.over || seen !== inner || a !== firstInner + innerArcs) return null;
  const arcs = {
    lng,
    lat,
    start: start.subarray(0, a + 1),
    at: at.subarray(0, k),
    left: left.subarray(0, a),
    right: right.subarray(0, a),
  };
  return arcs.at.every((v) => v < points) &&
    arcs.left.every((v) => v > 0 && v <= cells) &&
    arcs.right.every((v) => v <= cells)
    ? arcs
    : null;
}
