/** Summaries, aggregates, lines, normalisation, composite index and change, by hand and against published figures. */
import { describe, expect, it } from 'vitest';
import { aggregate, ratioOfSums } from '../../../../src/domain/stats/aggregate.ts';
import { CHANGE_REASONS, changeTable } from '../../../../src/domain/stats/change.ts';
import { composite } from '../../../../src/domain/stats/composite.ts';
import { lineThrough } from '../../../../src/domain/stats/line.ts';
import { normalised } from '../../../../src/domain/stats/normalise.ts';
import { quantileOf } from '../../../../src/domain/stats/quantile.ts';
import { summaryOf } from '../../../../src/domain/stats/summary.ts';

describe('summary', () => {
  it('of a few values by hand, missing ones aside', () => {
    expect(summaryOf([4, Number.NaN, 1, 2, 2, 6])).toEqual({
      n: 5,
      missing: 1,
      distinct: 4,
      sum: 15,
      min: 1,
      q1: 2,
      median: 2,
      q3: 4,
      max: 6,
      mean: 3,
      deviation: 2,
    });
    expect(summaryOf([]).mean).toBeNaN();
    expect(summaryOf([7]).deviation).toBeNaN();
  });

  // Hyndman & Fan (1996), definition 7
  it('quantiles lie on the line between order statistics', () => {
    expect(quantileOf([10, 20, 30, 40], 0.4)).toBeCloseTo(22, 12);
    expect(quantileOf([5], 0.9)).toBe(5);
  });
});

describe('aggregates', () => {
  it('a rate is joined by its base: 10 % of 1,000 and 2 % of 3,000 are 4 % of 4,000', () => {
    expect(aggregate([10, 2, Number.NaN], 'weighted-mean', [1000, 3000, 1000])).toEqual({
      ok: true,
      value: { value: 4, n: 2, missing: 1, covered: 0.8 },
    });
    expect(ratioOfSums([100, 60, Number.NaN, 5], [1000, 3000, 1000, Number.NaN], 100)).toEqual({
      ok: true,
      value: { value: 4, n: 2, missing: 2, covered: 0.8 },
    });
  });

  it('counts add up', () => {
    expect(aggregate([10, Number.NaN, 5, 1], 'sum')).toEqual({
      ok: true,
      value: { value: 16, n: 3, missing: 1, covered: 0.75 },
    });
  });

  it('refuses the mean of rates without weights, and ranks', () => {
    expect(aggregate([10, 2], 'weighted-mean')).toMatchObject({ error: { code: 'aggregate-weights' } });
    expect(aggregate([10, 2], 'none')).toMatchObject({ error: { code: 'aggregate-none' } });
    expect(aggregate([10, 2], 'weighted-mean', [0, Number.NaN])).toMatchObject({
      error: { code: 'aggregate-empty' },
    });
    expect(ratioOfSums([1], [0], 100)).toMatchObject({ error: { code: 'aggregate-empty' } });
  });
});

describe('line', () => {
  // Anscombe (1973), Graphs in statistical analysis: all four sets print y = 3 + 0.5 x, r² = 0.667, standard error 0.118
  it('through the first set of Anscombe', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5, Number.NaN];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, 3];
    const line = lineThrough(x, y);
    if (!line.ok) throw new Error(line.error.code);
    expect(line.value.slope).toBeCloseTo(0.500091, 6);
    expect(line.value.intercept).toBeCloseTo(3.000091, 6);
    expect(line.value.r2).toBeCloseTo(0.667, 3);
    expect(line.value.error).toBeCloseTo(0.118, 3);
    expect(line.value.n).toBe(11);
    expect(line.value.meanX).toBeCloseTo(9, 12);
  });

  it('refuses two pairs and a vertical one', () => {
    expect(lineThrough([1, 2], [1, 2])).toMatchObject({ error: { code: 'line-few', params: { n: 2 } } });
    expect(lineThrough([1, 1, 1], [1, 2, 3])).toMatchObject({ error: { code: 'line-vertical' } });
    expect(lineThrough([1, 2, 3], [4, 4, 4])).toMatchObject({ value: { slope: 0, r2: 1 } });
  });
});

