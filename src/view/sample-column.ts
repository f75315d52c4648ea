/** Values of the village sample as columns of one period, so that Frame, table, labels and filter read them like any other. */
import type { Column } from '../contract/columns.ts';
import type { Indicator } from '../contract/registry.ts';
import type { SampleIndex } from '../domain/region/sample-index.ts';
import { BASES, FLAGS } from '../domain/value/value.ts';
import type { LoadedVillages } from '../domain/village/loaded.ts';
import { MASK, YEAR_GROUNDS } from '../domain/village/sample.ts';
import { modelledRate } from '../domain/village/values.ts';

/** Levels that a sample has values for; those of a county are sums over its villages. */
export type SampledLevel = 'county' | 'township' | 'village';

/** Indicators that a sample has values for. */
export const SAMPLED = [
  'incidence-registered',
  'registered-poor-population',
  'registered-poor-households',
  'net-income',
] as const;
export type Sampled = (typeof SAMPLED)[number];

/** True for indicators that a sample has values for and classes to show them by. */
export const isSampled = ({ id, breaksAt }: Indicator): boolean =>
  breaksAt !== undefined && SAMPLED.some((known) => known === id);

/** A column of one period, its entries ascending by row, all of them points. */
export interface SampleColumn extends Column {
  /** Index into FLAGS of every row of the level: why a row without an entry has none. */
  why: Uint8Array;
}

const MODELLED = BASES.indexOf('modelled');
const OK = FLAGS.indexOf('ok');
const MISSING = FLAGS.indexOf('missing');
const SUPPRESSED = FLAGS.indexOf('suppressed');
const ESTIMATED = FLAGS.indexOf('estimated');
const WHY = new Uint8Array(3);
WHY[MASK.shown] = MISSING;
WHY[MASK.missing] = MISSING;
WHY[MASK.suppressed] = SUPPRESSED;

/**
 * Builds the column of an indicator at a year end over what is loaded; counties are all there at once.
 * @param rows rows of the level's table
 * @param year index in SAMPLE_YEARS
 * @param source index of the backing that names the generator
 */
export function sampleColumn(
  sample: SampleIndex,
  level: SampledLevel,
  rows: number,
  indicator: Sampled,
  year: number,
  source: number,
): SampleColumn {
  const out = new Entries(rows, level === 'county' ? sample.countyRows.length : placesIn(sample, level));
  if (level === 'county') addCounties(out, sample, indicator, year);
  else
    for (const county of sample.countyRows) {
      const there = sample.loaded.get(county);
      if (there) addPlaces(out, there, level, sample.range(level, county).from, indicator, year);
    }
  return out.column(source);
}

function placesIn({ loaded }: SampleIndex, level: 'township' | 'village'): number {
  let n = 0;
  for (const { sample } of loaded.values()) n += sample[level].n;
  return n;
}

/** Arrays that grow by one entry at a time; made for the most there can be and cut in the end. */
class Entries {
  n = 0;
  readonly value: Float64Array;
  readonly row: Uint32Array;
  readonly flag: Uint8Array;
  readonly why: Uint8Array;

  constructor(rows: number, most: number) {
    this.value = new Float64Array(most);
    this.row = new Uint32Array(most);
    this.flag = new Uint8Array(most);
    this.why = new Uint8Array(rows).fill(MISSING);
  }

  column(source: number): SampleColumn {
    const { n } = this;
    const value = this.value.subarray(0, n);
    return {
      rows: this.why.length,
      start: Uint32Array.of(0, n),
      lo: value,
      hi: value,
      row: this.row.subarray(0, n),
      source: new Uint32Array(n).fill(source),
      ends: new Uint8Array(n),
      basis: new Uint8Array(n).fill(MODELLED),
      flag: this.flag.subarray(0, n),
      why: this.why,
    };
  }
}

/** Years that rest on no record and no rule are estimates. */
function flagOf(ground: number): number {
  const name = YEAR_GROUNDS[ground];
  return name === 'estimated' || name === 'assumed' ? ESTIMATED : OK;
}

function addPlaces(
  out: Entries,
  there: LoadedVillages,
  level: 'township' | 'village',
  first: number,
  indicator: Sampled,
  year: number,
): void {
  if (indicator === 'net-income') addIncomes(out, there, level, first, year);
  else addPoor(out, there, level, first, indicator, year);
}

function addPoor(
  out: Entries,
  { sample }: LoadedVillages,
  level: 'township' | 'village',
  first: number,
  indicator: Exclude<Sampled, 'net-income'>,
  year: number,
): void {
  const { n, persons, baseMask, poorPersons, poorHouseholds, poorMask } = sample[level];
  const { value, row, flag, why } = out;
  const counts = indicator === 'registered-poor-households' ? poorHouseholds : poorPersons;
  const isRate = indicator === 'incidence-registered';
  const mark = flagOf(sample.years[year]!);
  const from = year * n;
  let e = out.n;
  for (let i = 0; i < n; i++) {
    const mask = poorMask[from + i]! || (isRate ? baseMask[i]! : MASK.shown);
    if (mask !== MASK.shown) {
      why[first + i] = WHY[mask]!;
      continue;
    }
    value[e] = isRate ? modelledRate(counts[from + i]!, persons[i]!) : counts[from + i]!;
    row[e] = first + i;
    flag[e++] = mark;
  }
  out.n = e;
}

function addIncomes(
  out: Entries,
  there: LoadedVillages,
  level: 'township' | 'village',
  first: number,
  year: number,
): void {
  const { value, row, flag } = out;
  let e = out.n;
  const places = there.sample[level].n;
  for (let i = 0; i < places; i++) {
    const income = incomeOf(there, level, i, year);
    if (income === 0) continue;
    value[e] = income;
    row[e] = first + i;
    flag[e++] = ESTIMATED;
  }
  out.n = e;
}

/** Net income a head, yuan: a village's own, a township's mean over the persons of villages that show theirs; 0 = none. */
export function incomeOf(
  { sample }: LoadedVillages,
  level: 'township' | 'village',
  place: number,
  year: number,
): number {
  const { cells, netIncome, townshipStart, village } = sample;
  const from = year * cells;
  if (level === 'village') return netIncome[from + place]!;
  let sum = 0;
  let people = 0;
  for (let cell = townshipStart[place]!; cell < townshipStart[place + 1]!; cell++) {
    const persons = village.persons[cell]!;
    if (netIncome[from + cell] === 0) continue;
    sum += netIncome[from + cell]! * persons;
    people += persons;
  }
  return people === 0 ? 0 : Math.round(sum / people);
}

function addCounties(out: Entries, sample: SampleIndex, indicator: Sampled, year: number): void {
  const { value, row, flag, why } = out;
  // Rows of the county table need not run in the order of codes.
  for (const county of sample.countyRows.slice().sort()) {
    const sums = sample.sumsOf(county);
    if (!sums) continue;
    const { persons, poorPersons, poorHouseholds, netIncome } = sums;
    const poor = (indicator === 'registered-poor-households' ? poorHouseholds : poorPersons)[year] ?? null;
    const rate = poor !== null && persons !== null && persons > 0 ? modelledRate(poor, persons) : null;
    const isIncome = indicator === 'net-income';
    const sum = isIncome ? netIncome[year] || null : indicator === 'incidence-registered' ? rate : poor;
    if (sum === null) {
      why[county] = isIncome ? MISSING : SUPPRESSED;
      continue;
    }
    value[out.n] = sum;
    row[out.n] = county;
    flag[out.n++] = isIncome ? ESTIMATED : flagOf(sums.grounds[year] ?? 0);
  }
}
