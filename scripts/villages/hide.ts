/** Sums cells up to townships and the county, marks gaps and hides small counts. */
import { MASK, type PlaceCounts, SAMPLE_YEARS } from '../../src/domain/village/sample.ts';
import { hideSmall } from '../../src/domain/village/suppress.ts';
import type { Random } from './random.ts';

const YEARS = SAMPLE_YEARS.length;
/** Share of villages without any counts, and of single years that are missing. */
const GAPS = 0.006;
const YEAR_GAPS = 0.004;

/** True counts of the cells before anything is hidden. */
export interface TrueCounts {
  persons: Uint32Array;
  households: Uint32Array;
  poorPersons: Uint32Array;
  poorHouseholds: Uint32Array;
}

export interface ShownCounts {
  village: PlaceCounts;
  township: PlaceCounts;
  countyTotal: PlaceCounts;
}

/**
 * Counts as they may be shown. Totals include what is hidden or missing below them; hidden counts become 0.
 * Complementary hiding looks at the cells of each township and at the townships of the county, in every year.
 */
export function showCounts(counts: TrueCounts, townshipStart: Uint32Array, random: Random): ShownCounts {
  const cells = counts.persons.length;
  const village = withMasks(counts, cells);
  for (let i = 0; i < cells; i++) {
    const gone = random() < GAPS;
    if (gone) village.baseMask[i] = MASK.missing;
    for (let y = 0; y < YEARS; y++)
      if (gone || random() < YEAR_GAPS) village.poorMask[y * cells + i] = MASK.missing;
  }
  const township = withMasks(sumUp(counts, townshipStart), townshipStart.length - 1);
  const whole = Uint32Array.of(0, cells);
  const countyTotal = withMasks(sumUp(counts, whole), 1);
  hide(village, townshipStart);
  hide(township, Uint32Array.of(0, township.n));
  hide(countyTotal, [0]);
  return { village, township, countyTotal };
}

function withMasks(counts: TrueCounts, n: number): PlaceCounts {
  return {
    n,
    persons: counts.persons.slice(),
    households: counts.households.slice(),
    poorPersons: counts.poorPersons.slice(),
    poorHouseholds: counts.poorHouseholds.slice(),
    baseMask: new Uint8Array(n),
    poorMask: new Uint8Array(YEARS * n),
  };
}

function sumUp(counts: TrueCounts, start: Uint32Array): TrueCounts {
  const groups = start.length - 1;
  const cells = counts.persons.length;
  const add = (column: Uint32Array, years: number): Uint32Array => {
    const out = new Uint32Array(years * groups);
    for (let y = 0; y < years; y++)
      for (let g = 0; g < groups; g++)
        for (let i = start[g]!; i < start[g + 1]!; i++)
          out[y * groups + g] = out[y * groups + g]! + column[y * cells + i]!;
    return out;
  };
  return {
    persons: add(counts.persons, 1),
    households: add(counts.households, 1),
    poorPersons: add(counts.poorPersons, YEARS),
    poorHouseholds: add(counts.poorHouseholds, YEARS),
  };
}

function hide(places: PlaceCounts, groupStart: ArrayLike<number>): void {
  const { n, persons, households, poorPersons, poorHouseholds, baseMask, poorMask } = places;
  hideSmall(
    { persons: new Uint32Array(n), households: new Uint32Array(n), base: persons },
    groupStart,
    baseMask,
  );
  for (let y = 0; y < YEARS; y++) {
    const year = (column: Uint32Array): Uint32Array => column.subarray(y * n, (y + 1) * n);
    hideSmall(
      { persons: year(poorPersons), households: year(poorHouseholds), base: persons },
      groupStart,
      poorMask.subarray(y * n, (y + 1) * n),
    );
  }
  for (let i = 0; i < n; i++) if (baseMask[i] !== MASK.shown) persons[i] = households[i] = 0;
  poorMask.forEach((mask, k) => {
    if (mask !== MASK.shown) poorPersons[k] = poorHouseholds[k] = 0;
  });
}
