/** Reads values out of columns; the only place that turns an entry into a Value. */
import type { Column } from '../contract/columns.ts';
import type { LevelEntry } from '../contract/registry.ts';
import type { Backing } from '../contract/sources.ts';
import { canonicalPeriod } from '../domain/value/period.ts';
import { BASES, FLAGS, type Interval, type Value } from '../domain/value/value.ts';

/** The manifest's entry of an indicator at a level, undefined when nothing is recorded there. */
export const entryFor = <E extends LevelEntry>(
  entries: readonly E[],
  level: string,
  indicator: string,
): E | undefined => entries.find((entry) => entry.level === level && entry.indicator === indicator);

/** Position of a period among a column's stops, −1 when it has none. 2016 and 2016-12 are one stop. */
export function periodIndex(entry: LevelEntry, period: string): number {
  const stop = canonicalPeriod(period);
  return entry.periods.findIndex((p) => p.period === stop);
}

/** Entry of a row in a period by binary search, −1 when there is none. */
export function findEntry(column: Column, period: number, row: number): number {
  let low = column.start[period] ?? 0;
  let high = (column.start[period + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = column.row[middle] as number;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The interval of an entry. */
export const intervalOf = (column: Column, entry: number): Interval => ({
  lo: column.lo[entry] as number,
  hi: column.hi[entry] as number,
  loOpen: ((column.ends[entry] as number) & 1) !== 0,
  hiOpen: ((column.ends[entry] as number) & 2) !== 0,
});

/** The full value of an entry with its sources. */
export function readValue(column: Column, entry: number, unit: string, backings: readonly Backing[]): Value {
  return {
    ...intervalOf(column, entry),
    unit,
    basis: BASES[column.basis[entry] as number] ?? 'documented',
    flag: FLAGS[column.flag[entry] as number] ?? 'ok',
    sources: backings[column.source[entry] as number]?.sources ?? [],
  };
}
