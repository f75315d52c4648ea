/** Gives every region with a value its class: policy limits, cohort years, spans of intervals, or single marks. */
import type { Column } from '../contract/columns.ts';
import type { Indicator } from '../contract/registry.ts';
import { classOf, classSign, classSpan } from '../domain/classify/classes.ts';
import { FLAGS } from '../domain/value/value.ts';
import type { Frame, FrameClass } from './types.ts';
import { findEntry, intervalOf } from './values.ts';

/**
 * Fills `frame.classes` and `frame.cls`; counts are made later, once scope and filter are known.
 * @param breaks limits of the classes, ascending; not asked for categories and marks
 */
export function assignClasses(
  frame: Frame,
  column: Column | null,
  period: number,
  periods: number,
  breaks: readonly number[],
): void {
  if (!column || frame.mode === 'empty') return;
  if (frame.mode === 'marked') assignMarks(frame);
  else if (frame.indicator.kind === 'category') assignYears(frame, column, period, periods);
  else assignIntervals(frame, column, breaks);
}

function assignMarks(frame: Frame): void {
  frame.classes = [
    {
      kind: 'class',
      label: { code: 'view.class.marked', params: {} },
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      paint: { ramp: 'marked', index: 0, of: 1 },
      count: 0,
    },
  ];
  for (let row = 0; row < frame.entry.length; row++)
    if ((frame.entry[row] as number) >= 0) frame.cls[row] = 0;
}

/** Cohort years: the colour of a year is the same in every period; 尚未摘帽 is a status, not a bound. */
function assignYears(frame: Frame, column: Column, period: number, periods: number): void {
  const years = [...new Set(column.lo)].sort((a, b) => a - b);
  const shown = new Set<number>();
  for (let row = 0; row < frame.entry.length; row++) {
    const entry = frame.entry[row] as number;
    if (entry >= 0) shown.add(column.lo[entry] as number);
  }
  const position = new Map<number, number>();
  for (const [index, year] of years.entries()) {
    if (!shown.has(year)) continue;
    position.set(year, frame.classes.length);
    frame.classes.push({
      kind: 'class',
      label: { code: 'view.class.year', params: { year } },
      from: year,
      to: year,
      paint: { ramp: frame.indicator.ramp, index, of: years.length },
      count: 0,
    });
  }
  for (let row = 0; row < frame.entry.length; row++) {
    const entry = frame.entry[row] as number;
    if (entry >= 0) frame.cls[row] = position.get(column.lo[entry] as number) ?? -1;
  }
  if (period < periods - 1) markNotYet(frame, column, periods - 1);
}

function markNotYet(frame: Frame, column: Column, last: number): void {
  const status: FrameClass = {
    kind: 'status',
    label: { code: 'view.class.notYet', params: {} },
    from: Number.NaN,
    to: Number.NaN,
    paint: { ramp: 'cohort', index: -1, of: 1 },
    count: 0,
  };
  let used = false;
  for (let row = 0; row < frame.entry.length; row++) {
    if ((frame.entry[row] as number) >= 0 || findEntry(column, last, row) < 0) continue;
    frame.cls[row] = frame.classes.length;
    frame.flag[row] = FLAGS.indexOf('ok');
    used = true;
  }
  if (used) frame.classes.push(status);
}

/** Whole interval in one class: that class. Crossing limits: a span class, hatched with its two ends. */
function assignIntervals(frame: Frame, column: Column, breaks: readonly number[]): void {
  const of = breaks.length + 1;
  const ramp = frame.indicator.ramp;
  frame.classes.push(...plainClasses(frame.indicator, breaks));
  const spans = new Map<string, { lo: number; hi: number; rows: number[] }>();
  for (let row = 0; row < frame.entry.length; row++) {
    const entry = frame.entry[row] as number;
    if (entry < 0) continue;
    // Half a million villages are points: they must not cost an object each.
    if (column.lo[entry] === column.hi[entry]) {
      frame.cls[row] = classOf(column.lo[entry] as number, breaks);
      continue;
    }
    const { lo, hi } = classSpan(intervalOf(column, entry), breaks);
    if (lo === hi) frame.cls[row] = lo;
    else {
      const key = `${lo}-${hi}`;
      const span = spans.get(key) ?? { lo, hi, rows: [] };
      span.rows.push(row);
      spans.set(key, span);
    }
  }
  for (const { lo, hi, rows } of [...spans.values()].sort((a, b) => a.lo - b.lo || a.hi - b.hi)) {
    for (const row of rows) frame.cls[row] = frame.classes.length;
    frame.classes.push({
      kind: 'span',
      label: { code: 'view.class.span', params: { low: classSign(lo, breaks), high: classSign(hi, breaks) } },
      from: breaks[lo - 1] ?? frame.indicator.range.lo,
      to: breaks[hi] ?? frame.indicator.range.hi ?? Number.POSITIVE_INFINITY,
      paint: { ramp, index: lo, of, second: hi },
      count: 0,
    });
  }
}

/** The classes between the limits, without any place in them yet. */
export function plainClasses({ ramp, range }: Indicator, breaks: readonly number[]): FrameClass[] {
  const of = breaks.length + 1;
  return Array.from({ length: of }, (_, index) => ({
    kind: 'class',
    label: classLabel(index, breaks),
    from: breaks[index - 1] ?? range.lo,
    to: breaks[index] ?? range.hi ?? Number.POSITIVE_INFINITY,
    paint: { ramp, index, of },
    count: 0,
  }));
}

function classLabel(index: number, breaks: readonly number[]): FrameClass['label'] {
  const from = breaks[index - 1];
  const to = breaks[index];
  if (from === undefined) return { code: 'view.class.below', params: { to: to ?? 0 } };
  if (to === undefined) return { code: 'view.class.atLeast', params: { from } };
  return { code: 'view.class.between', params: { from, to } };
}
