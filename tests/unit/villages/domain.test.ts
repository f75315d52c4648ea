import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSampleCode, sampleCode, sampleName } from '../../../src/domain/village/names.ts';
import { CAUSES, MASK, SAMPLE_YEARS, SERVICES } from '../../../src/domain/village/sample.ts';
import { hideSmall } from '../../../src/domain/village/suppress.ts';
import {
  modelledRate,
  sampleCause,
  sampleCount,
  sampleExit,
  sampleIncome,
  sampleService,
  sampleYear,
} from '../../../src/domain/village/values.ts';
import { smallSample } from './small-county.ts';

describe('names of modelled places', () => {
  it('are neutral and numbered', () => {
    expect(sampleName('village', 0)).toEqual({ 'zh-CN': '示意村 001', en: 'Sample village 001' });
    expect(sampleName('township', 11)).toEqual({ 'zh-CN': '示意乡镇 12', en: 'Sample township 12' });
    expect(sampleName('village', 1233).en).toBe('Sample village 1234');
  });

  it('have codes that no official code looks like, and that read back', () => {
    expect(sampleCode('410225', 'village', 0)).toBe('410225v001');
    expect(readSampleCode('410225v001')).toEqual({ county: '410225', level: 'village', index: 0 });
    expect(readSampleCode(sampleCode('410225', 'township', 21))?.index).toBe(21);
    for (const code of [
      '410225',
      '410225001',
      '410225001001',
      '410225v1',
      '410225v000',
      '410225v0001',
      'v001',
    ])
      expect(readSampleCode(code)).toBeNull();
  });
});

describe('hiding small counts', () => {
  const hide = (persons: number[], start: number[], base?: number[], before?: number[]): number[] => {
    const mask = Uint8Array.from(before ?? persons.map(() => 0));
    const households = persons.map((p) => Math.ceil(p / 2));
    hideSmall({ persons, households, base: base ?? persons.map(() => 1000) }, start, mask);
    return [...mask];
  };

  it('hides 1 to 9 persons and 1 to 4 households, not zero and not ten', () => {
    expect(hide([9, 1, 0, 10, 40], [0, 5])).toEqual([2, 2, 0, 0, 0]);
    const mask = new Uint8Array(2);
    hideSmall({ persons: [12, 12], households: [4, 3], base: [900, 900] }, [0, 2], mask);
    expect([...mask]).toEqual([2, 2]);
  });

  it('hides every rate on a base below 50, its 0 % and 100 % too', () => {
    expect(hide([0, 49, 60], [0, 3], [49, 49, 50])).toEqual([2, 2, 0]);
  });

  it('hides the smallest other count where exactly one of a group is hidden, else a zero', () => {
    expect(hide([3, 50, 20, 80], [0, 4])).toEqual([2, 0, 2, 0]);
    expect(hide([3, 0, 0], [0, 3])).toEqual([2, 2, 0]);
    expect(hide([3, 50, 20, 80], [0, 1, 4])).toEqual([2, 0, 0, 0]);
  });

  it('needs no second where a missing one already keeps the total from giving it back', () => {
    expect(hide([3, 0, 20], [0, 3], undefined, [0, MASK.missing, 0])).toEqual([2, MASK.missing, 0]);
  });
});

describe('reading a value', () => {
  const sample = smallSample(90, 6, '990010');
  const places = Array.from({ length: sample.cells }, (_, i) => i);

  it('takes year ends by their names', () => {
    expect(sampleYear('2016')).toBe(4);
    expect(sampleYear('2016-12')).toBe(4);
    expect(sampleYear('2014-06')).toBe(-1);
    expect(sampleYear('2021')).toBe(-1);
  });

  it('derives the incidence from counts and flags years without record or rule', () => {
    const cell = places.find((i) => sample.village.poorMask[i] === MASK.shown) ?? 0;
    const count = sampleCount(sample, 'village', 'poor-persons', cell, 0);
    const base = sampleCount(sample, 'village', 'persons', cell, 0);
    const rate = sampleCount(sample, 'village', 'incidence', cell, 0);
    const exact = (100 * count.value) / base.value;
    expect(exact - rate.value).toBeGreaterThanOrEqual(0);
    expect(exact - rate.value).toBeLessThan(0.01);
    expect(count.flag).toBe('estimated');
    expect(base.flag).toBe('ok');
    const cohort = sampleCount(sample, 'township', 'incidence', 0, sampleYear('2017'));
    expect(['ok', 'suppressed']).toContain(cohort.flag);
  });

  it('cuts a rate to two decimals without moving it over a limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 900_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (persons, share) => {
          const poor = Math.round(share * persons);
          const rate = modelledRate(poor, persons);
          expect(Number(rate.toFixed(2))).toBe(rate);
          for (const limit of [2, 3, 10, 20]) expect(rate >= limit).toBe(poor * 100 >= limit * persons);
        },
      ),
      { seed: 9 },
    );
    expect(modelledRate(7, 350)).toBe(2);
  });

  it('answers NaN with the reason for what is hidden or not there', () => {
    const { village } = sample;
    const hidden = village.poorMask.indexOf(MASK.suppressed);
    expect(hidden).toBeGreaterThanOrEqual(0);
    const [cell, year] = [hidden % sample.cells, Math.floor(hidden / sample.cells)];
    for (const column of ['poor-persons', 'poor-households', 'incidence'] as const)
      expect(sampleCount(sample, 'village', column, cell, year)).toEqual({
        value: Number.NaN,
        flag: 'suppressed',
      });
    expect(village.poorPersons[hidden]).toBe(0);
    expect(sampleCount(sample, 'village', 'persons', -1, 0).flag).toBe('missing');
    expect(sampleCount(sample, 'village', 'poor-persons', 0, 99).flag).toBe('missing');
    expect(sampleIncome(sample, sample.cells, 0).flag).toBe('missing');
    expect(sampleExit(sample, sample.cells).flag).toBe('missing');
  });

  it('gives causes that sum to 100 % or are hidden, services that stay, and exits of poor villages only', () => {
    for (const cell of places) {
      const shares = CAUSES.map((cause) => sampleCause(sample, cell, cause));
      if (shares[0]?.flag !== 'suppressed') expect(shares.reduce((sum, s) => sum + s.value, 0)).toBe(100);
      for (const service of SERVICES) {
        const years = SAMPLE_YEARS.map((_, y) => sampleService(sample, cell, service, y).value);
        expect([...years].sort()).toEqual(years);
      }
      const exit = sampleExit(sample, cell);
      if (exit.flag === 'not-applicable') expect(exit.value).toBeNaN();
      else expect(exit.value).toBeGreaterThanOrEqual(2014);
      expect(sampleIncome(sample, cell, 8).value).toBeGreaterThan(sampleIncome(sample, cell, 0).value);
    }
  });
});
