import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, shareOut, unlimited } from '../../../scripts/villages/allocate.ts';
import { countVillages, placeVillages } from '../../../scripts/villages/code-book.ts';
import { smoothField } from '../../../scripts/villages/field.ts';
import { makeCounty } from '../../../scripts/villages/make-county.ts';
import { exitCodes, exitsByYear } from '../../../scripts/villages/poor-villages.ts';
import { seeded } from '../../../scripts/villages/random.ts';
import { countyTotals } from '../../../scripts/villages/totals.ts';
import { countyTrajectory } from '../../../scripts/villages/trajectory.ts';
import { encodeVillageChunk } from '../../../src/contract/village-chunk.ts';
import { MASK, SAMPLE_YEARS } from '../../../src/domain/village/sample.ts';
import { cellNeighbours } from '../../../src/domain/village/shapes.ts';
import { smallInput } from './small-county.ts';

const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((total, v) => total + v, 0);

describe('sharing out a whole number', () => {
  it('meets the total exactly, stays within the limits and close to the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.nat(40), fc.nat(200)), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (places, where) => {
          const weights = places.map(([w]) => w);
          const floors = places.map(([, floor]) => floor);
          const caps = places.map(([, floor, more]) => floor + more);
          const total = Math.round(sum(floors) + where * (sum(caps) - sum(floors)));
          const out = shareOut(total, weights, { floors, caps });
          expect(sum(out)).toBe(total);
          out.forEach((v, i) => {
            expect(v).toBeGreaterThanOrEqual(floors[i] ?? 0);
            expect(v).toBeLessThanOrEqual(caps[i] ?? 0);
          });
        },
      ),
      { numRuns: 200, seed: 11 },
    );
    expect([...shareOut(7, [1, 1, 2], unlimited(3))]).toEqual([2, 2, 3]);
    expect(sum(shareOut(0, [3, 1], unlimited(2)))).toBe(0);
  });

  it('gathers what is left in few places', () => {
    const weights = Float64Array.from({ length: 100 }, (_, i) => 1 + i / 100);
    const spare = Array.from({ length: 100 }, () => false);
    const limits = unlimited(100);
    const kept = gather(200, weights, limits, 10, spare);
    const counts = shareOut(200, kept, limits).filter((v) => v > 0);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(9);
    expect(sum(counts)).toBe(200);
  });
});

describe('totals of a county', () => {
  const { national } = smallInput('990001', 1, 1);
  const random = () => 0.5;
  const record = {
    code: '410225',
    anchors: [
      { year: 2014, persons: 77_000, households: null, ground: 'documented' as const, facts: [], note: '' },
      { year: 2016, persons: 3272, households: null, ground: 'documented' as const, facts: [], note: '' },
    ],
    base: 670_000,
    baseNote: '',
    poorVillages: 115,
    exited: [
      [2016, 114],
      [2017, 115],
    ] as [number, number][],
    villageFacts: [],
    illness: null,
    income2016: null,
  };

  it('hold the anchors and follow the national series between and beyond them', () => {
    const { poor, ground } = countyTrajectory(670_000, national, record, { cohort: 2016, bound: 2 }, random);
    expect(poor[2]).toBe(77_000);
    expect(poor[4]).toBe(3272);
    expect(poor[3]).toBe(Math.round(77_000 - ((7017 - 5575) / (7017 - 4335)) * (77_000 - 3272)));
    expect(poor[1]).toBe(Math.round((77_000 * 8249) / 7017));
    expect(poor[5]).toBe(Math.round((3272 * 3046) / 4335));
    expect(poor[8]).toBe(0);
    expect(ground).toEqual(poor.map((_, y) => (y === 2 || y === 4 ? 'documented' : 'estimated')));
  });

  it('lie inside the exit bound at the cohort year, and inside [0, 3) where nothing is known', () => {
    for (let seed = 0; seed < 60; seed++) {
      const dice = seeded(`t${seed}`);
      for (const cohort of [2016, 2017, 2018, 2019, 2020]) {
        const { poor, ground } = countyTrajectory(500_000, national, undefined, { cohort, bound: 3 }, dice);
        const at = cohort - 2012;
        expect(poor[at]).toBeLessThan(0.03 * 500_000);
        expect(ground[at]).toBe('rule');
        for (let y = 1; y < poor.length; y++) expect(poor[y]).toBeLessThanOrEqual(poor[y - 1] ?? 0);
      }
      const free = countyTrajectory(500_000, national, undefined, undefined, dice);
      expect(Math.max(...free.poor)).toBeLessThan(0.03 * 500_000);
      expect(free.ground.every((g) => g === 'assumed')).toBe(true);
    }
  });

  it('count poor villages out as printed: 114 of 115 by 2016', () => {
    const by = exitsByYear(115, record, { cohort: 2016, bound: 2 });
    expect(by[4]).toBe(114);
    expect(by[5]).toBe(115);
    expect(by[1]).toBe(0);
    const need = Float64Array.from({ length: 470 }, (_, i) => (i * 7919) % 470);
    const codes = exitCodes(need, 115, by);
    expect(codes.filter((c) => c > 0)).toHaveLength(115);
    expect(codes.filter((c) => c > 0 && c <= 5)).toHaveLength(114);
  });
});

