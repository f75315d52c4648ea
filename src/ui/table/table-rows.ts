/** Long tables: rows made as they come into view. */
import type { Listed, RegionRows } from '../../view/rows.ts';
import type { Order, TableRow } from './order-rows.ts';

/** Longer tables are not made whole. */
export const LONG = 5000;
/** Made rows are kept so that a row in view stays the same object while the table is drawn again. */
const KEPT = 500;

/** Rows of the Frame with the words of the table. */
export class LazyRows implements Listed<TableRow> {
  private readonly rows: RegionRows;
  private readonly worded: (row: TableRow['row']) => TableRow;
  private readonly made = new Map<number, TableRow>();

  constructor(rows: RegionRows, worded: (row: TableRow['row']) => TableRow) {
    this.rows = rows;
    this.worded = worded;
  }

  get length(): number {
    return this.rows.length;
  }

  at(position: number): TableRow | undefined {
    const known = this.made.get(position);
    if (known) return known;
    const row = this.rows.at(position);
    if (!row) return undefined;
    if (this.made.size >= KEPT) this.made.clear();
    const item = this.worded(row);
    this.made.set(position, item);
    return item;
  }

  slice(from: number, to: number): TableRow[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.at(from + i) as TableRow);
  }

  *[Symbol.iterator](): Iterator<TableRow> {
    for (const row of this.rows) yield this.worded(row);
  }

  indexOf(code: string): number {
    return this.rows.indexOf(code);
  }

  ordered({ column, descending }: Order): LazyRows {
    return new LazyRows(this.rows.ordered(column, descending), this.worded);
  }
}

/** Position of a place in a table, −1 when it is not in it. */
export const positionOf = (rows: Listed<TableRow>, code: string | null): number => {
  if (code === null) return -1;
  if (rows instanceof LazyRows) return rows.indexOf(code);
  return [...rows].findIndex(({ row }) => row.code === code);
};
