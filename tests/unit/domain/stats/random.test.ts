import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/domain/stats/random.ts';

const draw = (random: Random, n: number, of: number): number[] =>
  Array.from({ length: n }, () => random.below(of));

describe('seeded random numbers', () => {
  it('are the same for the same seed in every version: saved analyses depend on them', () => {
    expect(draw(new Random(832), 8, 1000)).toEqual(draw(new Random(832), 8, 1000));
    expect(draw(new Random(832), 8, 1000)).toEqual([990, 375, 549, 170, 559, 636, 814, 226]);
    expect(draw(new Random(1), 1000, 1000)).not.toEqual(draw(new Random(2), 1000, 1000));
  });

  it('come equally often, over many batches: chi-square of 100 kinds within four deviations of 99', () => {
    for (const seed of [0, 1, -1, 2 ** 31]) {
      const counts = new Array<number>(100).fill(0);
      for (const x of draw(new Random(seed), 100_000, 100)) counts[x]!++;
      const chi = counts.reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
      expect(Math.abs(chi - 99)).toBeLessThan(4 * Math.sqrt(2 * 99));
    }
  });

  it('shuffle into every order equally often', () => {
    const random = new Random(5);
    const seen = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const values = Float64Array.from([1, 2, 3, 4]);
      random.shuffle(values);
      seen.set(values.join(), (seen.get(values.join()) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
