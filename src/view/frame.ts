/** ViewSpec + tables → Frame: one class, flag and basis per region. Every mouth reads it. */
import type { Column } from '../contract/columns.ts';
import type { Indicator, LevelEntry } from '../contract/registry.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import type { Level } from '../domain/region/level.ts';
import type { RegionSet } from '../domain/region/table.ts';
import type { Flag } from '../domain/value/value.ts';
import { assignClasses } from './assign.ts';
import { applyFilter, type ColumnReader } from './filter.ts';
import { countFrame, emptyFrame, hashOf, readEntries } from './frame-parts.ts';
import { sampleFrame } from './frame-sample.ts';
import type { SampleColumn } from './sample-column.ts';
import type { Frame } from './types.ts';
import { periodIndex } from './values.ts';

/** Fewer values than this are shown as single marked places, never as a classified choropleth. */
export const MARKED_BELOW = 10;

/** Values of a sample level at the grain, and the sums of the counties. */
export interface SampledColumns {
  column: SampleColumn;
  counties: SampleColumn;
}

export interface FrameInput {
  spec: ViewSpec;
  regions: RegionSet;
  indicator: Indicator;
  /** Level to draw: the ViewSpec's, or a higher one whose places stand for what they hold (view/grain.ts). */
  grain: Level;
  /** Absent when nothing is recorded for this indicator at this level. */
  entry: LevelEntry | null;
  column: Column | null;
  /** Modelled values where the ViewSpec's level is one of the sample: they take the place of entry and column. */
  sampled: SampledColumns | null;
  /** Rows of the list of poor counties with their cohort, for `listRows`. */
  listed: readonly { code: string; cohort: number }[];
  /** Columns for filter conditions on other indicators. */
  read: ColumnReader;
}

/** Builds the Frame. Cost grows with the regions of one level, never with their polygons. */
export function buildFrame(input: FrameInput): Frame {
  const { spec, regions, indicator, sampled, grain } = input;
  const frame = sampled ? sampleFrame(input, sampled) : recordedFrame(input);
  applyFilter(frame, spec, regions.tables[grain], input.read);
  countFrame(frame);
  if (indicator.id === 'exit-cohort') frame.listRows = countListed(frame, input);
  frame.hash = hashOf(frame, spec);
  return frame;
}

/** The Frame of recorded values, without filter and counts. */
function recordedFrame({ spec, regions, indicator, grain, entry, column }: FrameInput): Frame {
  const frame = emptyFrame(spec, indicator, regions, grain, absentFlag(indicator));
  const period = entry && column ? periodIndex(entry, spec.period) : -1;
  frame.column = column;
  if (column && period >= 0) readEntries(frame, column, period, spec);
  const recorded = frame.entry.reduce((n, entry) => (entry >= 0 ? n + 1 : n), 0);
  frame.mode =
    recorded === 0
      ? 'empty'
      : indicator.kind !== 'category' && (recorded < MARKED_BELOW || indicator.breaks.length === 0)
        ? 'marked'
        : 'classes';
  const breaks = spec.classify.breaks.length ? spec.classify.breaks : indicator.breaks;
  assignClasses(frame, column, period, entry?.periods.length ?? 0, breaks);
  return frame;
}

/** Why a region without a recorded value has none, by indicator: not on a complete list is 不适用, else 暂无数据. */
function absentFlag(indicator: Indicator): Flag {
  return indicator.id === 'exit-cohort' || indicator.id.startsWith('pairing-') ? 'not-applicable' : 'missing';
}

/** Rows of the official list behind each cohort and in all; two rows may share one polygon. */
function countListed(frame: Frame, { regions, listed }: FrameInput): number {
  const table = regions.tables[frame.level];
  const byYear = new Map<number, number>();
  for (const { code, cohort } of listed) {
    const row = table.rowOf(regions.remaps.get(code) ?? code);
    if (row === undefined || !frame.inScope[row] || !frame.pass[row] || (frame.entry[row] as number) < 0)
      continue;
    byYear.set(cohort, (byYear.get(cohort) ?? 0) + 1);
  }
  for (const cls of frame.classes) if (cls.kind === 'class') cls.listRows = byYear.get(cls.from) ?? 0;
  return [...byYear.values()].reduce((sum, rows) => sum + rows, 0);
}
