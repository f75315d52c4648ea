/** Bars by year: the national count of poor people; hollow where the figure is to be checked (待核). */
import type * as PlotModule from '@observablehq/plot';

export interface YearBar {
  year: number;
  value: number;
  pending: boolean;
}

/** Years without a bar, so that a gap in the record stays a gap on the axis. Ascending. */
export function yearsBetween(bars: readonly YearBar[]): number[] {
  const years = bars.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Plot options: one bar a year with its number above; sizes in px. */
export function yearOptions(
  Plot: typeof PlotModule,
  bars: readonly YearBar[],
  size: { width: number; height: number },
  format: (n: number) => string,
): PlotModule.PlotOptions {
  // Every fourth number and the last: more would run into each other.
  const labelled = bars.filter((_, at) => at === bars.length - 1 || (at % 4 === 0 && at < bars.length - 2));
  return {
    width: size.width,
    height: size.height,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 16,
    marginBottom: 20,
    x: { type: 'band', domain: yearsBetween(bars), label: null, padding: 0.25 },
    y: { domain: [0, Math.max(...bars.map(({ value }) => value), 1)], axis: null },
    marks: [
      Plot.axisX({
        tickSize: 0,
        tickFormat: (year: number) => (year % 2 === 0 ? String(year) : ''),
        fill: 'var(--ink-2)',
      }),
      Plot.barY(bars, {
        x: 'year',
        y: 'value',
        fill: (bar: YearBar) => (bar.pending ? 'var(--panel)' : 'var(--edge)'),
        stroke: 'var(--edge)',
        insetTop: 0.5,
        insetBottom: 0.5,
      }),
      Plot.ruleY([0], { stroke: 'var(--ink-2)' }),
      Plot.text(labelled, {
        x: 'year',
        y: 'value',
        dy: -7,
        text: (bar: YearBar) => format(bar.value),
        fill: 'var(--ink)',
      }),
    ],
  };
}