describe('a county made', () => {
  const input = smallInput('990010', 90, 6);
  const { sample, truth } = makeCounty(input);
  const n = sample.cells;

  it('sums to its totals in every year, never rises, and keeps exited villages below the bound', () => {
    SAMPLE_YEARS.forEach((_, y) => {
      const year = truth.counts.poorPersons.subarray(y * n, (y + 1) * n);
      expect(sum(year)).toBe(truth.totals[y]);
      for (let i = 0; i < n; i++) {
        const p = year[i] ?? 0;
        if (y > 0) expect(p).toBeLessThanOrEqual(truth.counts.poorPersons[(y - 1) * n + i] ?? 0);
        const h = truth.counts.poorHouseholds[y * n + i] ?? 0;
        expect(h > 0).toBe(p > 0);
        expect(h).toBeLessThanOrEqual(p);
        const exit = sample.exit[i] ?? 0;
        if (exit > 0 && exit <= y + 1)
          expect((100 * p) / (truth.counts.persons[i] ?? 1)).toBeLessThan(input.bound);
      }
    });
    expect(sum(truth.counts.persons)).toBe(truth.base);
  });

  it('keeps the totals of townships and county over what it hides', () => {
    const { village, township, countyTotal } = sample;
    expect(countyTotal.persons[0]).toBe(truth.base);
    const shown = township.poorMask.indexOf(MASK.shown);
    const [t, y] = [shown % township.n, Math.floor(shown / township.n)];
    const [from, to] = [sample.townshipStart[t] ?? 0, sample.townshipStart[t + 1] ?? 0];
    expect(township.poorPersons[shown]).toBe(
      sum(truth.counts.poorPersons.subarray(y * n + from, y * n + to)),
    );
    const hidden = village.poorMask.filter((m) => m === MASK.suppressed).length;
    expect(hidden).toBeGreaterThan(0);
    expect(hidden / village.poorMask.length).toBeLessThan(0.15);
    village.poorPersons.forEach((p, k) => {
      const h = village.poorHouseholds[k] ?? 0;
      if (p > 0) expect(p >= 10 && h >= 5).toBe(true);
    });
  });

  it('is smooth over the map: neighbours are more alike than strangers (Moran’s I)', () => {
    const rates = Array.from(truth.counts.persons, (p, i) => (truth.counts.poorPersons[i] ?? 0) / p);
    const mean = sum(rates) / n;
    const { start, list } = cellNeighbours(sample.arcs, n);
    let [cross, pairs] = [0, 0];
    for (let i = 0; i < n; i++)
      for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k++) {
        cross += ((rates[i] ?? 0) - mean) * ((rates[list[k] ?? 0] ?? 0) - mean);
        pairs++;
      }
    const variance = sum(rates.map((r) => (r - mean) ** 2)) / n;
    expect(cross / pairs / variance).toBeGreaterThan(0.2);
  });

  it('is summed up for the index: what may be shown, incomes as a mean over all persons', () => {
    const totals = countyTotals(sample, truth.counts.persons);
    expect(totals.persons).toBe(truth.base);
    SAMPLE_YEARS.forEach((_, y) => {
      const poor = truth.totals[y] ?? 0;
      expect(totals.poorPersons[y]).toBe(poor > 0 && poor < 10 ? null : poor);
      const year = sample.netIncome.subarray(y * n, (y + 1) * n);
      const mean = totals.netIncome[y] ?? 0;
      expect(mean).toBeGreaterThan(Math.min(...year));
      expect(mean).toBeLessThan(Math.max(...year));
    });
    const small = { ...sample, countyTotal: { ...sample.countyTotal, poorMask: new Uint8Array(9).fill(2) } };
    expect(countyTotals(small, truth.counts.persons).poorPersons).toEqual(Array(9).fill(null));
  });

  it('gives the same bytes twice', () => {
    expect(encodeVillageChunk(makeCounty(input).sample)).toEqual(encodeVillageChunk(sample));
  });
});

describe('the code book', () => {
  it('gives every township to its county, a remapped one or a host of its zone', () => {
    const text =
      'code,name\n110101001001,"a"\n110101001002,"b"\n110171001001,"c"\n110171002001,"d"\n110171003001,"e"\n110171004001,"f"\n' +
      '110199001001,"g"\n540422001001,"h"\n';
    const regions = {
      remaps: { '540422': '540481' },
      hosts: { '110171': ['110102', '110101'] },
      withoutPolygon: [{ code: '110199', name: '某区', reason: 'development-zone' }],
    };
    const quotas = placeVillages(countVillages(text), regions, new Set(['110101', '110102', '540481']));
    expect(quotas.listed).toBe(8);
    expect([...quotas.counties]).toEqual([
      ['110101', { villages: 4, townships: 3 }],
      ['110102', { villages: 2, townships: 2 }],
      ['540481', { villages: 1, townships: 1 }],
    ]);
    expect(quotas.unplaced).toEqual([
      { code: '110199', name: '某区', villages: 1, reason: 'development-zone' },
    ]);
  });
});

describe('a smooth field', () => {
  it('has mean 0 and variance 1, and is flat where there is one cell', () => {
    const graph = { start: [0, 1, 3, 4], list: [1, 0, 2, 1] };
    const field = smoothField(graph, 3, 2, seeded('f'));
    expect(sum(field)).toBeCloseTo(0, 12);
    expect(sum(field.map((v) => v * v)) / 3).toBeCloseTo(1, 12);
    expect([...smoothField({ start: [0, 0], list: [] }, 1, 3, seeded('g'))]).toEqual([0]);
  });
});
