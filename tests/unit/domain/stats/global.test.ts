/** Global statistics against the figures that PySAL's esda prints, and those of spdep. */
import { describe, expect, it } from 'vitest';
import { geary } from '../../../../src/domain/stats/geary.ts';
import { generalG } from '../../../../src/domain/stats/general-g.ts';
import { joinCounts } from '../../../../src/domain/stats/join-count.ts';
import { moran } from '../../../../src/domain/stats/moran.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';
import * as columbus from './data/columbus.ts';
import * as northCarolina from './data/north-carolina.ts';
import * as stLouis from './data/st-louis.ts';
import { binary, lattice, standard } from './neighbours.ts';

describe("global Moran's I", () => {
  // esda, moran.py (examples of Moran) and tests/test_moran.py
  it.each([
    ['St Louis homicide', stLouis.HR8893, stLouis.QUEEN, 0.24365582621771659, 0.00027147862770937614],
    [
      'North Carolina SIDS',
      northCarolina.SIDR74,
      northCarolina.NEIGHBOURS,
      0.24772519320480135,
      0.00011583307814905095,
    ],
  ] as const)('of %s as esda prints it', (_, values, lists, statistic, p) => {
    const result = finish(moran(values, standard(lists), 99, 1));
    expect(result.statistic).toBeCloseTo(statistic, 10);
    expect(result.pNormal).toBeCloseTo(p, 10);
  });

  // esda, tests/test_moran.py, test_variance: 1 … 9 on a lattice of 3 × 3 with binary weights
  it('has the variances esda prints for a lattice', () => {
    const result = finish(moran([1, 2, 3, 4, 5, 6, 7, 8, 9], binary(lattice(3)), 99, 1));
    expect(result.varianceRandomised).toBeCloseTo(0.0596875, 12);
    expect(result.varianceNormal).toBeCloseTo(0.053125, 12);
  });

  // spdep 1.2-7: moran.test(CRIME, nb2listw(QUEEN))
  it('of Columbus crime as spdep', () => {
    const result = finish(moran(columbus.CRIME, standard(columbus.QUEEN), 9999, 7));
    expect(result.statistic).toBeCloseTo(0.500188557182861, 7);
    expect(result.expected).toBeCloseTo(-1 / 48, 12);
    expect(result.varianceRandomised).toBeCloseTo(0.008689289201332065, 8);
    expect(result.varianceNormal).toBeCloseTo(0.008563413119404997, 12);
    // Permutation is randomisation: same mean and variance up to chance.
    expect(Math.abs(result.mean - result.expected)).toBeLessThan((4.5 * result.deviation) / 100);
    expect(result.deviation ** 2).toBeCloseTo(result.varianceRandomised, 3);
    expect(result.p).toBe(1 / 10000);
  });
});

describe("global Geary's c", () => {
  // esda, tests/test_geary.py, test_default: Columbus crime, rook
  it('of Columbus crime as esda prints it', () => {
    const result = finish(geary(columbus.CRIME, standard(columbus.ROOK), 999, 12345));
    expect(result.statistic).toBeCloseTo(0.5154408058652411, 7);
    expect(result.varianceNormal).toBeCloseTo(0.011403109626468939, 12);
    expect(result.varianceRandomised).toBeCloseTo(0.010848882767131886, 8);
    expect(result.pNormal / 2).toBeCloseTo(2.8436375936967054e-6, 10);
    expect(result.p).toBe(0.001);
    expect(result.mean).toBeCloseTo(1, 1);
  });
});

describe('General G', () => {
  // esda, tests/test_getisord.py: six points, neighbours within 15
  it('of six points as esda prints it', () => {
    const result = finish(
      generalG([2, 3, 3.2, 5, 8, 7], binary([[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]]), 99, 1),
    );
    expect(result.statistic).toBeCloseTo(0.55709779, 8);
  });

  it('of Columbus crime as globalG.test of spdep, expectation too', () => {
    const result = finish(generalG(columbus.CRIME, binary(columbus.QUEEN), 999, 1));
    expect(result.statistic).toBeCloseTo(0.1278075, 6);
    expect(result.expected).toBeCloseTo(0.1003401, 7);
    expect(result.mean).toBeCloseTo(0.1003401, 2);
    expect(result.p).toBe(0.001);
  });
});

describe('join counts', () => {
  // esda, tests/test_join_counts.py: a lattice of 4 × 4, the upper half 0, the lower 1; mean of 999 permuted bb 5.5465
  it('of a halved lattice as esda prints them', () => {
    const status = Array.from({ length: 16 }, (_, i): 0 | 1 => (i < 8 ? 0 : 1));
    const { bb, ww, bw } = finish(joinCounts(status, binary(lattice(4)), 999, 3));
    expect([bb.count, ww.count, bw.count]).toEqual([10, 10, 4]);
    expect(bb.pMore).toBeLessThan(0.01);
    expect(bw.pMore).toBe(1);
    expect(bw.pLess).toBeLessThan(0.01);
    expect(Math.abs(bb.mean - 5.5465)).toBeLessThan(0.3);
    expect(Math.abs(bw.mean - 12.8118)).toBeLessThan(0.4);
    expect(bb.expected + ww.expected + bw.expected).toBeCloseTo(24, 12);
  });

  it('of Columbus above the median as joincount.test of spdep', () => {
    const median = [...columbus.CRIME].sort((a, b) => a - b)[24]!;
    const status = columbus.CRIME.map((x): 0 | 1 => (x > median ? 1 : 0));
    const { bb, ww } = finish(joinCounts(status, binary(columbus.QUEEN), 99, 3));
    expect([bb.count, ww.count]).toEqual([54, 35]);
    expect(bb.expected).toBeCloseTo(27.69388, 5);
    expect(ww.expected).toBeCloseTo(30.10204, 5);
  });
});
