/** Rows of the region table, the ranking and the CSV: the Frame's regions in scope, filter applied. */
import { levelAbove } from '../domain/region/level.ts';
import { parentOf, type RegionSet } from '../domain/region/table.ts';
import { BASES, FLAGS, type Flag } from '../domain/value/value.ts';
import { type RowOrder, rowKeys, sortRows } from './row-order.ts';
import type { Frame, RegionRow } from './types.ts';
import { intervalOf } from './values.ts';

/** A list that may be too long to be made at once: what an array offers, made when asked for. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
  at(position: number): T | undefined;
  slice(from: number, to: number): T[];
}

/**
 * One row a region, in the order of the map; ranks by point values only, ties share a rank. Rows are objects only when asked
 * for: of half a million villages the table shows thirty.
 */
export class RegionRows implements Listed<RegionRow> {
  /** Rows of the level's table, in the order of this list. */
  private readonly order: Uint32Array;
  private readonly frame: Frame;
  private readonly regions: RegionSet;
  /** Point values ascending, made with the first rank. */
  private points: Float64Array | null = null;

  constructor(frame: Frame, regions: RegionSet, order: Uint32Array = rowsShown(frame)) {
    this.frame = frame;
    this.regions = regions;
    this.order = order;
  }

  get length(): number {
    return this.order.length;
  }

  at(position: number): RegionRow | undefined {
    const idx = this.order.at(position);
    return idx === undefined ? undefined : this.make(idx);
  }

  slice(from: number, to: number): RegionRow[] {
    return Array.from(this.order.subarray(from, to), (idx) => this.make(idx));
  }

  map<T>(make: (row: RegionRow) => T): T[] {
    return Array.from(this.order, (idx) => make(this.make(idx)));
  }

  *[Symbol.iterator](): Iterator<RegionRow> {
    for (const idx of this.order) yield this.make(idx);
  }

  /** Position of a region, −1 when it is not in the list. */
  indexOf(code: string): number {
    const row = this.regions.tables[this.frame.level].rowOf(code);
    return row === undefined ? -1 : this.order.indexOf(row);
  }

  /** The same rows in another order: what is missing last, equal rows in the order of the map. */
  ordered(by: RowOrder, descending: boolean): RegionRows {
    const keys = rowKeys(this.frame, this.regions, this.order, by);
    return new RegionRows(this.frame, this.regions, sortRows(this.order, keys, descending));
  }

  /** The rows with the highest and the lowest point value; null below two of them. Of equal ones the first and the last. */
  extremes(): { highest: RegionRow; lowest: RegionRow } | null {
    const { frame, order } = this;
    let [highest, lowest, count] = [-1, -1, 0];
    if (frame.indicator.kind === 'category') return null;
    let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number;
      const value = pointOf(frame, row);
      if (Number.isNaN(value)) continue;
      count++;
      if (value > most) [most, highest] = [value, row];
      if (value <= least) [least, lowest] = [value, row];
    }
    return count < 2 ? null : { highest: this.make(highest), lowest: this.make(lowest) };
  }

  private make(idx: number): RegionRow {
    const { frame, regions } = this;
    const rank = (): number | null => this.rank(idx);
    const table = regions.tables[frame.level];
    const entry = frame.entry[idx] as number;
    return {
      idx,
      code: table.code(idx) ?? '',
      name: table.name(idx) ?? '',
      parentName: parentNames(regions, frame, idx)['zh-CN'],
      value: entry >= 0 && frame.column ? intervalOf(frame.column, entry) : null,
      cls: frame.cls[idx] as number,
      flag: FLAGS[frame.flag[idx] as number] as Flag,
      basis: BASES[(frame.basis[idx] as number) - 1] ?? null,
      // The first rank asked for sorts all values: an extreme is told without it.
      get rank() {
        return rank();
      },
    };
  }

  /** One more than the points above; null for intervals and categories. */
  private rank(idx: number): number | null {
    const value = pointOf(this.frame, idx);
    if (Number.isNaN(value) || this.frame.indicator.kind === 'category') return null;
    this.points ??= pointsOf(this.frame);
    let low = 0;
    let high = this.points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.points[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    return this.points.length - low + 1;
  }
}

/** The list of a Frame's rows. */
export const regionRows = (frame: Frame, regions: RegionSet): RegionRows => new RegionRows(frame, regions);

/** Names of what a row lies in; of a village its county too, for townships are only numbered. */
export function parentNames(
  regions: RegionSet,
  { level }: Pick<Frame, 'level'>,
  row: number,
): { 'zh-CN': string; en: string } {
  const above = parentOf(regions, { level, row });
  if (!above || levelAbove(level) === null) return { 'zh-CN': '', en: '' };
  const table = regions.tables[above.level];
  const own = { 'zh-CN': table.name(above.row) ?? '', en: table.en(above.row) ?? '' };
  if (above.level !== 'township') return own;
  const county = parentNames(regions, above, above.row);
  return { 'zh-CN': `${county['zh-CN']}${own['zh-CN']}`, en: `${own.en}, ${county.en}` };
}

function rowsShown({ inScope, pass }: Frame): Uint32Array {
  const rows = new Uint32Array(inScope.length);
  let n = 0;
  for (let row = 0; row < inScope.length; row++) if (inScope[row] && pass[row]) rows[n++] = row;
  return rows.slice(0, n);
}

/** The point value of a row, NaN for an interval and where there is none. */
function pointOf({ entry, column }: Frame, row: number): number {
  const e = entry[row] as number;
  return e >= 0 && column && column.lo[e] === column.hi[e] ? (column.lo[e] as number) : Number.NaN;
}

function pointsOf(frame: Frame): Float64Array {
  const points = new Float64Array(frame.valued);
  let n = 0;
  for (let row = 0; row < frame.entry.length; row++) {
    if (!frame.inScope[row] || !frame.pass[row]) continue;
    const value = pointOf(frame, row);
    if (!Number.isNaN(value)) points[n++] = value;
  }
  return points.subarray(0, n).sort();
}
