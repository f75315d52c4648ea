/**
 * Cuts the diagram by the county's rings. Every crossing of a ring and an edge is found once and becomes one point that
 * both use, so neighbours fit by construction. All tests are exact (whole numbers); where three lines meet in a point
 * nothing is guessed: the cut gives up and the caller takes other sites.
 */
import type { Ring } from './county-rings.ts';
import { EdgeGrid } from './edge-grid.ts';
import { type Mesh, turn } from './mesh.ts';

/** A ring: its corners, and the crossings on it in walking order. No crossings: all of it borders `cell`. */
export interface CutRing {
  ring: Ring;
  cell: number;
  crossings: Crossing[];
}

export interface Crossing {
  id: number;
  edge: number;
  /** Ring side `corner` → `corner + 1` and the share of the way along it. */
  corner: number;
  along: number;
  x: number;
  y: number;
  /** Share of the way along the edge, and whether walking along it leads out of the county here. */
  across: number;
  leaving: boolean;
  /** Cells on the ring before and after. */
  before: number;
  after: number;
}

/** An edge piece inside the county; ends are corners of the mesh (≥ 0) or crossings (−1 − id). */
export interface InnerPiece {
  from: number;
  to: number;
  left: number;
  right: number;
}

export interface Cut {
  rings: CutRing[];
  inner: InnerPiece[];
  crossings: Crossing[];
}

/** Thrown when a corner lies exactly on a line or crossings contradict each other; other sites will do. */
export class Degenerate extends Error {}

/**
 * @param nearest cell whose site is nearest to a point (micro-degrees)
 * @throws Degenerate
 */
export function cut(mesh: Mesh, rings: readonly Ring[], nearest: (x: number, y: number) => number): Cut {
  const grid = new EdgeGrid(mesh, rings);
  const all: Crossing[] = [];
  const cutRings = rings.map((ring): CutRing => {
    const crossings = cross(mesh, grid, ring, all);
    const first = crossings[0];
    if (crossings.length === 1) throw new Degenerate('a ring crosses once');
    crossings.forEach((c, i) => {
      if (c.after !== crossings[(i + 1) % crossings.length]!.before)
        throw new Degenerate('cells do not follow');
    });
    const cell = first ? first.before : cellAt(mesh, ring.x[0]!, ring.y[0]!, nearest);
    return { ring, cell, crossings };
  });
  return { rings: cutRings, inner: insides(mesh, rings, all), crossings: all };
}

function cross(mesh: Mesh, grid: EdgeGrid, { x, y }: Ring, all: Crossing[]): Crossing[] {
  const found: Crossing[] = [];
  for (let i = 0; i < x.length; i++) {
    const j = (i + 1) % x.length;
    const [px, py, qx, qy] = [x[i]!, y[i]!, x[j]!, y[j]!];
    const here: Crossing[] = [];
    for (const e of grid.near(px, py, qx, qy)) {
      const [a, b] = [mesh.from[e]!, mesh.to[e]!];
      const [ax, ay, bx, by] = [mesh.x[a]!, mesh.y[a]!, mesh.x[b]!, mesh.y[b]!];
      const p = turn(ax, ay, bx, by, px, py);
      const q = turn(ax, ay, bx, by, qx, qy);
      if (p * q > 0) continue;
      const s = turn(px, py, qx, qy, ax, ay);
      const t = turn(px, py, qx, qy, bx, by);
      if (s * t > 0) continue;
      if (p === 0 || q === 0 || s === 0 || t === 0) throw new Degenerate('a corner on a line');
      const along = p / (p - q);
      const [before, after] = p > 0 ? [mesh.left[e]!, mesh.right[e]!] : [mesh.right[e]!, mesh.left[e]!];
      here.push({
        id: 0,
        edge: e,
        corner: i,
        along,
        x: Math.round(px + along * (qx - px)),
        y: Math.round(py + along * (qy - py)),
        across: s / (s - t),
        leaving: s > 0,
        before,
        after,
      });
    }
    here.sort((c, d) => c.along - d.along);
    snap(here, px, py, qx, qy);
    found.push(...here);
  }
  for (const crossing of found) {
    crossing.id = all.length;
    all.push(crossing);
  }
  return found;
}

/** How far, in micro-degrees, a crossing may slip to lie on the ring's side: less than half a metre. */
const SLIP = 4;

