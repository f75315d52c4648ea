/** Cells of one county: sites, diagram, cut, townships, and the arcs in the order the chunk stores them. */
import { Delaunay } from 'd3-delaunay';
import type { CellArcs } from '../../src/domain/village/sample.ts';
import { type Cut, cut, Degenerate, type InnerPiece } from './clip.ts';
import type { CountyRings } from './county-rings.ts';
import { interiorPoints } from './interior.ts';
import { type Mesh, makeMesh } from './mesh.ts';
import { seeded } from './random.ts';
import { relaxedSites } from './relax.ts';
import { type Ordered, orderByTownship } from './townships.ts';

/** Interior points a cell that the sites are relaxed on. */
const POINTS_PER_CELL = 16;
/** Cells wider than this (micro-degrees) have corners rounded to 1e-5°, smaller ones to 1e-6°. */
const WIDE = 3000;

export interface Cells {
  arcs: CellArcs;
  townshipStart: Uint32Array;
}

/**
 * `cells` cells in `townships` townships that fill the county. The same county and counts give the same arcs.
 * @throws Error when no attempt finds a clean cut
 */
export function makeCells(county: CountyRings, cells: number, townships: number): Cells {
  let reason: unknown;
  for (let attempt = 0; attempt < 8; attempt++) {
    try {
      return tryCells(county, cells, townships, `cells ${county.code} ${attempt}`);
    } catch (error) {
      if (!(error instanceof Degenerate)) throw error;
      reason = error;
    }
  }
  throw new Error(`${county.code}: no clean cut in eight attempts`, { cause: reason });
}

function tryCells(county: CountyRings, cells: number, townships: number, seed: string): Cells {
  const random = seeded(seed);
  const interior = interiorPoints(county, Math.max(64, POINTS_PER_CELL * cells), random);
  const sites = relaxedSites(interior, cells, random);
  const unit = interior.step * Math.sqrt(POINTS_PER_CELL) > WIDE ? 10 : 1;
  const mesh = makeMesh(sites, interior.shrink, county.box, unit);
  const delaunay = new Delaunay(sites);
  const nearest = (x: number, y: number): number =>
    delaunay.find((x - county.box[0]) * interior.shrink, y - county.box[1]);
  const pieces = cut(mesh, county.rings, nearest);
  const linked: number[][] = Array.from({ length: cells }, () => []);
  const near: number[][] = Array.from({ length: cells }, () => []);
  const link = (lists: number[][], { left, right }: { left: number; right: number }): void => {
    lists[left]?.push(right);
    lists[right]?.push(left);
  };
  for (const piece of pieces.inner) link(linked, piece);
  for (const [e, left] of mesh.left.entries()) link(near, { left, right: mesh.right[e]! });
  const xs = sites.filter((_, i) => i % 2 === 0);
  const ys = sites.filter((_, i) => i % 2 === 1);
  const ordered = orderByTownship(xs, ys, linked, near, townships, random);
  return { arcs: arrange(mesh, pieces, ordered), townshipStart: ordered.townshipStart };
}

