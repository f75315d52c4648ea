/** Reads one number of a sample with the flag it must be shown with; the basis is always `modelled`. */
import type { Flag } from '../value/value.ts';
import type { SampleLevel } from './names.ts';
import {
  CAUSES,
  type Cause,
  MASK,
  SAMPLE_YEARS,
  type SampleValues,
  SERVICES,
  type Service,
  YEAR_GROUNDS,
} from './sample.ts';

/** Columns that villages and townships both have; a township's are the sums over its cells. */
export const COUNT_COLUMNS = [
  'persons',
  'households',
  'poor-persons',
  'poor-households',
  'incidence',
] as const;
export type CountColumn = (typeof COUNT_COLUMNS)[number];

/** `value` is NaN unless the flag is `ok` or `estimated`. Counts in persons or households, incidence in percent 0 … 100. */
export interface SampleValue {
  value: number;
  flag: Flag;
}

const HIDDEN: Record<number, SampleValue> = {
  [MASK.missing]: { value: Number.NaN, flag: 'missing' },
  [MASK.suppressed]: { value: Number.NaN, flag: 'suppressed' },
};
const NONE: SampleValue = { value: Number.NaN, flag: 'missing' };

/**
 * Poor ÷ persons in percent, cut to two decimals: cut, not rounded, so that no rate enters a class whose limit it does not
 * reach, as long as the limit has no more decimals.
 */
export const modelledRate = (poor: number, persons: number): number =>
  Math.floor((10_000 * poor) / persons) / 100;

/** Index of a year end in the sample's arrays, or −1. Accepts `2016` and `2016-12`. */
export const sampleYear = (period: string): number =>
  SAMPLE_YEARS.findIndex((year) => period === String(year) || period === `${year}-12`);

/**
 * A count or the incidence (`modelledRate`) of a place at a year end. Years that rest on no record
 * and no rule carry `estimated`.
 * @param place index of the village or township
 * @param year index in SAMPLE_YEARS; anything else is `missing`
 */
export function sampleCount(
  sample: SampleValues,
  level: SampleLevel,
  column: CountColumn,
  place: number,
  year: number,
): SampleValue {
  const counts = sample[level];
  if (place < 0 || place >= counts.n) return NONE;
  if (column === 'persons' || column === 'households')
    return HIDDEN[counts.baseMask[place]!] ?? { value: counts[column][place]!, flag: 'ok' };
  if (year < 0 || year >= SAMPLE_YEARS.length) return NONE;
  const i = year * counts.n + place;
  const hidden = HIDDEN[counts.poorMask[i]!];
  if (hidden) return hidden;
  const ground = YEAR_GROUNDS[sample.years[year]!];
  const flag = ground === 'estimated' || ground === 'assumed' ? 'estimated' : 'ok';
  if (column === 'poor-households') return { value: counts.poorHouseholds[i]!, flag };
  const persons = counts.poorPersons[i]!;
  if (column === 'poor-persons') return { value: persons, flag };
  const base = HIDDEN[counts.baseMask[place]!];
  return base ?? { value: modelledRate(persons, counts.persons[place]!), flag };
}

/** Net income a head of a village, yuan a year, always estimated. */
export function sampleIncome(sample: SampleValues, cell: number, year: number): SampleValue {
  const value = cell >= sample.cells ? undefined : sample.netIncome[year * sample.cells + cell];
  return value === undefined || value === 0 ? NONE : { value, flag: 'estimated' };
}

/** Share of poor households whose main cause is this, percent in steps of 5; `suppressed` where too few were poor. */
export function sampleCause(sample: SampleValues, cell: number, cause: Cause): SampleValue {
  const from = cell * CAUSES.length;
  const shares = sample.causes.subarray(from, from + CAUSES.length);
  if (!shares.some((share) => share > 0)) return { value: Number.NaN, flag: 'suppressed' };
  return { value: shares[CAUSES.indexOf(cause)] ?? 0, flag: 'estimated' };
}

/** 1 when the village has the service at the year end, else 0. */
export function sampleService(
  sample: SampleValues,
  cell: number,
  service: Service,
  year: number,
): SampleValue {
  const since = sample.serviceSince[cell * SERVICES.length + SERVICES.indexOf(service)];
  return since === undefined || year < 0 ? NONE : { value: since <= year ? 1 : 0, flag: 'estimated' };
}

/** Year in which a poor village left the list; `not-applicable` where the village was never on it. */
export function sampleExit(sample: SampleValues, cell: number): SampleValue {
  const exit = sample.exit[cell];
  if (exit === undefined) return NONE;
  const year = SAMPLE_YEARS[exit - 1];
  return year === undefined
    ? { value: Number.NaN, flag: 'not-applicable' }
    : { value: year, flag: 'estimated' };
}
