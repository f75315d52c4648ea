import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lorenz } from '../../../../src/domain/stats/gini.ts';
import { theil } from '../../../../src/domain/stats/theil.ts';

function gini(values: readonly number[], weights?: readonly number[]): number {
  const result = lorenz(values, weights);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.gini;
}

function parts(values: readonly number[], weights?: readonly number[], groupOf?: (row: number) => string) {
  const result = theil(values, weights, groupOf);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const incomes = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
  .filter((xs) => xs.some((x) => x > 0));

describe('Gini', () => {
  it('by hand: 1 and 3 make ¼, all in one of three ⅔, 1 2 3 4 5 make 4⁄15', () => {
    expect(gini([1, 3])).toBeCloseTo(1 / 4, 14);
    expect(gini([0, 0, 7])).toBeCloseTo(2 / 3, 14);
    expect(gini([5, 3, 1, 4, 2])).toBeCloseTo(4 / 15, 14);
    expect(gini([4, 4, 4])).toBeCloseTo(0, 14);
  });

  it('is half the mean difference of all pairs over the mean, weights as so many people', () => {
    fc.assert(
      fc.property(
        incomes,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 }),
        (xs, ws) => {
          const people = xs.flatMap((x, i) => Array<number>(ws[i]!).fill(x));
          const mean = people.reduce((a, b) => a + b, 0) / people.length;
          let pairs = 0;
          for (const a of people) for (const b of people) pairs += Math.abs(a - b);
          expect(gini(xs, ws.slice(0, xs.length))).toBeCloseTo(pairs / (2 * people.length ** 2 * mean), 10);
        },
      ),
      { seed: 832, numRuns: 60 },
    );
  });

  it('has a Lorenz curve from 0 to 1 under the diagonal', () => {
    const result = lorenz([3, Number.NaN, 1, 5], [10, 10, 10, 0]);
    if (!result.ok) throw new Error(result.error.code);
    expect([...result.value.people]).toEqual([0, 0.5, 1]);
    expect([...result.value.part]).toEqual([0, 0.25, 1]);
  });

  it('refuses debts and nothing at all', () => {
    expect(lorenz([1, -1])).toMatchObject({ error: { code: 'inequality-negative', params: { row: 1 } } });
    expect(lorenz([0, 0])).toMatchObject({ error: { code: 'inequality-empty' } });
    expect(theil([Number.NaN])).toMatchObject({ error: { code: 'inequality-empty' } });
  });
});

describe("Theil's T", () => {
  it('by hand: all in one of four is ln 4; 1 and 3 make ¼ ln ½ + ¾ ln 1½', () => {
    expect(parts([0, 0, 0, 9]).total).toBeCloseTo(Math.log(4), 14);
    expect(parts([1, 3]).total).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 14);
    expect(parts([2, 2, 2]).total).toBe(0);
  });

  it('by hand: two groups that differ only between, and two that differ only within', () => {
    const between = parts([1, 1, 3, 3], undefined, (row) => (row < 2 ? 'a' : 'b'));
    expect(between.within).toBe(0);
    expect(between.between).toBeCloseTo(between.total, 14);
    const within = parts([1, 3, 1, 3], undefined, (row) => (row < 2 ? 'a' : 'b'));
    expect(within.between).toBeCloseTo(0, 14);
    expect(within.within).toBeCloseTo(within.total, 14);
    expect(within.groups.map(({ group, people, part }) => [group, people, part])).toEqual([
      ['a', 0.5, 0.5],
      ['b', 0.5, 0.5],
    ]);
  });

  it('is the definition, and between and within add up to it', () => {
    fc.assert(
      fc.property(
        incomes,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 }),
        (xs, ws) => {
          const weights = ws.slice(0, xs.length);
          const all = weights.reduce((a, b) => a + b, 0);
          const mean = xs.reduce((a, x, i) => a + x * weights[i]!, 0) / all;
          const byDefinition = xs.reduce(
            (a, x, i) => a + (x > 0 ? (weights[i]! / all) * (x / mean) * Math.log(x / mean) : 0),
            0,
          );
          const { total, between, within } = parts(xs, weights, (row) => `g${row % 3}`);
          expect(total).toBeCloseTo(byDefinition, 10);
          expect(between + within).toBeCloseTo(total, 10);
        },
      ),
      { seed: 833, numRuns: 100 },
    );
  });
});
