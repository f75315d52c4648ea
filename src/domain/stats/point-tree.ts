/** A k-d tree over points of the unit sphere: nearest points and points within a chord, without comparing all pairs. */

import type { Steps } from './steps.ts';

/** Points of a leaf, searched one by one. */
const LEAF = 8;
/** Points parted between two steps: a few milliseconds. */
const PER_STEP = 100_000;

export class PointTree {
  private readonly at: Float64Array;
  private readonly order: Uint32Array;

  private constructor(at: Float64Array) {
    this.at = at;
    this.order = Uint32Array.from({ length: at.length / 3 }, (_, i) => i);
  }

  /**
   * Builds the tree in steps: every range of points is parted at its middle one, along x, y and z in turn.
   * @param at x, y, z of each point, as `unitVectors` makes them
   */
  static *over(at: Float64Array): Steps<PointTree> {
    const tree = new PointTree(at);
    const n = tree.order.length;
    const open: [number, number, number][] = [[0, n, 0]];
    let work = 0;
    let settled = 0;
    for (let range = open.pop(); range; range = open.pop()) {
      const [from, to, axis] = range;
      if (to - from <= LEAF) {
        settled += to - from;
        continue;
      }
      const middle = (from + to) >> 1;
      select(tree.order, at, axis, from, middle, to - 1);
      const next = (axis + 1) % 3;
      open.push([middle + 1, to, next], [from, middle, next]);
      settled++;
      work += to - from;
      if (work < PER_STEP) continue;
      work = 0;
      yield settled / n;
    }
    return tree;
  }

  /**
   * The `k` points nearest to point `i`, itself left out, nearest first; of equally near ones the lower number first.
   * Fewer when there are fewer.
   */
  nearest(i: number, k: number): { point: number; squared: number }[] {
    const found: { point: number; squared: number }[] = [];
    let reach = Number.POSITIVE_INFINITY;
    this.visit(
      i,
      () => reach,
      (point, squared) => {
        let place = found.length;
        while (place > 0 && isNearer(squared, point, found[place - 1]!)) place--;
        found.splice(place, 0, { point, squared });
        if (found.length > k) found.pop();
        if (found.length === k) reach = found[k - 1]!.squared;
      },
    );
    return found;
  }

  /** Numbers of all points whose squared chord to point `i` is at most `squared`, itself left out, ascending. */
  within(i: number, squared: number): number[] {
    const found: number[] = [];
    this.visit(
      i,
      () => squared,
      (point) => found.push(point),
    );
    return found.sort((a, b) => a - b);
  }

  private visit(i: number, reach: () => number, take: (point: number, squared: number) => void): void {
    const { at, order } = this;
    const [x, y, z] = [at[3 * i]!, at[3 * i + 1]!, at[3 * i + 2]!];
    const search = (from: number, to: number, axis: number): void => {
      if (to - from <= LEAF) {
        for (let t = from; t < to; t++) offer(order[t]!);
        return;
      }
      const middle = (from + to) >> 1;
      const split = order[middle]!;
      const gap = at[3 * i + axis]! - at[3 * split + axis]!;
      const next = (axis + 1) % 3;
      if (gap <= 0) search(from, middle, next);
      else search(middle + 1, to, next);
      offer(split);
      if (gap * gap > reach()) return;
      if (gap <= 0) search(middle + 1, to, next);
      else search(from, middle, next);
    };
    const offer = (p: number): void => {
      const squared = (at[3 * p]! - x) ** 2 + (at[3 * p + 1]! - y) ** 2 + (at[3 * p + 2]! - z) ** 2;
      if (p !== i && squared <= reach()) take(p, squared);
    };
    search(0, order.length, 0);
  }
}

/** Puts the point that belongs at `k` along the axis there, lower ones before it and higher ones after (Hoare's select). */
function select(
  order: Uint32Array,
  at: Float64Array,
  axis: number,
  low: number,
  k: number,
  high: number,
): void {
  const key = (t: number): number => at[3 * order[t]! + axis]!;
  const swap = (a: number, b: number): void => {
    const x = order[a]!;
    order[a] = order[b]!;
    order[b] = x;
  };
  let from = low;
  let to = high;
  while (from < to) {
    // The middle of three, so that points already in order do not make it slow.
    const middle = (from + to) >> 1;
    if (key(middle) < key(from)) swap(middle, from);
    if (key(to) < key(from)) swap(to, from);
    if (key(to) < key(middle)) swap(to, middle);
    const pivot = key(middle);
    let i = from;
    let j = to;
    while (i <= j) {
      while (key(i) < pivot) i++;
      while (key(j) > pivot) j--;
      if (i <= j) swap(i++, j--);
    }
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else return;
  }
}

const isNearer = (squared: number, point: number, than: { point: number; squared: number }): boolean =>
  squared < than.squared || (squared === than.squared && point < than.point);
