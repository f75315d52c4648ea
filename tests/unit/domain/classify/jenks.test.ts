import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/domain/classify/classify.ts';
import { distinctOf } from '../../../../src/domain/classify/distinct.ts';
import { jenksStarts } from '../../../../src/domain/classify/jenks.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';
import { DENSITY } from './california.ts';

/** Squared deviations from the class means of a partition given by its starts in ascending values. */
function deviations(sorted: readonly number[], starts: readonly number[]): number {
  const borders = [0, ...starts, sorted.length];
  let sum = 0;
  for (let c = 0; c + 1 < borders.length; c++) {
    const part = sorted.slice(borders[c], borders[c + 1]);
    const mean = part.reduce((a, b) => a + b, 0) / part.length;
    for (const x of part) sum += (x - mean) ** 2;
  }
  return sum;
}

/** The least of all partitions into at most k classes that do not part equal values, by trying every one. */
function best(sorted: readonly number[], k: number): number {
  const borders = sorted.map((_, i) => i).filter((i) => i > 0 && sorted[i] !== sorted[i - 1]);
  const tryFrom = (at: number, left: number, starts: number[]): number => {
    let least = deviations(sorted, starts);
    if (left > 0)
      for (let b = at; b < borders.length; b++)
        least = Math.min(least, tryFrom(b + 1, left - 1, [...starts, borders[b]!]));
    return least;
  };
  return tryFrom(0, k - 1, []);
}

const small = fc.array(
  fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1000, max: 1000, noNaN: true })),
  { minLength: 2, maxLength: 12 },
);

describe('natural breaks', () => {
  it('are as good as the best of all partitions of up to 12 values', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 5 }), (values, k) => {
        const sorted = values.map((x) => x + 0).sort((a, b) => a - b);
        const result = classify(values, { method: 'jenks', k });
        if (!result.ok) throw new Error(result.error.code);
        let at = 0;
        const starts = result.value.counts.slice(0, -1).map((count) => {
          at += count;
          return at;
        });
        const least = best(sorted, k);
        expect(deviations(sorted, starts)).toBeLessThanOrEqual(least + 1e-9 * Math.max(1, least));
      }),
      { seed: 832, numRuns: 150 },
    );
  });

  it('part employment density as printed in the documentation of mapclassify (FisherJenks, k = 5)', () => {
    const result = classify(DENSITY, { method: 'jenks', k: 5 });
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.counts).toEqual([49, 3, 4, 1, 1]);
    const upperEnds = result.value.breaks.map((limit) => Math.max(...DENSITY.filter((x) => x < limit)));
    expect(upperEnds).toEqual([75.29, 192.05, 370.5, 722.85]);
  });

  // classInt 0.4-9 in R 4.2.2: classIntervals(DENSITY, k, style = "fisher")$brks, which lie half-way between two values.
  it.each([
    [2, [2417.15]],
    [3, [228.49, 2417.15]],
    [4, [146.005, 546.675, 2417.15]],
    [5, [93.015, 228.49, 546.675, 2417.15]],
    [6, [33.245, 146.005, 291.02, 546.675, 2417.15]],
    [7, [33.245, 146.005, 228.49, 291.02, 546.675, 2417.15]],
    [8, [22.395, 61.76, 146.005, 228.49, 291.02, 546.675, 2417.15]],
    [9, [18.585, 44.975, 93.015, 146.005, 228.49, 291.02, 546.675, 2417.15]],
  ])(
    'part employment density into %i classes as classInt::classIntervals(style = "fisher") does',
    (k, middles) => {
      const result = classify(DENSITY, { method: 'jenks', k });
      if (!result.ok) throw new Error(result.error.code);
      const below = (limit: number): number => DENSITY.filter((x) => x < limit).length;
      expect(result.value.breaks.map(below)).toEqual(middles.map(below));
    },
  );

  it('find the groups of the example in the documentation of simple-statistics (ckmeans)', () => {
    const result = classify([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], { method: 'jenks', k: 3 });
    expect(result).toMatchObject({ ok: true, value: { counts: [4, 3, 3], breaks: [2, 4] } });
  });

  it('keep their digits far from zero', () => {
    const far = [0, 0.1, 0.2, 5, 5.1, 5.2, 9, 9.1].map((x) => x + 1e8);
    const result = classify(far, { method: 'jenks', k: 3 });
    expect(result).toMatchObject({ ok: true, value: { counts: [3, 3, 2] } });
  });

  it('take steps of a few milliseconds over a hundred thousand different values, and 3,000 in one', () => {
    const many = (n: number): Float64Array =>
      Float64Array.from({ length: n }, (_, i) => (i * 7919) % 1_000_003);
    const steps = jenksStarts(distinctOf(many(100_000)), 5);
    let n = 0;
    let last = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThan(1);
      last = step.value;
      n++;
    }
    expect(n).toBeGreaterThan(20);
    expect(last).toBeGreaterThan(0.5);
    const starts = finish(jenksStarts(distinctOf(many(3000)), 9));
    expect(starts).toHaveLength(8);
  });
});
