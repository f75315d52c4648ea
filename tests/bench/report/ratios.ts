/** The targets of the project, each as a ratio of two medians of one interleaved run. */
import type { Measure, Summary } from './summary.ts';

interface Cell {
  design: string;
  data: string;
  measure: Measure;
}

interface Target {
  work: string;
  against: string;
  /** Divided by `below`, or taken as it is (ms). */
  above: Cell;
  below: Cell | null;
  /** `least`: as large or larger passes; `most`: as small or smaller. */
  sense: 'least' | 'most';
  limit: number;
  /** A statement about a graphics card, which software drawing cannot answer. */
  onGpuOnly?: boolean;
}

export interface RatioRow {
  work: string;
  against: string;
  target: string;
  /** Null when a cell was not measured. */
  value: number | null;
  text: string;
  verdict: 'pass' | 'miss' | 'not measured';
}

const cell = (design: string, data: string, measure: Measure): Cell => ({ design, data, measure });
const ours = (data: string, measure: Measure): Cell => cell('atlas', data, measure);

/** A peer divided by us, at least so many times. */
const faster = (
  work: string,
  peer: string,
  label: string,
  data: string,
  measure: Measure,
  limit: number,
): Target => ({
  work,
  against: label,
  above: cell(peer, data, measure),
  below: ours(data, measure === 'recolour_ms' && work.startsWith('period') ? 'period_ms' : measure),
  sense: 'least',
  limit,
});

const TARGETS: readonly Target[] = [
  faster('first complete picture, 250,000', 'kepler', 'kepler.gl', '250000', 'first_ms', 8),
  faster('recolour, 250,000', 'kepler', 'kepler.gl', '250000', 'recolour_ms', 150),
  faster('period change, 250,000', 'kepler', 'kepler.gl', '250000', 'recolour_ms', 150),
  faster('filter, 250,000', 'kepler', 'kepler.gl', '250000', 'filter_ms', 200),
  faster('page memory, 250,000', 'kepler', 'kepler.gl', '250000', 'page_mb', 3),
  faster('first complete picture, counties', 'kepler', 'kepler.gl', 'counties', 'first_ms', 5),
  {
    work: 'first complete picture, counties, whole app',
    against: 'the ECharts page',
    above: cell('echarts', 'counties', 'first_ms'),
    below: cell('atlas-app', 'counties', 'first_ms'),
    sense: 'least',
    limit: 1,
  },
  {
    work: 'first complete picture, counties, whole app',
    against: 'the ECharts page, shapes simplified as ours',
    above: cell('echarts', 'counties-30', 'first_ms'),
    below: cell('atlas-app', 'counties', 'first_ms'),
    sense: 'least',
    limit: 1,
  },
  faster('recolour, counties', 'leaflet', 'Leaflet canvas', 'counties', 'recolour_ms', 8),
  {
    work: 'first complete picture, 620,000',
    against: 'kepler.gl at 50,000',
    above: cell('kepler', '50000', 'first_ms'),
    below: ours('620000', 'first_ms'),
    sense: 'least',
    limit: 1,
  },
  {
    work: 'overview of 620,000',
    against: '2 s',
    above: ours('620000', 'first_ms'),
    below: null,
    sense: 'most',
    limit: 2000,
  },
  {
    work: 'recolour, 620,000',
    against: 'ourselves at 3,000',
    above: ours('620000', 'recolour_ms'),
    below: ours('3000', 'recolour_ms'),
    sense: 'most',
    limit: 1.5,
  },
  {
    work: 'national county map, cold, whole app',
    against: 'an empty MapLibre page',
    above: cell('atlas-app', 'counties', 'first_ms'),
    below: cell('empty', 'counties', 'first_ms'),
    sense: 'most',
    limit: 2.5,
  },
  {
    work: 'recolour, 620,000, on a graphics card',
    against: 'one frame',
    above: ours('620000', 'recolour_ms'),
    below: null,
    sense: 'most',
    limit: 16.7,
    onGpuOnly: true,
  },
  {
    work: 'pan median, 620,000, on a graphics card',
    against: 'one frame',
    above: ours('620000', 'pan_ms'),
    below: null,
    sense: 'most',
    limit: 16.7,
    onGpuOnly: true,
  },
];

const unitOf = ({ below }: Target): string => (below ? '×' : ' ms');
const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

/**
 * One row for each target.
 * @param software whether WebGL was played by the processor in this run
 */
export function ratioRows(summaries: readonly Summary[], software: boolean): RatioRow[] {
  const spread = ({ design, data, measure }: Cell) =>
    summaries.find((summary) => summary.design === design && summary.data === data)?.measures[measure];
  return TARGETS.map((target): RatioRow => {
    const { work, against, above, below, sense, limit, onGpuOnly } = target;
    const unit = unitOf(target);
    const row = { work, against, target: `${sense === 'least' ? '≥' : '≤'} ${limit}${unit}` };
    const over = spread(above);
    const under = below === null ? { median: 1, min: 1, max: 1 } : spread(below);
    if (onGpuOnly && software)
      return { ...row, value: null, text: 'no graphics card', verdict: 'not measured' };
    if (!over || !under || under.median === 0)
      return { ...row, value: null, text: '–', verdict: 'not measured' };
    const value = over.median / under.median;
    const passes = sense === 'least' ? value >= limit : value <= limit;
    const parts = below === null ? '' : ` (${digits(over.median)} / ${digits(under.median)})`;
    return { ...row, value, text: `${digits(value)}${unit}${parts}`, verdict: passes ? 'pass' : 'miss' };
  });
}

/** The data sets and designs that the targets need. */
export function neededCells(): { design: string; data: string }[] {
  const cells = TARGETS.flatMap(({ above, below }) => (below ? [above, below] : [above]));
  const keys = new Map(cells.map(({ design, data }) => [`${design} ${data}`, { design, data }]));
  return [...keys.values()];
}
