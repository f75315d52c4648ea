/** Search and order of the region table; pure, so that 2,900 rows can be measured and tested. */
import { FLAGS } from '../../domain/value/value.ts';
import type { Listed } from '../../view/rows.ts';
import type { RegionRow } from '../../view/types.ts';
import { LazyRows } from './table-rows.ts';

/** A row with the words the table shows and searches. */
export interface TableRow {
  row: RegionRow;
  name: string;
  parent: string;
}

export const COLUMNS = ['name', 'parent', 'value', 'class', 'basis', 'flag', 'rank'] as const;
export type ColumnId = (typeof COLUMNS)[number];

export interface Order {
  column: ColumnId;
  descending: boolean;
}

/** Rows whose name, parent or code holds every word of the query. */
export function searchRows(rows: Listed<TableRow>, query: string): Listed<TableRow> {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return [...rows].filter(({ row, name, parent }) => {
    const hay = `${row.name} ${row.parentName} ${name} ${parent} ${row.code}`.toLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}

/**
 * Rows in the order of a column; null keeps the order of the map (by code). What is missing comes last in both
 * directions; intervals are ordered by their lower end, then by the upper; equal rows keep the order of the map. Long tables are
 * ordered by numbers alone (view/row-order.ts).
 */
export function orderRows(rows: Listed<TableRow>, order: Order | null, lang: string): Listed<TableRow> {
  if (!order) return rows;
  if (rows instanceof LazyRows) return rows.ordered(order);
  const words = collatorOf(lang);
  const sign = order.descending ? -1 : 1;
  const compare = comparer(order.column, words, sign);
  return [...rows].sort((a, b) => compare(a, b) || a.row.idx - b.row.idx);
}

const collators = new Map<string, Intl.Collator>();

/** Making a collator takes longer than ordering 2,900 names with it. */
function collatorOf(lang: string): Intl.Collator {
  const collator = collators.get(lang) ?? new Intl.Collator(lang);
  collators.set(lang, collator);
  return collator;
}

type Compare = (a: TableRow, b: TableRow) => number;

function comparer(column: ColumnId, words: Intl.Collator, sign: number): Compare {
  switch (column) {
    case 'name':
      return (a, b) => sign * words.compare(a.name, b.name);
    case 'parent':
      return (a, b) => sign * words.compare(a.parent, b.parent);
    case 'value':
      return lastWhenNull(
        ({ row }) => row.value?.lo ?? null,
        sign,
        (a, b) => sign * compareEnds(a.row.value?.hi ?? 0, b.row.value?.hi ?? 0),
      );
    case 'class':
      return lastWhenNull(({ row }) => (row.cls < 0 ? null : row.cls), sign);
    case 'basis':
      return lastWhenNull(({ row }) => (row.basis === null ? null : row.basis.charCodeAt(0)), sign);
    case 'flag':
      return (a, b) => sign * (FLAGS.indexOf(a.row.flag) - FLAGS.indexOf(b.row.flag));
    case 'rank':
      return lastWhenNull(({ row }) => row.rank, sign);
  }
}

const compareEnds = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function lastWhenNull(key: (row: TableRow) => number | null, sign: number, then?: Compare): Compare {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * compareEnds(x, y) || (then?.(a, b) ?? 0);
  };
}
