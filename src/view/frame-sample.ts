/** Frames of modelled values: townships and villages that are loaded, or the counties that stand for them. */
import { classOf } from '../domain/classify/classes.ts';
import { FLAGS } from '../domain/value/value.ts';
import { assignClasses, plainClasses } from './assign.ts';
import type { FrameInput, SampledColumns } from './frame.ts';
import { countFrame, emptyFrame, hashOf, readEntries } from './frame-parts.ts';
import type { SampleColumn } from './sample-column.ts';
import type { Frame } from './types.ts';

const MISSING = FLAGS.indexOf('missing');

/** The Frame without filter and counts. Its classes stand in the legend also before the first chunk has come. */
export function sampleFrame(input: FrameInput, { column, counties }: SampledColumns): Frame {
  const { spec, regions, indicator, grain } = input;
  const frame = emptyFrame(spec, indicator, regions, grain, 'missing');
  const breaks = breaksOf(input);
  fill(frame, column, input);
  assignClasses(frame, column, 0, 1, breaks);
  if (grain !== 'county') frame.behind = behindOf(input, counties, breaks);
  return frame;
}

/** The limits: the user's where they are of the places drawn, else the registry's for the level drawn. */
function breaksOf({ spec, indicator, grain }: FrameInput): readonly number[] {
  const own = spec.classify.breaks;
  if (own.length > 0 && (grain === spec.level || indicator.kind !== 'count')) return own;
  const { breaks, breaksAt } = indicator;
  return (grain === 'village' || grain === 'township' ? breaksAt?.[grain] : breaksAt?.county) ?? breaks;
}

function fill(frame: Frame, column: SampleColumn, { spec, regions }: FrameInput): void {
  const { flag } = frame;
  frame.column = column;
  frame.generator = regions.sample?.generator ?? null;
  for (let row = 0; row < flag.length; row++)
    if (column.why[row] !== MISSING) flag[row] = column.why[row] as number;
  readEntries(frame, column, 0, spec);
  frame.mode = spec.basis.includes('modelled') ? 'classes' : 'empty';
}

/** The counties by the classes of their places. Nothing is filtered: what is filtered are places that are not there yet. */
function behindOf(input: FrameInput, counties: SampleColumn, breaks: readonly number[]): Frame {
  const { spec, regions, indicator, grain } = input;
  const frame = emptyFrame(spec, indicator, regions, 'county', 'missing');
  fill(frame, counties, input);
  const { cls, entry } = frame;
  if (frame.mode === 'classes') {
    frame.classes = plainClasses(indicator, breaks);
    for (let row = 0; row < cls.length; row++) {
      const e = entry[row] as number;
      if (e >= 0) cls[row] = classOf((counties.lo[e] as number) / placesOf(input, grain, row), breaks);
    }
  }
  countFrame(frame);
  frame.hash = hashOf(frame, spec);
  return frame;
}

/** What a county's sum is divided by: its places for a count, which only then compares with theirs, else 1. */
function placesOf({ regions, indicator }: FrameInput, grain: FrameInput['grain'], county: number): number {
  if (indicator.kind !== 'count' || (grain !== 'village' && grain !== 'township')) return 1;
  const range = regions.sample?.range(grain, county);
  return range ? Math.max(1, range.to - range.from) : 1;
}
