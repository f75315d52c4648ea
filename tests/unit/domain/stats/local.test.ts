/** Local statistics against esda's printed figures, spdep's results, and every possible draw counted one by one. */
import { describe, expect, it } from 'vitest';
import { conditionalTails } from '../../../../src/domain/stats/conditional.ts';
import { getisOrd } from '../../../../src/domain/stats/getis-ord.ts';
import { localGeary } from '../../../../src/domain/stats/local-geary.ts';
import { localMoran, quadrantOf } from '../../../../src/domain/stats/local-moran.ts';
import { moran } from '../../../../src/domain/stats/moran.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';
import * as columbus from './data/columbus.ts';
import * as deSmith from './data/de-smith.ts';
import * as stLouis from './data/st-louis.ts';
import { binary, chanceOf, standard } from './neighbours.ts';

function expectClose(found: Float64Array, wanted: readonly number[], digits: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, x] of wanted.entries()) expect(found[i]).toBeCloseTo(x, digits);
}

function expectSameP(found: Float64Array, wanted: readonly number[], permutations: number): void {
  for (const [i, p] of wanted.entries())
    expect(Math.abs(found[i]! - p), `region ${i}`).toBeLessThan(chanceOf(p, permutations));
}

describe("local Moran's I", () => {
  it('of Columbus crime as localmoran of spdep, with the p of draws in R', () => {
    const result = finish(localMoran(columbus.CRIME, standard(columbus.QUEEN), 9999, 42));
    expectClose(result.i, columbus.LOCAL_MORAN, 7);
    expectSameP(result.p, columbus.LOCAL_MORAN_P, 9999);
  });

  // esda, moran.py, example of Moran_Local: q = 4 4 4 2 3 3 1 4 3 3 (1 HH, 2 LH, 3 LL, 4 HL)
  it('puts the points of de Smith et al. into the quadrants esda prints', () => {
    const { z, lag } = finish(localMoran(deSmith.Z, standard(deSmith.NEIGHBOURS), 99, 1));
    const quadrants = Array.from(z, (own, i) => quadrantOf(own, lag[i]!));
    expect(quadrants).toEqual(['HL', 'HL', 'HL', 'LH', 'LL', 'LL', 'HH', 'HL', 'LL', 'LL']);
  });

  it('adds up to the global I: Σ I_i = I · S0 · (n − 1) / n', () => {
    const weights = standard(stLouis.QUEEN);
    const local = finish(localMoran(stLouis.HR8893, weights, 99, 1));
    const whole = finish(moran(stLouis.HR8893, weights, 99, 1)).statistic;
    expect(local.i.reduce((a, b) => a + b, 0)).toBeCloseTo(whole * 77, 9);
  });
});

describe('Getis-Ord Gi*', () => {
  // esda, getisord.py, example of G_Local(star=True) with binary weights
  it('of six points as esda prints it', () => {
    const lists = [[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]];
    const printed = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331];
    for (const weights of [binary(lists), standard(lists)])
      expectClose(finish(getisOrd([2, 3, 3.2, 5, 8, 7], weights, 99, 1)).z, printed, 7);
  });

  it('of Columbus crime as localG of spdep', () => {
    expectClose(finish(getisOrd(columbus.CRIME, binary(columbus.QUEEN), 99, 1)).z, columbus.GI_STAR, 6);
  });

  it('has the p of local Moran: the neighbours drawn are the same question', () => {
    const weights = standard(columbus.QUEEN);
    expect(finish(getisOrd(columbus.CRIME, weights, 999, 5)).p).toEqual(
      finish(localMoran(columbus.CRIME, weights, 999, 5)).p,
    );
  });
});

