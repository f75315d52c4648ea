/** A made-up county of a few kilometres: a bent coast, a lake and an island; and the sample made for it. */
import type { Ring } from '../../../scripts/villages/county-rings.ts';
import { type CountyInput, makeCounty } from '../../../scripts/villages/make-county.ts';
import type { VillageSample } from '../../../src/domain/village/sample.ts';

const OFFSET = [114_800_000, 34_800_000] as const;

/** A ring from corners in units of 1e-4°. */
export const ringOf = (corners: readonly (readonly [number, number])[]): Ring => ({
  x: Float64Array.from(corners, ([x]) => OFFSET[0] + 100 * x),
  y: Float64Array.from(corners, ([, y]) => OFFSET[1] + 100 * y),
});

const MAINLAND = ringOf([
  [0, 0],
  [3000, 100],
  [2900, 1200],
  [1700, 900],
  [1650, 2000],
  [3100, 2200],
  [2800, 3300],
  [200, 3000],
]);
const LAKE = ringOf([
  [600, 900],
  [500, 1500],
  [1100, 1700],
  [1200, 1000],
]);
const ISLAND = ringOf([
  [3300, 1400],
  [3700, 1300],
  [3600, 1800],
]);
const ISLET = ringOf([
  [2400, 1500],
  [2405, 1500],
  [2402, 1504],
]);

/** Input for `cells` villages in `townships` townships; a national poor county of the cohort 2017, central. */
export function smallInput(code: string, cells: number, townships: number): CountyInput {
  const rings = [MAINLAND, LAKE, ISLAND, ISLET];
  return {
    rings: { code, rings, box: [OFFSET[0], OFFSET[1], OFFSET[0] + 370_000, OFFSET[1] + 330_000] },
    quota: { villages: cells, townships },
    record: undefined,
    listed: { cohort: 2017, bound: 2 },
    side: 'central',
    bound: 2,
    national: [
      98_990_000, 82_490_000, 70_170_000, 55_750_000, 43_350_000, 30_460_000, 16_600_000, 5_510_000, 0,
    ],
  };
}

export const smallSample = (cells = 60, townships = 5, code = '990001'): VillageSample =>
  makeCounty(smallInput(code, cells, townships)).sample;
