/** What is computed from the arcs of a sample: areas, centroids, neighbours. */
import type { CellArcs } from './sample.ts';

export interface CellCentres {
  /** Planar area in square degrees. */
  area: Float64Array;
  /** Centroids in degrees; of a cell cut by a bay or over islands it may lie outside. */
  lng: Float64Array;
  lat: Float64Array;
}

/**
 * Areas and centroids of all groups of cells in one pass over the arcs: each arc adds to the side left of it and takes
 * from the one right of it (Green's theorem; exact up to Float64 for a closed partition).
 * @param groupOf group (0 …) of a cell: the cell itself for villages, its township to merge them
 * @param groups number of groups
 */
export function cellCentres(
  arcs: CellArcs,
  groups: number,
  groupOf: (cell: number) => number = (cell) => cell,
): CellCentres {
  const area = new Float64Array(groups);
  const mx = new Float64Array(groups);
  const my = new Float64Array(groups);
  // Far from the origin the products would lose digits: everything is taken from the first point.
  const ox = arcs.lng[0] ?? 0;
  const oy = arcs.lat[0] ?? 0;
  for (let a = 0; a < arcs.left.length; a++) {
    let s = 0;
    let sx = 0;
    let sy = 0;
    for (let k = arcs.start[a]! + 1, end = arcs.start[a + 1]!; k < end; k++) {
      const p = arcs.at[k - 1]!;
      const q = arcs.at[k]!;
      const px = (arcs.lng[p]! - ox) / 1e6;
      const py = (arcs.lat[p]! - oy) / 1e6;
      const qx = (arcs.lng[q]! - ox) / 1e6;
      const qy = (arcs.lat[q]! - oy) / 1e6;
      const cross = px * qy - qx * py;
      s += cross;
      sx += (px + qx) * cross;
      sy += (py + qy) * cross;
    }
    const sides = [arcs.left[a]!, arcs.right[a]!];
    for (const [side, cell] of sides.entries()) {
      if (cell === 0) continue;
      const g = groupOf(cell - 1);
      const sign = side === 0 ? 1 : -1;
      area[g] = area[g]! + (sign * s) / 2;
      mx[g] = mx[g]! + (sign * sx) / 6;
      my[g] = my[g]! + (sign * sy) / 6;
    }
  }
  return {
    area,
    lng: mx.map((m, g) => m / area[g]! + ox / 1e6),
    lat: my.map((m, g) => m / area[g]! + oy / 1e6),
  };
}

/** Cells that share an edge inside the county, in CSR form: cell c has list[start[c]] … list[start[c + 1] − 1], ascending. */
export function cellNeighbours(arcs: CellArcs, cells: number): { start: Uint32Array; list: Uint32Array } {
  const sets = Array.from({ length: cells }, () => new Set<number>());
  for (let a = 0; a < arcs.left.length; a++) {
    const l = arcs.left[a]!;
    const r = arcs.right[a]!;
    if (l === 0 || r === 0 || l === r) continue;
    sets[l - 1]?.add(r - 1);
    sets[r - 1]?.add(l - 1);
  }
  const start = new Uint32Array(cells + 1);
  sets.forEach((set, c) => {
    start[c + 1] = start[c]! + set.size;
  });
  const list = new Uint32Array(start[cells] ?? 0);
  sets.forEach((set, c) => {
    list.set(
      [...set].sort((p, q) => p - q),
      start[c],
    );
  });
  return { start, list };
}

/** Township of every cell. */
export function townshipOfCells(townshipStart: ArrayLike<number>, cells: number): Uint32Array {
  const of = new Uint32Array(cells);
  for (let t = 0; t + 1 < townshipStart.length; t++)
    of.fill(t, townshipStart[t] ?? 0, townshipStart[t + 1] ?? 0);
  return of;
}

/** West, south, east, north in degrees of every group of cells (see `cellCentres`), four numbers a group. */
export function cellBoxes(arcs: CellArcs, groups: number, groupOf: (cell: number) => number): Float64Array {
  const boxes = Float64Array.from({ length: 4 * groups }, (_, i) => (i % 4 < 2 ? Infinity : -Infinity));
  for (let a = 0; a < arcs.left.length; a++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = arcs.start[a]!, end = arcs.start[a + 1]!; k < end; k++) {
      const lng = arcs.lng[arcs.at[k]!]! / 1e6;
      const lat = arcs.lat[arcs.at[k]!]! / 1e6;
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    for (const cell of [arcs.left[a]!, arcs.right[a]!]) {
      if (cell === 0) continue;
      const g = 4 * groupOf(cell - 1);
      boxes[g] = Math.min(boxes[g]!, west);
      boxes[g + 1] = Math.min(boxes[g + 1]!, south);
      boxes[g + 2] = Math.max(boxes[g + 2]!, east);
      boxes[g + 3] = Math.max(boxes[g + 3]!, north);
    }
  }
  return boxes;
}
