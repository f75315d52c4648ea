/** Markdown tables, and documents of sections that are replaced one by one. */
import { DESIGNS } from '../designs.ts';
import type { RatioRow } from './ratios.ts';
import type { Spread } from './statistics.ts';
import type { Measure, Summary } from './summary.ts';

/** A table with right-aligned columns after the first `left` ones. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left = 1,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < left ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** `median [min–max]`; `–` when nothing was measured. `scale` divides, for seconds. */
export function spreadText(spread: Spread | undefined, scale = 1): string {
  if (!spread) return '–';
  const [middle, min, max] = [spread.median, spread.min, spread.max].map((value) => short(value / scale));
  return spread.count === 1 ? `${middle}` : `${middle} [${min}–${max}]`;
}

const COLUMNS: readonly { head: string; measures: readonly Measure[]; scale?: number }[] = [
  { head: 'first picture s', measures: ['first_ms'], scale: 1000 },
  { head: 'recolour ms', measures: ['recolour_ms'] },
  { head: 'filter ms', measures: ['filter_ms'] },
  { head: 'pan ms median / p95', measures: ['pan_ms', 'pan_p95_ms'] },
  { head: 'longest task ms', measures: ['long_task_ms'] },
  { head: 'page MiB', measures: ['page_mb'] },
  {
    head: 'CPU first / recolour / pan frame ms',
    measures: ['first_cpu_ms', 'recolour_cpu_ms', 'pan_cpu_ms'],
  },
];

/** Columns that only our own page fills. */
const OUR_COLUMNS: typeof COLUMNS = [
  { head: 'decode ms', measures: ['decode_ms'] },
  { head: 'fill, paint ms', measures: ['fill_ms'] },
  { head: 'first picture ms', measures: ['first_ms'] },
  { head: 'recolour ms', measures: ['recolour_ms'] },
  { head: 'period ms', measures: ['period_ms'] },
  { head: 'filter ms', measures: ['filter_ms'] },
  { head: 'hover ms', measures: ['hover_ms'] },
  { head: 'pan ms median / p95', measures: ['pan_ms', 'pan_p95_ms'] },
  { head: 'zoom ms median / p95', measures: ['zoom_ms', 'zoom_p95_ms'] },
  { head: 'long tasks', measures: ['long_tasks'] },
  { head: 'longest ms', measures: ['long_task_ms'] },
  { head: 'page MiB first / after', measures: ['page_mb', 'page_after_mb'] },
];

const labelOf = (design: string): string => DESIGNS.find(({ id }) => id === design)?.label ?? design;

/** Cells in words: `counties (2,891)`, `50,000`. */
export function dataText({ data, n }: { data: string; n: number }): string {
  const count = n.toLocaleString('en');
  return /^\d+$/.test(data) ? count : `${data} (${count})`;
}

function rowsOf(summaries: readonly Summary[], columns: typeof COLUMNS): string[][] {
  return summaries.map((summary) => [
    dataText(summary),
    labelOf(summary.design),
    ...columns.map(({ measures, scale }) =>
      measures.map((measure) => spreadText(summary.measures[measure], scale)).join(' / '),
    ),
    remarks(summary),
  ]);
}

function remarks({ runs, failures, unsettled, measures }: Summary): string {
  const foreign = measures.foreign ? `others ${(100 * measures.foreign.median).toFixed(0)} %` : '';
  const restless = unsettled > 0 ? `${unsettled} not at rest` : '';
  return [`${runs} runs`, foreign, restless, ...failures].filter(Boolean).join('; ');
}

/** Every design and data set with what all of them do. */
export const rawTable = (summaries: readonly Summary[]): string =>
  markdownTable(
    ['cells', 'design', ...COLUMNS.map(({ head }) => head), 'remarks'],
    rowsOf(summaries, COLUMNS),
    2,
  );

/** Our page with everything it does. */
export const ourTable = (summaries: readonly Summary[]): string =>
  markdownTable(
    ['cells', 'design', ...OUR_COLUMNS.map(({ head }) => head), 'remarks'],
    rowsOf(summaries, OUR_COLUMNS),
    2,
  );

export const ratioTable = (rows: readonly RatioRow[]): string =>
  markdownTable(
    ['work', 'against', 'target', 'measured', ''],
    rows.map(({ work, against, target, text, verdict }) => [work, against, target, text, verdict]),
    2,
  );

/** The document with this section in place of the one of the same name, or at its end. */
export function withSection(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n${text.trim()}\n${close}`;
  const [from, to] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${section}\n`.trimStart();
  return document.slice(0, from) + section + document.slice(to + close.length);
}
