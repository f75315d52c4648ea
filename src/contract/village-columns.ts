/** Value part of a village chunk: counts of villages, townships and the county, then the village columns. */
import {
  CAUSES,
  MASK,
  type PlaceCounts,
  SAMPLE_YEARS,
  SERVICES,
  type VillageSample,
} from '../domain/village/sample.ts';
import type { ByteReader, ByteWriter } from './village-bytes.ts';

const YEARS = SAMPLE_YEARS.length;
/** Persons a household, in thousandths: households are stored as the difference from persons ÷ this. */
const PER_MILLE = 1000;

/** Columns of villages that are no counts. */
export type VillageColumns = Pick<VillageSample, 'netIncome' | 'causes' | 'serviceSince' | 'exit'>;

function writeRuns(out: ByteWriter, mask: Uint8Array): void {
  for (let i = 0; i < mask.length; ) {
    let end = i + 1;
    while (end < mask.length && mask[end] === mask[i]) end++;
    out.count((end - i) * 4 + mask[i]!);
    i = end;
  }
}

function readRuns(from: ByteReader, n: number): Uint8Array {
  const mask = new Uint8Array(n);
  for (let i = 0; i < n && !from.over; ) {
    const run = from.count();
    const end = i + (run >>> 2);
    const value = run & 3;
    if (end > n || end === i || value > MASK.suppressed) {
      from.over = true;
      break;
    }
    mask.fill(value, i, end);
    i = end;
  }
  return mask;
}

const sum = (list: Uint32Array): number => list.reduce((total, v) => total + v, 0);
const sizeOf = (persons: Uint32Array, households: Uint32Array): number =>
  Math.max(PER_MILLE, Math.round((PER_MILLE * sum(persons)) / Math.max(1, sum(households))));
const expected = (persons: number, size: number): number => Math.round((PER_MILLE * persons) / size);

/**
 * Counts: household sizes (base, poor), mask runs (run · 4 + mask), persons and households of shown places, then place by
 * place the shown years: poor persons (the first as it is, then how many fewer) and poor households (signed difference).
 */
export function writeCounts(out: ByteWriter, counts: PlaceCounts): void {
  const { n, persons, households, baseMask, poorPersons, poorHouseholds, poorMask } = counts;
  const size = sizeOf(persons, households);
  const poorSize = sizeOf(poorPersons, poorHouseholds);
  out.count(size);
  out.count(poorSize);
  writeRuns(out, baseMask);
  writeRuns(out, poorMask);
  for (let i = 0; i < n; i++) {
    if (baseMask[i] !== MASK.shown) continue;
    out.count(persons[i]!);
    out.signed(households[i]! - expected(persons[i]!, size));
  }
  for (let i = 0; i < n; i++) {
    let last = -1;
    for (let y = 0; y < YEARS; y++) {
      const k = y * n + i;
      if (poorMask[k] !== MASK.shown) continue;
      const p = poorPersons[k]!;
      out.count(last < 0 ? p : last - p);
      if (last !== 0 && p > 0) out.signed(poorHouseholds[k]! - expected(p, poorSize));
      last = p;
    }
  }
}

/** Reads the counts of `n` places; trouble shows in `from.over`. */
export function readCounts(from: ByteReader, n: number): PlaceCounts {
  const size = Math.max(1, from.count());
  const poorSize = Math.max(1, from.count());
  const counts: PlaceCounts = {
    n,
    persons: new Uint32Array(n),
    households: new Uint32Array(n),
    baseMask: readRuns(from, n),
    poorPersons: new Uint32Array(YEARS * n),
    poorHouseholds: new Uint32Array(YEARS * n),
    poorMask: readRuns(from, YEARS * n),
  };
  const { persons, households, baseMask, poorPersons, poorHouseholds, poorMask } = counts;
  for (let i = 0; i < n && !from.over; i++) {
    if (baseMask[i] !== MASK.shown) continue;
    persons[i] = from.count();
    households[i] = expected(persons[i]!, size) + from.signed();
  }
  for (let i = 0; i < n && !from.over; i++) {
    let last = -1;
    for (let y = 0; y < YEARS; y++) {
      const k = y * n + i;
      if (poorMask[k] !== MASK.shown) continue;
      const p = last < 0 ? from.count() : last - from.count();
      if (p < 0) from.over = true;
      poorPersons[k] = p;
      if (last !== 0 && p > 0) poorHouseholds[k] = expected(p, poorSize) + from.signed();
      last = p;
    }
  }
  return counts;
}

