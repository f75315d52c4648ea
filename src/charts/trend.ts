/** Trend of one indicator of one place: values over time within one family, gaps left open. */
import type * as PlotModule from '@observablehq/plot';
import type { Flag, Interval } from '../domain/value/value.ts';

/** One value as the chart needs it. `pending` marks a figure that is to be checked before print (待核). */
export interface TrendPoint extends Interval {
  period: string;
  flag: Flag;
  pending?: boolean;
}

/** What is drawn at one period: `point` a number, `range` both ends known, `above` open upwards (余, 多, 以上). */
export interface TrendMark {
  period: string;
  /** Decimal year; a year end is the whole number, June 2014 is 2013.5. */
  x: number;
  lo: number;
  hi: number;
  shape: 'point' | 'range' | 'above';
  flag: Flag;
  pending: boolean;
}

export interface TrendModel {
  marks: TrendMark[];
  /** Runs of neighbouring points that may be joined by a line; a run of one draws no line. */
  runs: { x: number; y: number }[][];
  /** First and last year on the axis. */
  years: [number, number];
  /** Upper end of the scale; the lower end is 0. */
  top: number;
}

/** Decimal year of a period: YYYY is its end, YYYY-MM the end of that month. Null for spans, which have no single time. */
export function decimalYear(period: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(period);
  if (!match) return null;
  const year = Number(match[1]);
  return match[2] ? year - 1 + Number(match[2]) / 12 : year;
}

/**
 * Builds the model. `limit` is the end of the possible range (100 for rates): an interval that reaches it says only
 * "at least", so it is drawn open and does not stretch the scale. Spans are left out.
 */
export function trendModel(points: readonly TrendPoint[], limit: number | null): TrendModel {
  const marks: TrendMark[] = [];
  for (const point of points) {
    const x = decimalYear(point.period);
    if (x === null) continue;
    const open = point.lo !== point.hi && (point.hi === Number.POSITIVE_INFINITY || point.hi === limit);
    const shape = open ? 'above' : point.lo === point.hi ? 'point' : 'range';
    marks.push({
      period: point.period,
      x,
      lo: point.lo,
      hi: open ? point.lo : point.hi,
      shape,
      flag: point.flag,
      pending: point.pending === true,
    });
  }
  marks.sort((a, b) => a.x - b.x);
  const xs = marks.map((m) => m.x);
  const from = Math.floor(Math.min(...xs, Number.POSITIVE_INFINITY));
  const to = Math.ceil(Math.max(...xs, Number.NEGATIVE_INFINITY));
  const high = Math.max(...marks.map((m) => m.hi), 0);
  const years: [number, number] = marks.length === 0 ? [0, 1] : from === to ? [from - 1, to + 1] : [from, to];
  return { marks, runs: runsOf(marks), years, top: high === 0 ? 1 : high * 1.2 };
}

/** Points at most a year apart are joined; ranges, a longer gap and a change of method (口径变化) break the line. */
function runsOf(marks: readonly TrendMark[]): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = [];
  let last: TrendMark | null = null;
  for (const mark of marks) {
    if (mark.shape !== 'point') {
      last = null;
      continue;
    }
    const joined = last !== null && mark.x - last.x < 1.001 && mark.flag !== 'series-break';
    if (!joined) runs.push([]);
    runs.at(-1)?.push({ x: mark.x, y: mark.lo });
    last = mark;
  }
  return runs;
}

/**
 * Plot options of the model. Colours are CSS variables of the theme, so the picture follows light and dark by itself.
 * `format` words a value on the axis and beside a mark. Width and height in px.
 */
export function trendOptions(
  Plot: typeof PlotModule,
  model: TrendModel,
  size: { width: number; height: number },
  format: (n: number) => string,
): PlotModule.PlotOptions {
  const line = model.runs.flatMap((run, z) => run.map((p) => ({ ...p, z })));
  const ranges = model.marks.filter((m) => m.shape === 'range');
  const open = model.marks.filter((m) => m.shape === 'above');
  const points = model.marks.filter((m) => m.shape === 'point');
  const few = model.marks.length <= 4 ? model.marks : endsOf(model.marks);
  const year = (x: number): string => (Number.isInteger(x) ? String(x) : '');
  return {
    width: size.width,
    height: size.height,
    marginLeft: 4,
    marginRight: 34,
    marginTop: 14,
    marginBottom: 20,
    x: { domain: [model.years[0] - 0.3, model.years[1] + 0.3], label: null },
    y: { domain: [0, model.top], label: null },
    marks: [
      Plot.gridY({ ticks: 3, stroke: 'var(--hairline)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 3, anchor: 'right', tickSize: 0, tickFormat: format, fill: 'var(--ink-2)' }),
      Plot.axisX(yearTicks(model.years), { tickSize: 0, tickFormat: year, fill: 'var(--ink-2)' }),
      Plot.ruleY([0], { stroke: 'var(--ink-2)' }),
      Plot.line(line, { x: 'x', y: 'y', z: 'z', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      Plot.ruleX(ranges, {
        x: 'x',
        y1: 'lo',
        y2: 'hi',
        stroke: 'var(--accent)',
        strokeWidth: 7,
        strokeOpacity: (m: TrendMark) => (m.flag === 'carried' ? 0.25 : 0.55),
      }),
      Plot.ruleX(open, { x: 'x', y1: 'lo', y2: model.top, stroke: 'var(--accent)', strokeDasharray: '3 3' }),
      Plot.dot(open, { x: 'x', y: 'lo', r: 4, symbol: 'triangle', fill: 'var(--accent)' }),
      Plot.dot(points, {
        x: 'x',
        y: 'lo',
        r: 3.5,
        stroke: 'var(--accent)',
        strokeWidth: 1.5,
        fill: (m: TrendMark) => (m.pending || m.flag === 'estimated' ? 'var(--panel)' : 'var(--accent)'),
      }),
      Plot.text(few, {
        x: 'x',
        y: 'hi',
        dy: -9,
        text: (m: TrendMark) => (m.shape === 'range' ? '' : (m.shape === 'above' ? '> ' : '') + format(m.lo)),
        fill: 'var(--ink)',
        stroke: 'var(--panel)',
        strokeWidth: 3,
      }),
    ],
  };
}

/** The first and the last mark: labelled when there are too many to label all. */
const endsOf = (marks: TrendMark[]): TrendMark[] => [marks[0], marks.at(-1)].filter((m) => m !== undefined);

/** At most five whole years, evenly spaced, always with the last one. */
export function yearTicks([from, to]: [number, number]): number[] {
  const step = Math.max(1, Math.ceil((to - from) / 4));
  const ticks: number[] = [];
  for (let year = to; year >= from; year -= step) ticks.unshift(year);
  return ticks;
}