describe('normalisation and composite index', () => {
  it('puts values on one scale', () => {
    expect([...normalised([10, Number.NaN, 30, 20], 'minmax')]).toEqual([0, Number.NaN, 1, 0.5]);
    expect([...normalised([10, 30, 20, 20, 5], 'rank')]).toEqual([0.25, 1, 0.625, 0.625, 0]);
    expect([...normalised([1, 2, 3], 'z')]).toEqual([-1, 0, 1]);
    expect([...normalised([4, 4], 'minmax'), ...normalised([4, 4], 'z')]).toEqual([0.5, 0.5, 0, 0]);
  });

  it('adds shares of the weights, turned to one direction, and says what each contributes', () => {
    const result = composite(
      [
        { values: [0, 5, 10, 3], weight: 3, direction: 1 },
        { values: [100, 0, 50, Number.NaN], weight: 1, direction: -1 },
      ],
      'minmax',
    );
    if (!result.ok) throw new Error(result.error.code);
    const { index, contributions, shares, n } = result.value;
    expect(shares).toEqual([0.75, 0.25]);
    expect(n).toBe(3);
    expect([...index]).toEqual([0, 0.75 * 0.5 + 0.25, 0.75 + 0.25 * 0.5, Number.NaN]);
    expect(contributions.map((c) => [...c].slice(0, 3))).toEqual([
      [0, 0.375, 0.75],
      [0, 0.25, 0.125],
    ]);
  });

  it('does not ask for a component without weight', () => {
    const result = composite(
      [
        { values: [1, 2, 3], weight: 1, direction: 1 },
        { values: [Number.NaN, Number.NaN, Number.NaN], weight: 0, direction: 1 },
      ],
      'z',
    );
    expect(result).toMatchObject({ ok: true, value: { n: 3, index: Float64Array.from([-1, 0, 1]) } });
  });

  it('refuses weights that are no weights, and rows that never meet', () => {
    const one = { values: [1, Number.NaN], direction: 1 as const };
    expect(
      composite(
        [
          { ...one, weight: -1 },
          { ...one, weight: 2 },
        ],
        'z',
      ),
    ).toMatchObject({
      error: { code: 'composite-weights' },
    });
    expect(composite([{ ...one, weight: 0 }], 'z')).toMatchObject({ error: { code: 'composite-weights' } });
    expect(
      composite(
        [
          { ...one, weight: 1 },
          { values: [Number.NaN, 1], direction: 1, weight: 1 },
        ],
        'z',
      ),
    ).toMatchObject({ error: { code: 'composite-empty' } });
  });
});

describe('change between two periods', () => {
  it('of rates is in percentage points, the relative one in percent', () => {
    const change = changeTable([3.1, 0, Number.NaN, 4, -2], [1.7, 5, 1, 4, 2], 'percent');
    expect(change.unit).toBe('percentage-point');
    expect([...change.difference]).toEqual([-1.4, 5, Number.NaN, 0, 4]);
    expect(change.relative[0]).toBeCloseTo((-1.4 / 3.1) * 100, 12);
    expect([...change.relative].slice(1)).toEqual([Number.NaN, Number.NaN, 0, Number.NaN]);
    expect([...change.reason].map((byte) => CHANGE_REASONS[byte])).toEqual([
      'ok',
      'zero-base',
      'missing',
      'ok',
      'negative-base',
    ]);
    expect(change.n).toBe(4);
  });

  it('of counts is in their unit', () => {
    expect(changeTable([16_600_000], [5_510_000], 'person')).toMatchObject({
      unit: 'person',
      difference: Float64Array.from([-11_090_000]),
    });
  });
});
