/** Which regions meet all conditions of the ViewSpec. Breaks and colours never depend on the filter. */
import type { Column } from '../contract/columns.ts';
import type { Condition, ViewSpec } from '../contract/viewspec.ts';
import type { RegionTable } from '../domain/region/table.ts';
import { BASES, FLAGS } from '../domain/value/value.ts';
import type { Frame } from './types.ts';
import { findEntry } from './values.ts';

/** A column and a stop of it at the frame's level, null when not recorded. */
export type ColumnReader = (indicator: string, period: string) => { column: Column; period: number } | null;

/** Sets `frame.pass`. A value condition on an interval holds only when every number of the interval meets it. */
export function applyFilter(frame: Frame, spec: ViewSpec, table: RegionTable, read: ColumnReader): void {
  for (const condition of spec.filter) {
    const meets = tester(condition, frame, table, read);
    // Rows out of scope are neither drawn nor counted, and there may be half a million of them.
    for (let row = 0; row < table.n; row++)
      if (frame.inScope[row] && frame.pass[row] && !meets(row)) frame.pass[row] = 0;
  }
}

function tester(
  condition: Condition,
  frame: Frame,
  table: RegionTable,
  read: ColumnReader,
): (row: number) => boolean {
  switch (condition.kind) {
    case 'flag':
      return (row) => frame.flag[row] === FLAGS.indexOf(condition.flag);
    case 'basis':
      return (row) => frame.basis[row] === BASES.indexOf(condition.basis) + 1;
    case 'class':
      return (row) => frame.cls[row] === condition.index;
    case 'text':
      return (row) =>
        (table.name(row) as string).includes(condition.text) ||
        (table.code(row) as string).startsWith(condition.text);
    case 'value': {
      const found = read(condition.indicator, condition.period);
      if (!found) return () => false;
      return (row) => {
        const entry = findEntry(found.column, found.period, row);
        return entry >= 0 && compare(found.column, entry, condition.op, condition.value);
      };
    }
  }
}

function compare(column: Column, entry: number, op: '<' | '<=' | '>' | '>=' | '=', limit: number): boolean {
  const lo = column.lo[entry] as number;
  const hi = column.hi[entry] as number;
  const ends = column.ends[entry] as number;
  switch (op) {
    case '<':
      return hi < limit || (hi === limit && (ends & 2) !== 0);
    case '<=':
      return hi <= limit;
    case '>':
      return lo > limit || (lo === limit && (ends & 1) !== 0);
    case '>=':
      return lo >= limit;
    case '=':
      return lo === limit && hi === limit;
  }
}
