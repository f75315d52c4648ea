/** One door to all classifications: values in, limits, counts, fit and warnings out. Classes are [a, b) everywhere. */
import { fail, ok, type Result } from '../error.ts';
import { finish, type Steps } from '../stats/steps.ts';
import { boxLimits } from './box.ts';
import { type Distinct, distinctOf } from './distinct.ts';
import { equalLimits } from './equal.ts';
import { fitOf } from './fit.ts';
import { jenksStarts } from './jenks.ts';
import { tidyLimits } from './limits.ts';
import { percentileLimits } from './percentile.ts';
import { prettyLimits } from './pretty.ts';
import { quantileStarts } from './quantile.ts';
import { deviationLimits } from './stddev.ts';

export type ClassifyMethod =
  | 'policy'
  | 'jenks'
  | 'quantile'
  | 'equal'
  | 'stddev'
  | 'box'
  | 'percentile'
  | 'pretty'
  | 'manual';

/** Fewest and most classes that may be asked for. */
export const FEWEST_CLASSES = 2;
export const MOST_CLASSES = 9;
/** A class that holds more than this share of the values hides the rest. */
export const DOMINANT_SHARE = 0.8;

export interface ClassifyRequest {
  method: ClassifyMethod;
  /** Classes asked for, 2 … 9; box and percentile always make six, policy and manual as many as their limits make. */
  k: number;
  /** Limits of policy and manual, strictly ascending, without the outer ends. */
  breaks?: readonly number[];
  /** Decimals of the indicator; computed limits are rounded to them where no value changes its class by that. */
  decimals?: number;
  /** Fences of the box map in quartile ranges, 1.5 unless told. */
  hinge?: 1.5 | 3;
}

/**
 * Something the legend has to say.
 * empty-class {index, count}: the first empty class (from 0) and how many are empty; dominant-class {index, share in
 * percent}; fewer-classes {asked, made}; break-decimals {asked, used}: a limit needs more decimals than the indicator has.
 */
export interface ClassNote {
  code: string;
  params: Record<string, number>;
}

export interface Classification {
  /** Strictly ascending, without the outer ends; class i is [breaks[i − 1], breaks[i]), the outer ones open. */
  breaks: number[];
  counts: number[];
  /** Goodness of variance fit, 0 … 1. */
  fit: number;
  /** Classes made. */
  k: number;
  notes: ClassNote[];
}

/**
 * Classifies numbers; NaN is a missing value and in no class. Errors: `classify-no-values`; `classify-classes` {asked,
 * least, most}; `classify-breaks` {at}: given limits are none, too many, not finite or not ascending at that place.
 */
export function classify(values: ArrayLike<number>, request: ClassifyRequest): Result<Classification> {
  return finish(classifySteps(values, request));
}

/** The same in steps, for a worker: natural breaks of hundreds of thousands of different values take a second. */
export function* classifySteps(
  values: ArrayLike<number>,
  request: ClassifyRequest,
): Steps<Result<Classification>> {
  const { method, k, decimals } = request;
  const distinct = distinctOf(values);
  if (distinct.sorted.length === 0) return fail('classify-no-values');
  if (method === 'policy' || method === 'manual') return given(distinct, request.breaks ?? [], method);
  if (!Number.isInteger(k) || k < FEWEST_CLASSES || k > MOST_CLASSES)
    return fail('classify-classes', { asked: k, least: FEWEST_CLASSES, most: MOST_CLASSES });

  const wanted = method === 'box' || method === 'percentile' ? 6 : k;
  const raw = distinct.value.length > 1 ? yield* rawLimits(distinct, request) : [];
  // Round numbers are chosen for how they read and fixed lines for what they mean: only computed ones are rounded.
  const { breaks, decimals: used } = tidyLimits(raw, distinct, method === 'pretty' ? undefined : decimals);
  const notes: ClassNote[] = [];
  if (method !== 'pretty' && breaks.length + 1 < wanted)
    notes.push({ code: 'fewer-classes', params: { asked: wanted, made: breaks.length + 1 } });
  if (decimals !== undefined && used > decimals)
    notes.push({ code: 'break-decimals', params: { asked: decimals, used } });
  return ok(finished(distinct, breaks, notes));
}

function* rawLimits(distinct: Distinct, { method, k, hinge }: ClassifyRequest): Steps<number[]> {
  const { sorted, value } = distinct;
  const min = value[0] as number;
  const max = value.at(-1) as number;
  const values = (starts: number[]): number[] => starts.map((i) => value[i] as number);
  switch (method) {
    case 'jenks':
      return values(yield* jenksStarts(distinct, k));
    case 'quantile':
      return values(quantileStarts(distinct, k));
    case 'equal':
      return equalLimits(min, max, k);
    case 'stddev':
      return deviationLimits(sorted, k);
    case 'box':
      return boxLimits(sorted, hinge ?? 1.5);
    case 'percentile':
      // With many equal low values the lower shares fall on the lowest one, below which there is nothing.
      return percentileLimits(sorted).filter((limit) => limit > min);
    default:
      return prettyLimits(min, max, k, MOST_CLASSES - 1);
  }
}

/** Limits that somebody set: taken as they are or refused. */
function given(
  distinct: Distinct,
  breaks: readonly number[],
  method: ClassifyMethod,
): Result<Classification> {
  const wrong = breaks.findIndex(
    (limit, i) => !Number.isFinite(limit) || limit <= (breaks[i - 1] ?? -Infinity),
  );
  if (wrong >= 0) return fail('classify-breaks', { at: wrong + 1 });
  if (breaks.length === 0) return fail('classify-breaks', { at: 1 });
  if (method === 'manual' && breaks.length >= MOST_CLASSES)
    return fail('classify-breaks', { at: MOST_CLASSES });
  return ok(finished(distinct, [...breaks], []));
}

function finished(distinct: Distinct, breaks: number[], notes: ClassNote[]): Classification {
  const { counts, fit } = fitOf(distinct, breaks);
  const empty = counts.indexOf(0);
  if (empty >= 0)
    notes.push({
      code: 'empty-class',
      params: { index: empty, count: counts.filter((count) => count === 0).length },
    });
  const share = Math.max(...counts) / distinct.sorted.length;
  if (counts.length > 1 && share > DOMINANT_SHARE)
    notes.push({
      code: 'dominant-class',
      params: { index: counts.indexOf(Math.max(...counts)), share: Math.round(share * 100) },
    });
  return { breaks, counts, fit, k: counts.length, notes };
}
