/** Groups cells into connected townships and puts all cells in their final order. */
import { hilbert } from './hilbert.ts';
import type { Random } from './random.ts';

export interface Ordered {
  /** order[k] = old number of the cell that gets number k. */
  order: Uint32Array;
  townshipStart: Uint32Array;
}

/**
 * Grows `count` townships of about equal size over the neighbour graph: always the smallest one takes the free neighbour
 * nearest to its first cell. Parts of the county that no edge joins (islands) are joined through the nearest site across
 * the water. Townships, and cells in them, are numbered along a Hilbert curve.
 * @param x @param y sites
 * @param linked neighbours of each cell inside the county
 * @param near neighbours in the triangulation, water or not
 */
export function orderByTownship(
  x: Float64Array,
  y: Float64Array,
  linked: readonly (readonly number[])[],
  near: readonly (readonly number[])[],
  count: number,
  random: Random,
): Ordered {
  const n = x.length;
  const curve = hilbert(x, y);
  const along = Array.from({ length: n }, (_, i) => i).sort((i, j) => curve[i]! - curve[j]! || i - j);
  const links = bridge(linked, near);
  const township = new Int32Array(n).fill(-1);
  const seeds = Array.from({ length: count }, (_, t) => {
    const from = Math.floor((t * n) / count);
    const to = Math.floor(((t + 1) * n) / count);
    return along[from + Math.floor(random() * (to - from))]!;
  });
  const size = new Int32Array(count).fill(1);
  const open = seeds.map((seed, t) => {
    township[seed] = t;
    return new Set<number>();
  });
  const join = (cell: number, t: number): void => {
    township[cell] = t;
    for (const other of links[cell] ?? []) if (township[other] === -1) open[t]?.add(other);
  };
  seeds.forEach(join);
  for (let free = n - count; free > 0; free--) {
    let t = -1;
    for (let k = 0; k < count; k++) {
      prune(open[k]!, township);
      if (open[k]!.size > 0 && (t < 0 || size[k]! < size[t]!)) t = k;
    }
    if (t < 0) throw new Error('cells out of reach of every township');
    const seed = seeds[t]!;
    let best = -1;
    let least = Infinity;
    for (const cell of open[t]!) {
      const d = (x[cell]! - x[seed]!) ** 2 + (y[cell]! - y[seed]!) ** 2;
      if (d < least || (d === least && cell < best)) [best, least] = [cell, d];
    }
    size[t] = size[t]! + 1;
    join(best, t);
  }
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const cell of along) members[township[cell]!]?.push(cell);
  const townshipStart = new Uint32Array(count + 1);
  members.forEach((list, t) => {
    townshipStart[t + 1] = townshipStart[t]! + list.length;
  });
  return { order: Uint32Array.from(members.flat()), townshipStart };
}

function prune(open: Set<number>, township: Int32Array): void {
  for (const cell of open) if (township[cell]! >= 0) open.delete(cell);
}

/** The links, and between parts that they leave apart the links of the triangulation. */
function bridge(linked: readonly (readonly number[])[], near: readonly (readonly number[])[]): number[][] {
  const part = new Int32Array(linked.length).fill(-1);
  let parts = 0;
  for (let i = 0; i < linked.length; i++) {
    if (part[i]! >= 0) continue;
    const queue = [i];
    part[i] = parts;
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      for (const other of linked[cell] ?? []) {
        if (part[other]! >= 0) continue;
        part[other] = parts;
        queue.push(other);
      }
    }
    parts++;
  }
  return linked.map((list, i) => [...list, ...(near[i] ?? []).filter((j) => part[j] !== part[i])]);
}
