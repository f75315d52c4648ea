import { describe, expect, it } from 'vitest';
import { priorOf, smoothedRates, standardisedRates } from '../../../../src/domain/stats/empirical-bayes.ts';
import { moran } from '../../../../src/domain/stats/moran.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';
import { BIR74, BIR79, NEIGHBOURS, SID74, SID79 } from './data/north-carolina.ts';
import { standard } from './neighbours.ts';

describe('empirical Bayes rates', () => {
  // spdep 1.2-7: EBest(SID74, BIR74); esda prints the same five, tests/test_smoothing.py, test_empirical_bayes
  it('of infant deaths as EBest of spdep and esda', () => {
    const { mean, variance } = priorOf(SID74, BIR74);
    expect(mean).toBeCloseTo(0.002021445, 9);
    expect(variance).toBeCloseTo(7.692931e-7, 12);
    const printed = [0.001697297331, 0.001705377681, 0.001773087022, 0.002012868084, 0.003534913149];
    for (const [i, rate] of printed.entries()) expect(smoothedRates(SID74, BIR74)[i]).toBeCloseTo(rate, 11);
  });

  // esda, tests/test_smoothing.py, test_assuncao_rate
  it('standardised as esda prints them, where the variance is below what chance makes', () => {
    const events = [30, 25, 25, 15, 33, 21, 30, 20];
    const base = [100, 100, 110, 90, 100, 90, 110, 90];
    const z = standardisedRates(events, base);
    for (const [i, rate] of [1.03843594, -0.04099089, -0.56250375, -1.73061861].entries())
      expect(z[i]).toBeCloseTo(rate, 8);
    const { mean } = priorOf(events, base);
    for (const rate of smoothedRates(events, base)) expect(rate).toBeCloseTo(mean, 15);
  });

  // esda, tests/test_moran.py, test_moran_rate
  it("give the Moran's I of rates that esda prints", () => {
    const z = standardisedRates(SID79, BIR79);
    const result = finish(moran(z, standard(NEIGHBOURS), 99, 1));
    expect(result.statistic).toBeCloseTo(0.16622343552567395, 10);
    expect(result.pNormal / 2).toBeCloseTo(0.004191499504892171, 10);
  });

  it('has none without a base, and draws small bases further to the mean', () => {
    const rates = smoothedRates([1, 2, Number.NaN, 100, 400], [0, 10, 10, 1000, 2000]);
    expect([rates[0], rates[2]]).toEqual([Number.NaN, Number.NaN]);
    const { mean } = priorOf([2, 100, 400], [10, 1000, 2000]);
    expect(Math.abs(rates[1]! - mean)).toBeLessThan(Math.abs(0.2 - mean));
    expect([...standardisedRates([0, 0], [10, 20])]).toEqual([0, 0]);
  });
});
