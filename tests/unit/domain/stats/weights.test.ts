import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandWeights, bandWithoutIslands, nearestWeights } from '../../../../src/domain/stats/near.ts';
import { EARTH_KM, greatCircleKm } from '../../../../src/domain/stats/sphere.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';
import {
  contiguity,
  islandsOf,
  lagOf,
  neighboursOf,
  rowStandardised,
  type Weights,
  weightSums,
} from '../../../../src/domain/stats/weights.ts';
import { weightsOf } from '../../../../src/domain/stats/weights-choice.ts';
import { QUEEN } from './data/columbus.ts';
import { binary, lattice, matrix, standard } from './neighbours.ts';

const rowOf = ({ start, list }: Weights, row: number): number[] => [
  ...list.subarray(start[row], start[row + 1]),
];

function made(result: { ok: true; value: Weights } | { ok: false; error: { code: string } }): Weights {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('contiguity', () => {
  it('keeps the neighbours among the rows with a value and reports who has none left', () => {
    const all = neighboursOf(9, (row) => lattice(3)[row]!);
    const some = contiguity(all, [0, 1, 2, 6, 8]);
    expect([0, 1, 2, 3, 4].map((row) => rowOf(some, row))).toEqual([[1], [0, 2], [1], [], []]);
    expect(islandsOf(some)).toEqual([3, 4]);
  });

  it('row-standardised rows sum to 1, and the lag is the mean of the neighbours', () => {
    const weights = standard(lattice(3));
    const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(lagOf(weights, values)[0]).toBeCloseTo(3, 12);
    expect(lagOf(weights, new Float64Array(9).fill(1))).toEqual(new Float64Array(9).fill(1));
  });

  it('sums of weights are those of the full matrix, one-sided neighbours included', () => {
    const oneSided = binary([[1, 2], [2], [0], [0, 1, 2], []]);
    for (const weights of [standard(QUEEN), binary(QUEEN), oneSided, rowStandardised(oneSided)]) {
      const w = matrix(weights);
      const n = w.length;
      let [s0, s1, s2] = [0, 0, 0];
      for (let i = 0; i < n; i++) {
        let both = 0;
        for (let j = 0; j < n; j++) {
          s0 += w[i]![j]!;
          s1 += (w[i]![j]! + w[j]![i]!) ** 2 / 2;
          both += w[i]![j]! + w[j]![i]!;
        }
        s2 += both ** 2;
      }
      const sums = weightSums(weights);
      expect(sums.s0).toBeCloseTo(s0, 10);
      expect(sums.s1).toBeCloseTo(s1, 10);
      expect(sums.s2).toBeCloseTo(s2, 10);
    }
  });
});

describe('distances', () => {
  it('of a quarter of the globe and of a degree along the equator by hand', () => {
    expect(greatCircleKm(0, 0, 0, 90)).toBeCloseTo((EARTH_KM * Math.PI) / 2, 6);
    expect(greatCircleKm(179.5, 0, -179.5, 0)).toBeCloseTo((EARTH_KM * Math.PI) / 180, 6);
    expect(greatCircleKm(-10, 0, 170, 0)).toBeCloseTo(EARTH_KM * Math.PI, 6);
  });

  it('nearest and band neighbours are those of comparing all pairs, poles and date line included', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 100, max: 9000 }),
        (places, k, km) => {
          const points = { lng: places.map(([x]) => x), lat: places.map(([, y]) => y) };
          const nearest = made(finish(nearestWeights(points, k)));
          const band = made(finish(bandWeights(points, km)));
          for (const [i, [x, y]] of places.entries()) {
            const far = places.map(([lng, lat]) => greatCircleKm(x, y, lng, lat));
            const others = far.filter((_, j) => j !== i).sort((a, b) => a - b);
            const found = rowOf(nearest, i)
              .map((j) => far[j]!)
              .sort((a, b) => a - b);
            expect(found).toHaveLength(Math.min(k, others.length));
            for (const [t, d] of found.entries()) expect(Math.abs(d - others[t]!)).toBeLessThan(1e-3);
            const inside = rowOf(band, i);
            expect(inside).not.toContain(i);
            for (const [j, d] of far.entries())
              if (j !== i && Math.abs(d - km) > 1e-3) expect(inside.includes(j)).toBe(d < km);
          }
        },
      ),
      { seed: 832, numRuns: 60 },
    );
  });

  it('the band without islands has none, and one metre less has', () => {
    const points = { lng: [100, 101, 103, 110], lat: [30, 30, 30, 30] };
    const km = finish(bandWithoutIslands(points));
    expect(km).toBeCloseTo(greatCircleKm(103, 30, 110, 30), 6);
    expect(islandsOf(made(finish(bandWeights(points, km + 0.001))))).toEqual([]);
    expect(islandsOf(made(finish(bandWeights(points, km - 0.001))))).toEqual([3]);
  });

  it('of equally near places takes the earlier row', () => {
    const points = { lng: [0, 1, -1, 1, -1], lat: [0, 0, 0, 0, 0] };
    expect(rowOf(made(finish(nearestWeights(points, 2))), 0)).toEqual([1, 2]);
  });
});

describe('a choice of weights', () => {
  const lists = lattice(6);
  const geography = {
    queen: neighboursOf(36, (row) => lists[row]!),
    rook: neighboursOf(36, () => []),
    points: { lng: lists.map((_, i) => i % 6), lat: lists.map((_, i) => Math.floor(i / 6)) },
  };
  const rows = Uint32Array.from({ length: 35 }, (_, i) => i + 1);

  it('is made among the rows given, renumbered', () => {
    const queen = made(finish(weightsOf('queen', geography, rows)));
    expect(rowOf(queen, 0)).toEqual([1, 6]);
    expect(islandsOf(made(finish(weightsOf('rook', geography, rows))))).toHaveLength(35);
    const near = made(finish(weightsOf({ knn: 3 }, geography, rows)));
    expect(near.list).toHaveLength(105);
    expect(rowOf(made(finish(weightsOf({ distance: 120 }, geography, rows))), 0)).toEqual([1, 6]);
  });

  it('refuses numbers that mean nothing', () => {
    expect(finish(weightsOf({ knn: 0 }, geography, rows))).toMatchObject({
      error: { code: 'weights-knn', params: { asked: 0, most: 34 } },
    });
    expect(finish(weightsOf({ knn: 35 }, geography, rows))).toMatchObject({ error: { code: 'weights-knn' } });
    expect(finish(weightsOf({ distance: 0 }, geography, rows))).toMatchObject({
      error: { code: 'weights-distance' },
    });
  });
});
