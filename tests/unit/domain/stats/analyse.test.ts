import { describe, expect, it } from 'vitest';
import { analysable } from '../../../../src/domain/stats/analysable.ts';
import { type Analysis, type AnalysisRequest, analyse } from '../../../../src/domain/stats/analyse.ts';
import { finish, inSlices } from '../../../../src/domain/stats/steps.ts';
import { neighboursOf } from '../../../../src/domain/stats/weights.ts';
import type { Geography } from '../../../../src/domain/stats/weights-choice.ts';
import type { Basis } from '../../../../src/domain/value/value.ts';
import { lattice } from './neighbours.ts';

const SIZE = 20;
const N = SIZE * SIZE;
const lists = lattice(SIZE);
const geography: Geography = {
  queen: neighboursOf(N, (row) => lists[row]!),
  rook: neighboursOf(N, (row) => lists[row]!),
  points: { lng: lists.map((_, i) => 100 + (i % SIZE)), lat: lists.map((_, i) => 25 + Math.floor(i / SIZE)) },
};

/** High in the north-west corner, low in the south-east one, uneven between, one high place among the low. */
const values = Float64Array.from({ length: N }, (_, i) => {
  const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
  if (x < 5 && y < 5) return 50 + ((x * 3 + y) % 4);
  if (x > 14 && y > 14) return i === 17 * SIZE + 17 ? 45 : (x + y) % 3;
  return 20 + ((x * 7 + y * 13) % 9);
});

