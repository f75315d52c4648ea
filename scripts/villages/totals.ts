/** Sums of a county for the index, so that a picture of counties needs no chunk. */
import type { VillageTotals } from '../../src/contract/village-index.ts';
import { MASK, SAMPLE_YEARS, type VillageSample } from '../../src/domain/village/sample.ts';

/**
 * Totals of a sample as they may be shown: hidden ones null.
 * @param persons true persons of every cell, hidden ones too: the weights of the mean income
 */
export function countyTotals(sample: VillageSample, persons: Uint32Array): VillageTotals {
  const { cells, countyTotal, netIncome, years } = sample;
  const people = persons.reduce((sum, p) => sum + p, 0);
  const base = countyTotal.baseMask[0] === MASK.shown;
  const poor = (column: Uint32Array): (number | null)[] =>
    SAMPLE_YEARS.map((_, y) => (countyTotal.poorMask[y] === MASK.shown ? (column[y] ?? 0) : null));
  return {
    persons: base ? (countyTotal.persons[0] ?? 0) : null,
    households: base ? (countyTotal.households[0] ?? 0) : null,
    poorPersons: poor(countyTotal.poorPersons),
    poorHouseholds: poor(countyTotal.poorHouseholds),
    netIncome: SAMPLE_YEARS.map((_, y) => {
      let sum = 0;
      for (let i = 0; i < cells; i++) sum += (netIncome[y * cells + i] ?? 0) * (persons[i] ?? 0);
      return people === 0 ? 0 : Math.round(sum / people);
    }),
    grounds: [...years],
  };
}