describe("local Geary's c", () => {
  // esda, tests/test_local_geary.py, test_defaults: localG[0]. esda standardises with n, GeoDa, spdep and we with n − 1.
  it('of St Louis homicide as esda prints it', () => {
    expect(finish(localGeary(stLouis.HR8893, standard(stLouis.QUEEN), 99, 1)).c[0]).toBeCloseTo(
      (0.696703432 * 77) / 78,
      8,
    );
  });

  it('of Columbus crime as localC of spdep, with the p of draws in R', () => {
    const result = finish(localGeary(columbus.CRIME, standard(columbus.QUEEN), 9999, 42));
    expectClose(result.c, columbus.LOCAL_GEARY, 6);
    expectSameP(result.p, columbus.LOCAL_GEARY_P, 9999);
    for (const [i, kind] of result.kind.entries())
      if (kind === 'HH') expect(columbus.CRIME[i]).toBeGreaterThan(35.128);
  });
});

describe('conditional permutation', () => {
  /** p of both tails by going through all sets of neighbours among the others. */
  function exact(values: readonly number[], lists: readonly (readonly number[])[], i: number): number {
    const others = values.map((_, j) => j).filter((j) => j !== i);
    const sets = (from: number, k: number): number[][] =>
      k === 0
        ? [[]]
        : others.slice(from).flatMap((j, t) => sets(from + t + 1, k - 1).map((rest) => [j, ...rest]));
    const sum = (set: readonly number[]): number => set.reduce((a, j) => a + values[j]!, 0);
    const observed = sum(lists[i]!);
    const all = sets(0, lists[i]!.length).map(sum);
    return Math.min(
      all.filter((s) => s >= observed - 1e-9).length / all.length,
      all.filter((s) => s <= observed + 1e-9).length / all.length,
    );
  }

  it('finds the share of all draws that are as extreme, with and without ties', () => {
    for (const values of [deSmith.Z, [0, 0, 0, 1, 0, 2, 0, 0, 0.3, 0.1]]) {
      const { p } = finish(
        conditionalTails(binary(deSmith.NEIGHBOURS), Float64Array.from(values), 'lag', 9999, 11),
      );
      for (let i = 0; i < values.length; i++) {
        const wanted = exact(values, deSmith.NEIGHBOURS, i);
        expect(Math.abs(p[i]! - wanted), `place ${i}`).toBeLessThan(chanceOf(wanted, 9999));
      }
    }
  });

  it('finds nothing where all are alike, and nothing where all others are neighbours', () => {
    const ring = Array.from({ length: 40 }, (_, i) => [(i + 39) % 40, (i + 1) % 40]);
    const zeros = Array.from({ length: 40 }, (_, i) => (i === 0 ? 1 : 0));
    const { p } = finish(localMoran(zeros, standard(ring), 999, 1));
    expect([...p].filter((x) => x < 0.04)).toEqual([]);
    const all = ring.map((_, i) => ring.map((__, j) => j).filter((j) => j !== i));
    const everyone = finish(
      localMoran(
        Array.from({ length: 40 }, (_, i) => i * i),
        standard(all),
        99,
        1,
      ),
    );
    expect([...everyone.p].every((x) => x === 1)).toBe(true);
    const gi = finish(
      getisOrd(
        Array.from({ length: 40 }, (_, i) => i * i),
        standard(all),
        99,
        1,
      ),
    );
    expect([...gi.z].every((z) => z === 0)).toBe(true);
  });

  it('leaves islands without a p', () => {
    const { p, i } = finish(localMoran([1, 5, 2, 9], standard([[1], [0], [3], [2]].concat()), 99, 1));
    expect([...p, ...i].some(Number.isNaN)).toBe(false);
    const alone = finish(localMoran([1, 5, 2, 9, 4], standard([[1], [0], [3], [2], []]), 99, 1));
    expect(alone.p[4]).toBeNaN();
    expect(finish(getisOrd([1, 5, 2, 9, 4], standard([[1], [0], [3], [2], []]), 99, 1)).z[4]).toBeNaN();
  });

  it('gives the same p for the same seed, other p for another, and steps of little work', () => {
    const run = (seed: number): Float64Array =>
      finish(localMoran(columbus.CRIME, standard(columbus.QUEEN), 999, seed)).p;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    const shares = [...localMoran(columbus.CRIME, standard(columbus.QUEEN), 9999, 1)];
    expect(shares.length).toBeGreaterThan(15);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