function run(patch: Partial<AnalysisRequest>): Analysis {
  const result = finish(
    analyse({ method: 'lisa', values, weights: 'queen', permutations: 999, seed: 7, ...patch }, geography),
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const refused = (patch: Partial<AnalysisRequest>): string => {
  const result = finish(
    analyse({ method: 'lisa', values, weights: 'queen', permutations: 99, seed: 7, ...patch }, geography),
  );
  return result.ok ? 'ok' : result.error.code;
};

describe('an analysis', () => {
  it('finds the clusters and the outlier that were put there', () => {
    const { label, n, islands, statistic, p } = run({});
    expect([n, islands]).toEqual([N, []]);
    expect(statistic).toBeGreaterThan(0.5);
    expect(p).toBe(0.001);
    expect([label[0], label[2 * SIZE + 2]]).toEqual(['HH', 'HH']);
    expect(label[17 * SIZE + 17]).toBe('HL');
    expect(label[17 * SIZE + 15]).toBe('LL');
    expect(label).toContain('not-significant');
    const gi = run({ method: 'gi' });
    expect([gi.label[2 * SIZE + 2], gi.label[18 * SIZE + 18]]).toEqual(['hot', 'cold']);
    const geary = run({ method: 'geary' });
    expect(geary.label[2 * SIZE + 2]).toBe('HH');
    expect(geary.label[17 * SIZE + 17]).toBe('unlike');
    expect(geary.statistic).toBeLessThan(0.5);
  });

  it('says the same twice for one seed, whatever the neighbours', () => {
    for (const weights of ['queen', { knn: 5 }, { distance: 150 }] as const)
      expect(run({ weights, permutations: 99 })).toEqual(run({ weights, permutations: 99 }));
  });

  it('calls fewer places significant under a correction, never others', () => {
    const plain = run({});
    for (const correction of ['fdr', 'bonferroni'] as const) {
      const strict = run({ permutations: 999, correction });
      expect(strict.cutoff).toBeLessThan(0.05);
      for (const [i, label] of strict.label.entries())
        if (label !== 'not-significant') expect(label).toBe(plain.label[i]);
    }
  });

  it('leaves places without a value out and names islands', () => {
    const holed = values.slice();
    for (const row of [1, SIZE]) holed[row] = Number.NaN;
    const { rows, n, islands, value, label, pValue } = run({ values: holed });
    expect(n).toBe(N - 2);
    expect(islands).toEqual([0]);
    expect([...rows.subarray(0, 2)]).toEqual([0, 2]);
    expect([value[0], pValue[0], label[0]]).toEqual([Number.NaN, Number.NaN, 'island']);
    expect(value.subarray(1).some(Number.isNaN)).toBe(false);
  });

  it('of the global kind gives the scatter and tests no place', () => {
    const { value, lag, pValue, label, statistic } = run({ method: 'moran' });
    expect(pValue.every(Number.isNaN)).toBe(true);
    expect(new Set(label)).toEqual(new Set(['HH', 'LL', 'HL', 'LH']));
    // I is the slope of the lag on the value when every place has neighbours.
    let [zz, zl] = [0, 0];
    for (let i = 0; i < N; i++) {
      zz += value[i]! ** 2;
      zl += value[i]! * lag[i]!;
    }
    expect(zl / zz).toBeCloseTo(statistic, 12);
  });

  it('is refused where it would say nothing', () => {
    expect(refused({ values: values.map((x, i) => (i < 29 ? x : Number.NaN)) })).toBe('analysis-few');
    expect(refused({ values: values.map(() => 3) })).toBe('analysis-constant');
    expect(refused({ permutations: 50 })).toBe('analysis-permutations');
    expect(refused({ permutations: 10_000 })).toBe('analysis-permutations');
    expect(refused({ weights: { distance: 1 } })).toBe('analysis-islands');
    expect(refused({ weights: { knn: 1000 } })).toBe('weights-knn');
    expect(refused({ method: 'gi', values: values.map((x) => x - 30), permutations: 99 })).toBe('ok');
  });
});

describe('what may be analysed', () => {
  const column = (
    patch: { kind?: 'rate' | 'category'; hi?: ArrayLike<number>; lo?: ArrayLike<number> },
    basis: Basis = 'documented',
  ) =>
    analysable({
      kind: 'rate',
      lo: values,
      hi: patch.hi ?? patch.lo ?? values,
      basis: () => basis,
      ...patch,
    });

  it('is one measured number in each of thirty places', () => {
    const lo = values.map((x, i) => (i % 2 === 0 ? x : Number.NaN));
    expect(column({ lo })).toEqual({ ok: true, value: lo });
  });

  it('is no category, interval, rule, handful or constant, and the answer says which', () => {
    const code = (result: ReturnType<typeof column>): unknown => (result.ok ? 'ok' : result.error);
    expect(code(column({ kind: 'category' }))).toMatchObject({ code: 'analysis-ordinal' });
    const hi = values.map((x, i) => (i < 10 ? x + 1 : x));
    expect(code(column({ hi }))).toMatchObject({
      code: 'analysis-interval',
      params: { intervals: 10, points: 390 },
    });
    expect(code(column({ hi }, 'rule'))).toMatchObject({ code: 'analysis-rule', params: { n: N } });
    const few = values.map((x, i) => (i < 12 ? x : Number.NaN));
    expect(code(column({ lo: few }))).toMatchObject({ code: 'analysis-few', params: { n: 12, needed: 30 } });
    expect(code(column({ lo: values.map(() => 2) }))).toMatchObject({ code: 'analysis-constant' });
    const none = values.map(() => Number.NaN);
    expect(code(column({ lo: none }))).toMatchObject({ code: 'analysis-few', params: { n: 0 } });
  });
});

describe('an analysis in slices', () => {
  const request: AnalysisRequest = { method: 'lisa', values, weights: 'queen', permutations: 999, seed: 7 };
  /** A clock that goes one millisecond at every look: no real time in a test. */
  const clock = (): (() => number) => {
    let ms = 0;
    return () => ms++;
  };

  it('gives the same answer and a share that only grows', async () => {
    const shares: number[] = [];
    const result = await inSlices(analyse(request, geography), {
      now: clock(),
      pause: () => Promise.resolve(),
      cancelled: () => false,
      onProgress: (share) => shares.push(share),
      sliceMs: 1,
    });
    expect(result).toEqual({ ok: true, value: finish(analyse(request, geography)) });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('stops at the first pause after it is told to', async () => {
    let pauses = 0;
    const result = await inSlices(analyse(request, geography), {
      now: clock(),
      pause: () => Promise.resolve(),
      cancelled: () => ++pauses === 3,
      sliceMs: 1,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(pauses).toBe(3);
  });
});
