/** Seeded cells: a Voronoi diagram of a jittered grid, each border bent at one midpoint that both sides share. */
import { Delaunay } from 'd3-delaunay';
import type { Cells } from './cells.ts';
import { CellGatherer, onGrid, type Vertex } from './gather.ts';
import { hashOfTwo, seededRandom } from './random.ts';
import { FIRST_YEAR, seededValues, YEARS } from './values.ts';

/** West, south, east, north: the size of central and southern China. */
const BOX = [98, 22, 118, 36] as const;
/** How far a point may stand from the middle of its grid cell, as a share of the cell. */
const JITTER = 0.9;
/** How far a midpoint leaves its border, at most, as a share of the border's length. */
const BEND = 0.1;
/** Borders shorter than this share of a grid cell stay straight. */
const SHORT = 0.1;

/** `n` cells that fill the box without gaps; the same for the same `n`. */
export function seededCells(n: number): Cells {
  const [west, south, east, north] = BOX;
  const random = seededRandom(12345);
  const columns = Math.max(1, Math.round(Math.sqrt((n * (east - west)) / (north - south))));
  const rows = Math.ceil(n / columns);
  const [dx, dy] = [(east - west) / columns, (north - south) / rows];
  const points = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    points[2 * i] = west + ((i % columns) + 0.5 + (random() - 0.5) * JITTER) * dx;
    points[2 * i + 1] = south + (Math.floor(i / columns) + 0.5 + (random() - 0.5) * JITTER) * dy;
  }
  const diagram = new Delaunay(points).voronoi([west, south, east, north]);
  const gathered = new CellGatherer();
  const shortest = onGrid(SHORT * dx);
  for (let i = 0; i < n; i++) gathered.add(i, bentRing(diagram.cellPolygon(i) ?? [], shortest), false);
  const centreOf = (i: number): readonly [number, number] => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
  return gathered.finish(n, YEARS, FIRST_YEAR, seededValues(n, centreOf, random));
}

/** The ring on the grid of whole numbers with its midpoints; `closed` repeats its first point. */
function bentRing(closed: readonly (readonly number[])[], shortest: number): Vertex[] {
  const corners: Vertex[] = closed.map(([x = 0, y = 0]) => [onGrid(x), onGrid(y)]);
  const ring: Vertex[] = [];
  for (let k = 0; k + 1 < corners.length; k++) {
    const [a, b] = [corners[k], corners[k + 1]];
    if (!a || !b || (a[0] === b[0] && a[1] === b[1])) continue;
    ring.push(a);
    if (!onFrame(a, b) && Math.hypot(a[0] - b[0], a[1] - b[1]) > shortest) ring.push(midpoint(a, b));
  }
  return ring;
}

/** True for a stretch of the box itself, which has no second side. */
function onFrame(a: Vertex, b: Vertex): boolean {
  const [west, south, east, north] = BOX.map(onGrid);
  return (
    (a[0] === b[0] && (a[0] === west || a[0] === east)) ||
    (a[1] === b[1] && (a[1] === south || a[1] === north))
  );
}

/** The bent middle of a border; the same whichever end comes first. */
function midpoint(a: Vertex, b: Vertex): Vertex {
  const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const [p, r] = forward ? [a, b] : [b, a];
  const bend = (hashOfTwo(p[0] + r[0], p[1] + r[1]) - 0.5) * 2 * BEND;
  const x = (p[0] + r[0]) / 2 - (r[1] - p[1]) * bend;
  const y = (p[1] + r[1]) / 2 + (r[0] - p[0]) * bend;
  return [onGrid(x / 1e6), onGrid(y / 1e6)];
}