/** Arcs in chunk order: rings first, then inner arcs by their lower cell, around it; points in the order of first use. */
function arrange(mesh: Mesh, { rings, inner, crossings }: Cut, { order }: Ordered): CellArcs {
  const numberOf = new Uint32Array(order.length);
  order.forEach((old, number) => {
    numberOf[old] = number + 1;
  });
  const lng: number[] = [];
  const lat: number[] = [];
  const start = [0];
  const at: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const add = (x: number, y: number): number => {
    lng.push(x);
    return lat.push(y) - 1;
  };
  const pointOf = new Int32Array(crossings.length);
  for (const { ring, cell, crossings: onRing } of rings) {
    const n = ring.x.length;
    const corner = (i: number): number => add(ring.x[i % n]!, ring.y[i % n]!);
    const origin = lng.length;
    if (onRing.length === 0) {
      for (let i = 0; i < n; i++) at.push(corner(i));
      at.push(origin);
      left.push(numberOf[cell]!);
      right.push(0);
      start.push(at.length);
      continue;
    }
    onRing.forEach((c, k) => {
      const next = onRing[(k + 1) % onRing.length]!;
      if (k === 0) pointOf[c.id] = add(c.x, c.y);
      at.push(pointOf[c.id]!);
      // Two crossings of one side have no corner between them, unless the second comes before the first on the way round.
      const wraps = next.corner < c.corner || (next.corner === c.corner && next.along <= c.along);
      const corners = next.corner - c.corner + (wraps ? n : 0);
      for (let i = 1; i <= corners; i++) at.push(corner(c.corner + i));
      if (k + 1 < onRing.length) pointOf[next.id] = add(next.x, next.y);
      at.push(pointOf[next.id]!);
      left.push(numberOf[c.after]!);
      right.push(0);
      start.push(at.length);
    });
  }
  // Corners that rounding brought together are one point.
  const corners = new Map<string, number>();
  const point = (end: number): number => {
    if (end < 0) return pointOf[-1 - end]!;
    const key = `${mesh.x[end]} ${mesh.y[end]}`;
    const known = corners.get(key);
    if (known !== undefined) return known;
    const p = add(mesh.x[end]!, mesh.y[end]!);
    corners.set(key, p);
    return p;
  };
  for (const piece of sortPieces(inner, numberOf, mesh, crossings)) {
    at.push(point(piece.from), point(piece.to));
    left.push(piece.left);
    right.push(piece.right);
    start.push(at.length);
  }
  return {
    lng: Int32Array.from(lng),
    lat: Int32Array.from(lat),
    start: Uint32Array.from(start),
    at: Uint32Array.from(at),
    left: Uint32Array.from(left),
    right: Uint32Array.from(right),
  };
}

/** Pieces renumbered and turned so that the lower cell is on the left; those of a cell chained end to end where they meet. */
function sortPieces(
  inner: readonly InnerPiece[],
  numberOf: Uint32Array,
  mesh: Mesh,
  crossings: Cut['crossings'],
): InnerPiece[] {
  const turned = inner.map(({ from, to, left, right }): InnerPiece => {
    const [l, r] = [numberOf[left]!, numberOf[right]!];
    return l < r ? { from, to, left: l, right: r } : { from: to, to: from, left: r, right: l };
  });
  const place = (end: number): [number, number] =>
    end < 0 ? [crossings[-1 - end]!.x, crossings[-1 - end]!.y] : [mesh.x[end]!, mesh.y[end]!];
  const keyed = turned.map((piece) => ({ piece, at: place(piece.from) }));
  keyed.sort(
    (a, b) =>
      a.piece.left - b.piece.left || a.piece.right - b.piece.right || a.at[0] - b.at[0] || a.at[1] - b.at[1],
  );
  const sorted: InnerPiece[] = [];
  for (let i = 0; i < keyed.length; ) {
    const group: InnerPiece[] = [];
    const { left } = keyed[i]!.piece;
    for (; i < keyed.length && keyed[i]!.piece.left === left; i++) group.push(keyed[i]!.piece);
    sorted.push(...chain(group));
  }
  return sorted;
}

function chain(group: InnerPiece[]): InnerPiece[] {
  const out: InnerPiece[] = [];
  const rest = new Set(group);
  for (const piece of group) {
    if (!rest.has(piece)) continue;
    // Begin where no other piece leads to, so that a chain is not entered in its middle.
    let head = piece;
    for (let back = true; back; ) {
      back = false;
      for (const other of rest) {
        if (other !== head && other !== piece && other.to === head.from) {
          head = other;
          back = true;
          break;
        }
      }
      if (head.from === piece.to) break;
    }
    for (let next: InnerPiece | undefined = head; next; ) {
      out.push(next);
      rest.delete(next);
      const end: number = next.to;
      next = [...rest].find((other) => other.from === end);
    }
  }
  return out;
}