/**
 * Puts crossings on the whole numbers nearest to the side p → q rather than to themselves: the county's outline bends by
 * millimetres instead of centimetres, so two counties still meet there. Their order along the side stays.
 */
function snap(crossings: Crossing[], px: number, py: number, qx: number, qy: number): void {
  const reach = (x: number, y: number): number => (x - px) * (qx - px) + (y - py) * (qy - py);
  let last = 0;
  for (const crossing of crossings) {
    const [cx, cy] = [crossing.x, crossing.y];
    let best = Infinity;
    for (let x = cx - SLIP; x <= cx + SLIP; x++) {
      for (let y = cy - SLIP; y <= cy + SLIP; y++) {
        const at = reach(x, y);
        if (at <= last || at >= reach(qx, qy)) continue;
        // The slip counts only between points equally near the side.
        const off = Math.abs(turn(px, py, qx, qy, x, y)) + 1e-3 * Math.hypot(x - cx, y - cy);
        if (off < best) [best, crossing.x, crossing.y] = [off, x, y];
      }
    }
    last = Math.max(last, reach(crossing.x, crossing.y));
  }
}

/** Pieces of every edge that lie inside: it changes sides at each crossing. */
function insides(mesh: Mesh, rings: readonly Ring[], all: readonly Crossing[]): InnerPiece[] {
  const onEdge = new Map<number, Crossing[]>();
  for (const crossing of all) {
    const list = onEdge.get(crossing.edge);
    if (list) list.push(crossing);
    else onEdge.set(crossing.edge, [crossing]);
  }
  const inside = new Int8Array(mesh.x.length).fill(-1);
  const isInside = (v: number): boolean => {
    if (inside[v]! < 0) inside[v] = contains(rings, mesh.x[v]!, mesh.y[v]!) ? 1 : 0;
    return inside[v] === 1;
  };
  const pieces: InnerPiece[] = [];
  for (let e = 0; e < mesh.from.length; e++) {
    const sides = { left: mesh.left[e]!, right: mesh.right[e]! };
    let at: number | null = isInside(mesh.from[e]!) ? mesh.from[e]! : null;
    for (const c of (onEdge.get(e) ?? []).sort((p, q) => p.across - q.across)) {
      if (c.leaving !== (at !== null)) throw new Degenerate('crossings out of order');
      if (at !== null) pieces.push({ from: at, to: -1 - c.id, ...sides });
      at = c.leaving ? null : -1 - c.id;
    }
    if ((at !== null) !== isInside(mesh.to[e]!)) throw new Degenerate('ends on the wrong side');
    if (at !== null) pieces.push({ from: at, to: mesh.to[e]!, ...sides });
  }
  return pieces;
}

/** Even-odd rule with exact tests; a corner of the mesh is never on a ring (that would have been a degenerate crossing). */
function contains(rings: readonly Ring[], px: number, py: number): boolean {
  let odd = false;
  for (const { x, y } of rings) {
    for (let i = 0, j = x.length - 1; i < x.length; j = i++) {
      if (y[i]! > py === y[j]! > py) continue;
      const side = turn(x[j]!, y[j]!, x[i]!, y[i]!, px, py);
      if (y[i]! > y[j]! === side > 0) odd = !odd;
    }
  }
  return odd;
}

/** Cell of a ring that no edge crosses; rounding may have put it just beyond an edge of the nearest site's cell. */
function cellAt(mesh: Mesh, x: number, y: number, nearest: (x: number, y: number) => number): number {
  let cell = nearest(x, y);
  for (let step = 0; step < 4; step++) {
    const beyond = across(mesh, cell, x, y);
    if (beyond < 0) return cell;
    cell = beyond;
  }
  throw new Degenerate('a ring in no cell');
}

function across(mesh: Mesh, cell: number, px: number, py: number): number {
  for (let e = 0; e < mesh.from.length; e++) {
    const [l, r] = [mesh.left[e]!, mesh.right[e]!];
    if (l !== cell && r !== cell) continue;
    const [a, b] = [mesh.from[e]!, mesh.to[e]!];
    const side = turn(mesh.x[a]!, mesh.y[a]!, mesh.x[b]!, mesh.y[b]!, px, py);
    if (l === cell && side < 0) return r;
    if (r === cell && side > 0) return l;
  }
  return -1;
}
