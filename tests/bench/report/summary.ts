/** From single runs to one line for each design and data set. */
import type { CellRun } from '../drive/cell.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** What is summarised; times in ms, memory in MiB, processor time in ms, shares 0–1. */
export const MEASURES = [
  'first_ms',
  'fetch_ms',
  'decode_ms',
  'fill_ms',
  'ready_ms',
  'recolour_ms',
  'period_ms',
  'filter_ms',
  'hover_ms',
  'pan_ms',
  'pan_p95_ms',
  'zoom_ms',
  'zoom_p95_ms',
  'long_task_ms',
  'long_tasks',
  'page_mb',
  'page_after_mb',
  'first_cpu_ms',
  'recolour_cpu_ms',
  'pan_cpu_ms',
  'foreign',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Summary {
  design: string;
  data: string;
  n: number;
  /** Runs that reached a first picture. */
  runs: number;
  measures: Partial<Record<Measure, Spread>>;
  /** Median share of the sample points in a data colour, and of the classes among them. */
  cover: number;
  classes: number[];
  /** Different reasons of runs that broke off. */
  failures: string[];
  /** Pictures that did not come to rest in time. */
  unsettled: number;
}

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

/** All values of one run by measure. */
function valuesOf(run: CellRun): Record<Measure, (number | null | undefined)[]> {
  const { first, marks = {}, recolour = [], periods = [], filter = [], pan, zoom } = run;
  const long = [pan, zoom, ...recolour, ...periods, ...filter].flatMap((done) =>
    done ? [done.longTasks] : [],
  );
  const cpu = (used: { pageMs: number; graphicsMs: number } | undefined): number | undefined =>
    used && used.pageMs + used.graphicsMs;
  return {
    first_ms: [first?.ms],
    fetch_ms: [marks.fetched],
    decode_ms: [minus(marks.decoded, marks.fetched)],
    // A page that fills and paints in one go notes only the end.
    fill_ms: [minus(marks.filled ?? marks.painted, marks.decoded)],
    ready_ms: [marks.ready],
    recolour_ms: recolour.map((done) => done.ms),
    period_ms: periods.map((done) => done.ms),
    filter_ms: filter.map((done) => done.ms),
    hover_ms: run.hover ?? [],
    pan_ms: [pan?.medianMs],
    pan_p95_ms: [pan?.p95Ms],
    zoom_ms: [zoom?.medianMs],
    zoom_p95_ms: [zoom?.p95Ms],
    long_task_ms: long.length > 0 ? [Math.max(...long.map((tasks) => tasks.maxMs))] : [],
    long_tasks: long.length > 0 ? [long.reduce((sum, tasks) => sum + tasks.count, 0)] : [],
    page_mb: [run.memory?.pageMb],
    page_after_mb: [run.memoryAfter?.pageMb],
    first_cpu_ms: [cpu(first)],
    recolour_cpu_ms: recolour.map(cpu),
    pan_cpu_ms: [pan && (pan.pageMs + pan.graphicsMs) / Math.max(1, pan.frames)],
    foreign: [first?.foreign, pan?.foreign],
  };
}

/** One summary for each design and data set, in the order of their first runs. */
export function summarise(runs: readonly CellRun[]): Summary[] {
  const groups = new Map<string, CellRun[]>();
  for (const run of runs) {
    const key = `${run.design} ${run.data}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].flatMap((group) => {
    const [some] = group;
    if (!some) return [];
    const all = group.map(valuesOf);
    const measures: Summary['measures'] = {};
    for (const measure of MEASURES) {
      const spread = spreadOf(all.flatMap((values) => values[measure]));
      if (spread) measures[measure] = spread;
    }
    const pictured = group.filter((run) => typeof run.first?.ms === 'number');
    const middle = pictured[pictured.length >> 1]?.first;
    const acts = group.flatMap((run) => [run.first, ...(run.recolour ?? []), ...(run.filter ?? [])]);
    return {
      design: some.design,
      data: some.data,
      n: some.n,
      runs: pictured.length,
      measures,
      cover: middle?.cover ?? 0,
      classes: middle?.classes ?? [],
      failures: [...new Set(group.flatMap((run) => run.failure ?? []))],
      unsettled: acts.filter((act) => act && !act.settled).length,
    };
  });
}

/** The contract's form of a summary: medians as numbers, ranges beside them; null where nothing was measured. */
export function resultLine(summary: Summary): object {
  const { design, data, n, runs, measures, failures } = summary;
  const medians = Object.fromEntries(
    MEASURES.map((measure) => [measure, rounded(measures[measure]?.median)]),
  );
  const ranges = Object.entries(measures).map(([key, { min, max }]) => [key, [rounded(min), rounded(max)]]);
  return { design, data, n, runs, ...medians, ranges: Object.fromEntries(ranges), failures };
}

/** Three decimals at most: finer than any clock here, short enough for a line of the history. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