/**
 * Village columns: income of the first year in tens of yuan and a byte of growth a year in per mille (left out at 0); causes
 * as nibbles of 5 %; services and exit as eight nibbles.
 */
export function writeColumns(out: ByteWriter, sample: VillageSample): void {
  const { cells, netIncome, causes, serviceSince, exit } = sample;
  for (let c = 0; c < cells; c++) {
    const first = netIncome[c]! / 10;
    out.count(first);
    if (first > 0) out.byte(growthOf(netIncome, cells, c));
  }
  for (let c = 0; c < cells; c++) {
    const share = (k: number): number => causes[c * CAUSES.length + k]! / 5;
    for (let k = 0; k < CAUSES.length; k += 2) out.byte(share(k) | (share(k + 1) << 4));
  }
  for (let c = 0; c < cells; c++) {
    const nibble = (k: number): number =>
      k < SERVICES.length ? serviceSince[c * SERVICES.length + k]! : exit[c]!;
    for (let k = 0; k < 8; k += 2) out.byte(nibble(k) | (nibble(k + 1) << 4));
  }
}

/** Reads what writeColumns wrote. */
export function readColumns(from: ByteReader, cells: number): VillageColumns {
  const netIncome = new Uint32Array(YEARS * cells);
  const causes = new Uint8Array(CAUSES.length * cells);
  const serviceSince = new Uint8Array(SERVICES.length * cells);
  const exit = new Uint8Array(cells);
  for (let c = 0; c < cells && !from.over; c++) {
    const first = 10 * from.count();
    if (first > 0) growIncome(netIncome, cells, c, first, from.byte());
  }
  for (let c = 0; c < cells && !from.over; c++) {
    for (let k = 0; k < CAUSES.length; k += 2) {
      const two = from.byte();
      causes[c * CAUSES.length + k] = 5 * (two & 15);
      causes[c * CAUSES.length + k + 1] = 5 * (two >> 4);
    }
  }
  for (let c = 0; c < cells && !from.over; c++) {
    for (let k = 0; k < 8; k += 2) {
      const two = from.byte();
      serviceSince[c * SERVICES.length + k] = two & 15;
      if (k < 6) serviceSince[c * SERVICES.length + k + 1] = two >> 4;
      else exit[c] = two >> 4;
    }
  }
  if (exit.some((v) => v > YEARS) || serviceSince.some((v) => v > YEARS)) from.over = true;
  return { netIncome, causes, serviceSince, exit };
}

/**
 * Fills a cell's income: `first` yuan in the first year, growing by `perMille` a year, rounded to 10 yuan.
 * Repeated multiplication, so that every engine gets the same numbers.
 */
export function growIncome(
  netIncome: Uint32Array,
  cells: number,
  cell: number,
  first: number,
  perMille: number,
): void {
  let exact = first;
  for (let y = 0; y < YEARS; y++) {
    netIncome[y * cells + cell] = 10 * Math.round(exact / 10);
    exact *= 1 + perMille / 1000;
  }
}

/** The growth that reproduces a cell's incomes. */
function growthOf(netIncome: Uint32Array, cells: number, cell: number): number {
  const trial = new Uint32Array(YEARS);
  for (let perMille = 0; perMille < 256; perMille++) {
    growIncome(trial, 1, 0, netIncome[cell]!, perMille);
    if (trial.every((v, y) => v === netIncome[y * cells + cell])) return perMille;
  }
  throw new RangeError(`incomes of cell ${cell} grow by no constant rate`);
}
