/** A k-d tree over points of the unit sphere: nearest points and points within a chord, without comparing all pairs. */

/** Points of a leaf, searched one by one. */
const LEAF = 8;

export class PointTree {
  private readonly at: Float64Array;
  private readonly order: Uint32Array;

  /** @param at x, y, z of each point, as `unitVectors` makes them */
  constructor(at: Float64Array) {
    this.at = at;
    this.order = Uint32Array.from({ length: at.length / 3 }, (_, i) => i);
    this.build(0, this.order.length, 0);
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

  /** Orders from … to − 1 so that the middle one splits the rest along the axis. */
  private build(from: number, to: number, axis: number): void {
    if (to - from <= LEAF) return;
    const { at } = this;
    const part = this.order.subarray(from, to);
    part.sort((a, b) => at[3 * a + axis]! - at[3 * b + axis]!);
    const middle = (from + to) >> 1;
    this.build(from, middle, (axis + 1) % 3);
    this.build(middle + 1, to, (axis + 1) % 3);
  }
}

const isNearer = (squared: number, point: number, than: { point: number; squared: number }): boolean =>
  squared < than.squared || (squared === than.squared && point < than.point);
