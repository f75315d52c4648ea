import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../../src/domain/classify/classes.ts';
import {
  type Classification,
  type ClassifyMethod,
  type ClassifyRequest,
  classify,
} from '../../../../src/domain/classify/classify.ts';
import { prettyNumbers } from '../../../../src/domain/classify/pretty.ts';
import { DENSITY } from './california.ts';

const COMPUTED: ClassifyMethod[] = ['jenks', 'quantile', 'equal', 'stddev', 'box', 'percentile', 'pretty'];

function classes(values: ArrayLike<number>, request: ClassifyRequest): Classification {
  const result = classify(values, request);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const value = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 1000 }).map((x) => x / 10),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constant(Number.NaN),
);
const column = fc.array(value, { maxLength: 60 }).filter((xs) => xs.some(Number.isFinite));
const request = fc.record({
  method: fc.constantFrom(...COMPUTED),
  k: fc.integer({ min: 2, max: 9 }),
  decimals: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});

describe('every classification', () => {
  it('has strictly ascending limits, and classes that hold each value once and no missing one', () => {
    fc.assert(
      fc.property(column, request, (values, asked) => {
        const { breaks, counts, k, fit } = classes(values, asked);
        for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]!);
        expect(counts).toHaveLength(breaks.length + 1);
        expect(k).toBe(counts.length);
        expect(k).toBeLessThanOrEqual(9);
        const found = counts.map(() => 0);
        for (const x of values.filter(Number.isFinite)) {
          const inside = found
            .map((_, i) => i)
            .filter((i) => x >= (breaks[i - 1] ?? -Infinity) && x < (breaks[i] ?? Infinity));
          expect(inside).toEqual([classOf(x, breaks)]);
          found[inside[0]!]!++;
        }
        expect(counts).toEqual(found);
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit).toBeLessThanOrEqual(1);
      }),
      { seed: 832, numRuns: 400 },
    );
  });

  it('moves no value into another class by rounding its limits', () => {
    fc.assert(
      fc.property(column, request, (values, asked) => {
        const raw = classes(values, { ...asked, decimals: undefined });
        expect(classes(values, { ...asked, decimals: 0 }).counts).toEqual(raw.counts);
        expect(classes(values, { ...asked, decimals: 1 }).counts).toEqual(raw.counts);
      }),
      { seed: 833, numRuns: 300 },
    );
  });

  it('never parts equal values and leaves no quantile or natural class empty', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 2, max: 9 }), (values, k) => {
        for (const method of ['quantile', 'jenks'] as const)
          expect(classes(values, { method, k }).counts.every((count) => count > 0)).toBe(true);
      }),
      { seed: 834, numRuns: 150 },
    );
  });

  it('is one class, and says so, when all values are equal', () => {
    for (const method of COMPUTED) {
      const { breaks, counts, fit, notes } = classes([4, 4, Number.NaN, 4], { method, k: 5 });
      expect({ breaks, counts, fit }).toEqual({ breaks: [], counts: [3], fit: 1 });
      if (method !== 'pretty') expect(notes.map(({ code }) => code)).toEqual(['fewer-classes']);
    }
  });

  it('refuses what cannot be done', () => {
    expect(classify([Number.NaN], { method: 'jenks', k: 5 })).toMatchObject({
      error: { code: 'classify-no-values' },
    });
    expect(classify([1, 2], { method: 'equal', k: 10 })).toMatchObject({
      error: { code: 'classify-classes', params: { asked: 10, least: 2, most: 9 } },
    });
    for (const breaks of [[], [3, 3], [1, Number.NaN], [1, 2, 3, 4, 5, 6, 7, 8, 9]])
      expect(classify([1, 2], { method: 'manual', k: 5, breaks })).toMatchObject({
        error: { code: 'classify-breaks' },
      });
  });
});

