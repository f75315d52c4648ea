/** Results of the app with a built village sample. */
import type { SampleRun } from '../drive/sample.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { markdownTable, spreadText } from './table.ts';

export interface SampleSummary {
  view: string;
  label: string;
  runs: number;
  /** Milliseconds since navigation: window.atlas.ready, and the picture that stays. */
  ready_ms: Spread | null;
  complete_ms: Spread | null;
  period_ms: Spread | null;
  drag_ms: Spread | null;
  drag_p95_ms: Spread | null;
  long_task_ms: Spread | null;
  long_tasks: Spread | null;
  page_mb: Spread | null;
  page_after_mb: Spread | null;
  foreign: Spread | null;
  failures: string[];
}

/** One summary for each view, in the order of the first round. */
export function summariseSample(runs: readonly SampleRun[]): SampleSummary[] {
  const views = new Map(runs.map(({ view }) => [view.id, view]));
  return [...views.values()].map(({ id, label }) => {
    const mine = runs.filter(({ view }) => view.id === id);
    const spread = (read: (run: SampleRun) => number | null | undefined): Spread | null =>
      spreadOf(mine.map(read));
    return {
      view: id,
      label,
      runs: mine.filter(({ first }) => first?.equalMs != null).length,
      ready_ms: spread((run) => run.readyMs),
      complete_ms: spread((run) => run.first?.equalMs),
      period_ms: spreadOf(mine.flatMap(({ period = [] }) => period.map(({ ms }) => ms))),
      drag_ms: spread((run) => run.drag?.medianMs),
      drag_p95_ms: spread((run) => run.drag?.p95Ms),
      long_task_ms: spread((run) => run.drag?.longTasks.maxMs),
      long_tasks: spread((run) => run.drag?.longTasks.count),
      page_mb: spread((run) => run.memory?.pageMb),
      page_after_mb: spread((run) => run.memoryAfter?.pageMb),
      foreign: spread((run) => run.first?.foreign),
      failures: [...new Set(mine.flatMap(({ failure }) => failure ?? []))],
    };
  });
}

/** One row for each view. */
export function sampleTable(summaries: readonly SampleSummary[]): string {
  const text = (spread: Spread | null): string => spreadText(spread ?? undefined);
  return markdownTable(
    [
      'view',
      'ready ms',
      'complete ms',
      'period ms',
      'drag ms median / p95',
      'long tasks / longest ms',
      'page MiB first / after',
      'remarks',
    ],
    summaries.map((s) => [
      s.label,
      text(s.ready_ms),
      text(s.complete_ms),
      text(s.period_ms),
      `${text(s.drag_ms)} / ${text(s.drag_p95_ms)}`,
      `${text(s.long_tasks)} / ${text(s.long_task_ms)}`,
      `${text(s.page_mb)} / ${text(s.page_after_mb)}`,
      [`${s.runs} runs`, s.foreign ? `others ${(100 * s.foreign.median).toFixed(0)} %` : '', ...s.failures]
        .filter(Boolean)
        .join('; '),
    ]),
  );
}
