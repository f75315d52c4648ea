/** Single values of modelled places: what a panel, a ranking or window.atlas asks of one village or township. */
import type { SampleIndex } from '../domain/region/sample-index.ts';
import type { Place } from '../domain/region/table.ts';
import type { Flag, Value } from '../domain/value/value.ts';
import { SAMPLE_YEARS } from '../domain/village/sample.ts';
import { type CountColumn, type SampleValue, sampleCount } from '../domain/village/values.ts';
import { incomeOf, SAMPLED, type Sampled } from './sample-column.ts';

const COLUMNS: Record<Exclude<Sampled, 'net-income'>, CountColumn> = {
  'incidence-registered': 'incidence',
  'registered-poor-population': 'poor-persons',
  'registered-poor-households': 'poor-households',
};

/** Year end → period of the slider. */
export const SAMPLE_PERIODS: readonly string[] = SAMPLE_YEARS.map(String);

/**
 * The number of a place at a year end and the flag it is shown with; NaN where there is none to show. Null for another
 * indicator, an official place, or until the county is loaded.
 * @param year index in SAMPLE_YEARS
 */
export function sampleNumber(
  sample: SampleIndex | null,
  place: Place,
  indicator: string,
  year: number,
): SampleValue | null {
  const { level, row } = place;
  const known = SAMPLED.find((id) => id === indicator);
  if (!sample || !known || (level !== 'township' && level !== 'village')) return null;
  const county = sample.countyRowOf(level, row);
  const there = sample.loaded.get(county);
  if (!there || year < 0 || year >= SAMPLE_YEARS.length) return null;
  const at = row - sample.range(level, county).from;
  if (known !== 'net-income') return sampleCount(there.sample, level, COLUMNS[known], at, year);
  const income = incomeOf(there, level, at, year);
  return income === 0 ? { value: Number.NaN, flag: 'missing' } : { value: income, flag: 'estimated' };
}

/** A number of the sample as a Value, null where there is none to show. */
export function modelledValue(number: SampleValue | null, unit: string, generator: string): Value | null {
  if (!number || Number.isNaN(number.value)) return null;
  const { value, flag } = number;
  const sources = [{ generator }];
  return { lo: value, hi: value, loOpen: false, hiOpen: false, unit, basis: 'modelled', flag, sources };
}

/** Why a year has no value to show; null where it has one. */
export const gapOf = (number: SampleValue | null): Flag | null =>
  number && Number.isNaN(number.value) ? number.flag : null;