// Figures of PySAL's mapclassify for this data, tests/test_mapclassify.py; its classes are (a, b], ours [a, b), which is the
// same wherever no value lies on a limit.
describe('employment density in California as in mapclassify', () => {
  it('equal intervals', () => {
    const { breaks, counts, notes } = classes(DENSITY, { method: 'equal', k: 5 });
    for (const [i, limit] of [822.394, 1644.658, 2466.922, 3289.186].entries())
      expect(breaks[i]).toBeCloseTo(limit, 9);
    expect(counts).toEqual([57, 0, 0, 0, 1]);
    expect(notes).toEqual([
      { code: 'empty-class', params: { index: 1, count: 3 } },
      { code: 'dominant-class', params: { index: 0, share: 98 } },
    ]);
  });

  it('quantiles', () => {
    expect(classes(DENSITY, { method: 'quantile', k: 5 }).counts).toEqual([12, 11, 12, 11, 12]);
  });

  it('box map with both hinges', () => {
    const { breaks, counts } = classes(DENSITY, { method: 'box', k: 6 });
    for (const [i, limit] of [-52.87625, 2.5675, 9.365, 39.53, 94.97375].entries())
      expect(breaks[i]).toBeCloseTo(limit, 9);
    expect(counts).toEqual([0, 15, 14, 14, 6, 9]);
    expect(classes(DENSITY, { method: 'box', k: 6, hinge: 3 }).breaks[4]).toBeCloseTo(39.53 + 3 * 36.9625, 9);
  });

  it('percentiles', () => {
    const { breaks, counts } = classes(DENSITY, { method: 'percentile', k: 6 });
    for (const [i, limit] of [0.1357, 0.553, 9.365, 213.914, 2179.948].entries())
      expect(breaks[i]).toBeCloseTo(limit, 9);
    expect(counts).toEqual([1, 5, 23, 23, 5, 1]);
  });

  it('standard deviations: its limits at −2, −1, 1 and 2 are ours of six classes but the mean', () => {
    const { breaks } = classes(DENSITY, { method: 'stddev', k: 6 });
    for (const [i, limit] of [
      -967.36235382, -420.71712519, 125.92810345, 672.57333208, 1219.21856072,
    ].entries())
      expect(breaks[i]).toBeCloseTo(limit, 7);
    expect(classes(DENSITY, { method: 'stddev', k: 3 }).breaks[0]).toBeCloseTo(
      125.92810345 - 546.64522864 / 2,
      7,
    );
  });

  it('goodness of variance fit by the definition', () => {
    const { breaks, counts, fit } = classes(DENSITY, { method: 'manual', k: 3, breaks: [100, 500] });
    const squares = (xs: readonly number[]): number => {
      const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
      return xs.reduce((a, x) => a + (x - mean) ** 2, 0);
    };
    const groups = counts.map((_, c) => DENSITY.filter((x) => classOf(x, breaks) === c));
    expect(fit).toBeCloseTo(1 - groups.reduce((a, g) => a + squares(g), 0) / squares(DENSITY), 12);
  });
});

describe('single methods', () => {
  // R 4.2.2: pretty(c(min, max), n)
  it.each([
    [0.13, 4111.45, 5, [0, 1000, 2000, 3000, 4000, 5000]],
    [0, 97, 5, [0, 20, 40, 60, 80, 100]],
    [0, 1, 9, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [1.234, 1.2345, 5, [1.234, 1.2341, 1.2342, 1.2343, 1.2344, 1.2345]],
    [100, 103, 9, [100, 100.5, 101, 101.5, 102, 102.5, 103]],
    [-3, 4, 2, [-5, 0, 5]],
    [2, 2.1, 7, [2, 2.02, 2.04, 2.06, 2.08, 2.1]],
    [0.4, 38.7, 6, [0, 5, 10, 15, 20, 25, 30, 35, 40]],
    [-17.2, -3, 4, [-20, -15, -10, -5, 0]],
    [0, 100, 3, [0, 50, 100]],
  ])('pretty(%d, %d, %i) is what R gives', (min, max, k, numbers) => {
    expect(prettyNumbers(min, max, k)).toEqual(numbers);
  });

  it('pretty never makes more than nine classes', () => {
    expect(classes([0, 1], { method: 'pretty', k: 9 }).k).toBeLessThanOrEqual(9);
  });

  it('quantile makes fewer classes of many equal values', () => {
    const { breaks, counts, notes } = classes(
      [...Array(60).fill(0), ...Array(20).fill(1), ...Array(20).fill(2)],
      {
        method: 'quantile',
        k: 5,
      },
    );
    expect(breaks).toEqual([1, 2]);
    expect(counts).toEqual([60, 20, 20]);
    expect(notes).toEqual([{ code: 'fewer-classes', params: { asked: 5, made: 3 } }]);
  });

  it('limits take more decimals than the indicator has only where two values lie that close', () => {
    const { breaks, notes } = classes([1.21, 1.24, 3.17, 5.64], { method: 'quantile', k: 4, decimals: 1 });
    expect(breaks).toEqual([1.24, 3.1, 5.6]);
    expect(notes).toEqual([{ code: 'break-decimals', params: { asked: 1, used: 2 } }]);
  });

  it('policy and manual limits stay as they were given, and say what they leave empty', () => {
    const { breaks, counts, notes } = classes([0.5, 2, 2.5, 12], {
      method: 'policy',
      k: 5,
      breaks: [2, 3, 10, 20],
    });
    expect(breaks).toEqual([2, 3, 10, 20]);
    expect(counts).toEqual([1, 2, 0, 1, 0]);
    expect(notes).toEqual([{ code: 'empty-class', params: { index: 2, count: 2 } }]);
  });
});
