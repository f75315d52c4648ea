/** ViewSpec + tables → Frame: one class, flag and basis per region. Every mouth reads it. */
import type { Column } from '../contract/columns.ts';
import type { ColumnEntry, Indicator } from '../contract/registry.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import { findPlace, type RegionSet, rowsInside } from '../domain/region/table.ts';
import { BASES, FLAGS, type Flag } from '../domain/value/value.ts';
import { assignClasses } from './assign.ts';
import { applyFilter, type ColumnReader } from './filter.ts';
import type { Frame } from './types.ts';
import { periodIndex } from './values.ts';

/** Fewer values than this are shown as single marked places, never as a classified choropleth. */
export const MARKED_BELOW = 10;

export interface FrameInput {
  spec: ViewSpec;
  regions: RegionSet;
  indicator: Indicator;
  /** Absent when nothing is recorded for this indicator at this level. */
  entry: ColumnEntry | null;
  column: Column | null;
  /** Rows of the list of poor counties with their cohort, for `listRows`. */
  listed: readonly { code: string; cohort: number }[];
  /** Columns for filter conditions on other indicators. */
  read: ColumnReader;
}

/** Builds the Frame. Cost grows with the regions of one level, never with their polygons. */
export function buildFrame(input: FrameInput): Frame {
  const { spec, regions, indicator, entry, column } = input;
  const table = regions.tables[spec.level];
  const place = findPlace(regions, spec.scope);
  const inScope = place ? rowsInside(regions, place, spec.level) : new Uint8Array(table.n).fill(1);
  const period = entry && column ? periodIndex(entry, spec.period) : -1;

  const frame: Frame = {
    hash: '',
    indicator,
    period: spec.period,
    level: spec.level,
    scope: spec.scope,
    mode: 'empty',
    n: 0,
    valued: 0,
    classes: [],
    flags: {},
    bases: {},
    cls: new Int16Array(table.n).fill(-1),
    flag: new Uint8Array(table.n),
    basis: new Uint8Array(table.n),
    inScope,
    pass: new Uint8Array(table.n).fill(1),
    entry: new Int32Array(table.n).fill(-1),
  };

  const absent = FLAGS.indexOf(absentFlag(indicator));
  for (let row = 0; row < table.n; row++) {
    const kind = table.kind(row);
    if (kind === 'taiwan') frame.flag[row] = FLAGS.indexOf('taiwan-missing');
    else if (kind !== 'ordinary') frame.flag[row] = FLAGS.indexOf('not-applicable');
    else frame.flag[row] = absent;
  }
  if (column && period >= 0) readEntries(frame, column, period, spec);
  let recorded = 0;
  for (let row = 0; row < table.n; row++) if ((frame.entry[row] as number) >= 0) recorded++;
  frame.mode =
    recorded === 0
      ? 'empty'
      : indicator.kind !== 'category' && (recorded < MARKED_BELOW || indicator.breaks.length === 0)
        ? 'marked'
        : 'classes';
  assignClasses(frame, column, period, entry?.periods.length ?? 0, spec);
  applyFilter(frame, spec, table, input.read);
  count(frame);
  if (indicator.id === 'exit-cohort') frame.listRows = countListed(frame, input);
  frame.hash = hashOf(frame, spec);
  return frame;
}

/** Why a region without a recorded value has none, by indicator: not on a complete list is 不适用, else 暂无数据. */
function absentFlag(indicator: Indicator): Flag {
  return indicator.id === 'exit-cohort' || indicator.id.startsWith('pairing-') ? 'not-applicable' : 'missing';
}

function readEntries(frame: Frame, column: Column, period: number, spec: ViewSpec): void {
  const allowed = BASES.map((basis) => spec.basis.includes(basis));
  const end = column.start[period + 1] as number;
  for (let e = column.start[period] as number; e < end; e++) {
    const basis = column.basis[e] as number;
    if (!allowed[basis]) continue;
    const row = column.row[e] as number;
    frame.entry[row] = e;
    frame.flag[row] = column.flag[e] as number;
    frame.basis[row] = basis + 1;
  }
}

function count(frame: Frame): void {
  for (let row = 0; row < frame.cls.length; row++) {
    if (!frame.inScope[row] || !frame.pass[row]) continue;
    frame.n++;
    const flag = FLAGS[frame.flag[row] as number] as Flag;
    frame.flags[flag] = (frame.flags[flag] ?? 0) + 1;
    if ((frame.entry[row] as number) >= 0) {
      frame.valued++;
      const basis = BASES[(frame.basis[row] as number) - 1];
      if (basis) frame.bases[basis] = (frame.bases[basis] ?? 0) + 1;
    }
    const cls = frame.classes[frame.cls[row] as number];
    if (cls) cls.count++;
  }
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

/** FNV-1a over what decides the picture and the counts: equal hashes mean the same statement. */
function hashOf(frame: Frame, spec: ViewSpec): string {
  let hash = 0x811c9dc5;
  const mix = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  const text = JSON.stringify([
    frame.indicator.id,
    frame.period,
    frame.level,
    frame.scope,
    spec.basis,
    frame.classes,
  ]);
  for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  for (let row = 0; row < frame.cls.length; row++) {
    mix((frame.cls[row] as number) & 0xff);
    mix(frame.flag[row] as number);
    mix((frame.inScope[row] as number) + 2 * (frame.pass[row] as number));
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
