import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/contract/registry.ts';
import type { ViewSpec } from '../../../src/contract/viewspec.ts';
import type { RegionSet } from '../../../src/domain/region/table.ts';
import { FLAGS } from '../../../src/domain/value/value.ts';
import { MASK, SAMPLE_YEARS, YEAR_GROUNDS } from '../../../src/domain/village/sample.ts';
import { modelledRate, sampleCount, sampleIncome } from '../../../src/domain/village/values.ts';
import { buildCaption } from '../../../src/view/caption.ts';
import { buildFrame } from '../../../src/view/frame.ts';
import { grainAt } from '../../../src/view/grain.ts';
import { regionRows } from '../../../src/view/rows.ts';
import { SAMPLED, type Sampled, type SampledLevel, sampleColumn } from '../../../src/view/sample-column.ts';
import { sampleLabels } from '../../../src/view/sample-labels.ts';
import { buildSummary } from '../../../src/view/summary.ts';
import type { Frame } from '../../../src/view/types.ts';
import { income, poor, registered } from '../../fixtures/sampled-data.ts';
import { view } from '../../fixtures/small-country.ts';
import { SAMPLES, sampledCountry } from '../../fixtures/small-sample.ts';

const full = sampledCountry();
const Y2014 = SAMPLE_YEARS.indexOf(2014);
const column = (regions: RegionSet, level: SampledLevel, id: Sampled, year = Y2014) => {
  if (!regions.sample) throw new Error('no sample');
  return sampleColumn(regions.sample, level, regions.tables[level].n, id, year, 7);
};

function frameOf(
  regions: RegionSet,
  grain: SampledLevel,
  spec: Partial<ViewSpec> = {},
  indicator: Indicator = registered,
): Frame {
  const id = indicator.id as Sampled;
  return buildFrame({
    spec: view({
      level: 'village',
      indicator: id,
      period: '2014',
      basis: ['documented', 'rule', 'modelled'],
      ...spec,
    }),
    regions,
    indicator,
    grain,
    entry: null,
    column: null,
    sampled: { column: column(regions, grain, id), counties: column(regions, 'county', id) },
    listed: [],
    read: (other) => ({ column: column(regions, grain, other as Sampled), period: 0 }),
  });
}

describe('the level drawn', () => {
  it('is higher where the places asked for are too small to be seen', () => {
    const at = (level: ViewSpec['level']) => [4, 6.1, 6.2, 7.3, 7.4, 12].map((zoom) => grainAt(level, zoom));
    expect(at('village')).toEqual(['county', 'county', 'township', 'township', 'village', 'village']);
    expect(at('township')).toEqual(['county', 'county', 'township', 'township', 'township', 'township']);
    expect(new Set(at('county'))).toEqual(new Set(['county']));
    expect(new Set(at('nation'))).toEqual(new Set(['nation']));
  });
});

describe('a column of the sample', () => {
  it.each(SAMPLED)(
    '%s: has the value of every place that shows one, ascending, and why the others do not',
    (id) => {
      for (const level of ['village', 'township'] as const) {
        const made = column(full, level, id);
        expect(made.rows).toBe(full.tables[level].n);
        for (let e = 1; e < made.row.length; e++) expect(made.row[e]).toBeGreaterThan(made.row[e - 1] ?? 0);
        let e = 0;
        for (const sample of SAMPLES) {
          const from =
            full.tables[level].rowOf(`${sample.county}${level === 'village' ? 'v001' : 't01'}`) ?? 0;
          for (let i = 0; i < sample[level].n; i++) {
            const name = {
              'incidence-registered': 'incidence',
              'registered-poor-population': 'poor-persons',
            } as const;
            const counted =
              id === 'net-income' ? null : id === 'registered-poor-households' ? 'poor-households' : name[id];
            if (!counted && level === 'township') continue;
            const { value, flag } = counted
              ? sampleCount(sample, level, counted, i, Y2014)
              : sampleIncome(sample, i, Y2014);
            if (Number.isNaN(value)) {
              expect(FLAGS[made.why[from + i] ?? 0]).toBe(flag);
              continue;
            }
            while (made.row[e] !== from + i) e++;
            expect(made.lo[e]).toBe(value);
            expect(FLAGS[made.flag[e] ?? 0]).toBe(flag);
          }
        }
        expect(new Set(made.source)).toEqual(new Set([7]));
      }
    },
  );

  it('gives a township the mean income of its people', () => {
    const made = column(full, 'township', 'net-income');
    const [sample] = SAMPLES;
    if (!sample) throw new Error('no sample');
    const end = sample.townshipStart[1] ?? 0;
    const persons = sample.village.persons.subarray(0, end);
    const from = Y2014 * sample.cells;
    const sum = persons.reduce((total, p, i) => total + p * (sample.netIncome[from + i] ?? 0), 0);
    expect(made.lo[0]).toBe(Math.round(sum / persons.reduce((total, p) => total + p, 0)));
  });

  it('gives the counties the sums of the index, loaded or not', () => {
    const made = column(sampledCountry([]), 'county', 'registered-poor-population');
    expect([...made.lo]).toEqual(SAMPLES.map(({ countyTotal }) => countyTotal.poorPersons[Y2014]));
    const rates = column(full, 'county', 'incidence-registered');
    const [one] = SAMPLES;
    expect(rates.lo[0]).toBe(
      modelledRate(one?.countyTotal.poorPersons[Y2014] ?? 0, one?.countyTotal.persons[0] ?? 1),
    );
    const grounds = SAMPLES.map(({ years }) => YEAR_GROUNDS[years[Y2014] ?? 0]);
    expect([...rates.flag].map((f) => FLAGS[f])).toEqual(
      grounds.map((g) => (g === 'estimated' || g === 'assumed' ? 'estimated' : 'ok')),
    );
  });
});

describe('a Frame of villages', () => {
  it('counts what is loaded and in scope, and tells what is pending', () => {
    const made = frameOf(sampledCountry(['410101']), 'village', { scope: '410000' });
    expect(made).toMatchObject({ level: 'village', asked: 'village', n: 60, pending: 12, mode: 'classes' });
    expect(Object.values(made.flags).reduce((sum, n) => sum + n, 0)).toBe(60);
    const hidden = SAMPLES[0]?.village.poorMask.subarray(Y2014 * 60, Y2014 * 60 + 60) ?? [];
    expect(made.flags.suppressed ?? 0).toBeGreaterThanOrEqual(
      [...hidden].filter((m) => m === MASK.suppressed).length,
    );
    expect(made.classes.reduce((sum, { count }) => sum + count, 0)).toBe(made.valued);
    expect(made.generator).toBe(full.sample?.generator);
  });

  it('shows its classes before the first chunk is there, and nothing without the basis', () => {
    const none = frameOf(sampledCountry([]), 'village');
    expect(none).toMatchObject({ n: 0, pending: 102, mode: 'classes' });
    expect(none.classes).toHaveLength(5);
    expect(frameOf(full, 'village', { basis: ['documented'] })).toMatchObject({ valued: 0, mode: 'empty' });
  });

  it('has the counties behind by the same classes, of counts by their mean place', () => {
    for (const indicator of [registered, poor, income]) {
      const made = frameOf(sampledCountry(['410101']), 'village', {}, indicator);
      expect(made.behind).toMatchObject({ level: 'county', asked: 'village', behind: null });
      const same = (frame: Frame | null) => frame?.classes.map(({ from, to, label }) => [from, to, label]);
      expect(same(made.behind)).toEqual(same(made));
      expect(made.behind?.valued).toBe(3);
    }
    const made = frameOf(full, 'village', {}, poor).behind;
    const [sample] = SAMPLES;
    const mean = (sample?.countyTotal.poorPersons[Y2014] ?? 0) / 60;
    expect(made?.cls[0]).toBe([1, 30, 100, 300].filter((limit) => limit <= mean).length);
  });

  it('classes counts by the limits of the level drawn', () => {
    const tops = (['village', 'township', 'county'] as const).map(
      (grain) => frameOf(full, grain, {}, poor).classes.at(-1)?.from,
    );
    expect(tops).toEqual([300, 2000, 20_000]);
    const own = { classify: { method: 'manual' as const, k: 2, breaks: [50], lock: true } };
    expect(frameOf(full, 'village', own, poor).classes.at(-1)?.from).toBe(50);
    expect(frameOf(full, 'county', own, poor).classes.at(-1)?.from).toBe(20_000);
    expect(frameOf(full, 'county', own, registered).classes.at(-1)?.from).toBe(50);
  });

  it('takes the county for a scope below it where counties are drawn', () => {
    const made = frameOf(full, 'county', { scope: '410203v003' });
    expect(made).toMatchObject({ level: 'county', n: 1, valued: 1, behind: null, pending: 0 });
    expect(frameOf(full, 'village', { scope: '410203t02' }).n).toBe(
      (SAMPLES[1]?.townshipStart[2] ?? 0) - (SAMPLES[1]?.townshipStart[1] ?? 0),
    );
  });

  it('has another hash for whatever changes what is seen', () => {
    const hashes = [
      frameOf(full, 'village'),
      frameOf(full, 'township'),
      frameOf(full, 'county'),
      frameOf(full, 'county', { level: 'township' }),
      frameOf(sampledCountry(['410101']), 'village'),
      frameOf(sampledCountry(['410203']), 'village'),
      frameOf(full, 'village', { scope: '410000' }),
      frameOf(full, 'village', { filter: [{ kind: 'class', index: 1 }] }),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(frameOf(full, 'village').hash).toBe(hashes[0]);
  });

  it('is filtered by its own values and by those of others', () => {
    const all = frameOf(full, 'village');
    const some = frameOf(full, 'village', {
      filter: [
        { kind: 'value', indicator: 'registered-poor-population', period: '2014', op: '>=', value: 50 },
      ],
    });
    const counts = column(full, 'village', 'registered-poor-population');
    expect(some.n).toBe([...counts.lo].filter((value) => value >= 50).length);
    expect(some.n).toBeLessThan(all.n);
    expect(frameOf(full, 'village', { filter: [{ kind: 'text', text: '520102v' }] }).n).toBe(30);
  });
});

describe('rows, words and names of modelled places', () => {
  const made = frameOf(full, 'village');
  const rows = regionRows(made, full);

  it('give each row when asked, in the order of the map or of a column', () => {
    expect(rows.length).toBe(102);
    expect(rows.at(60)).toMatchObject({ code: '410203v001', name: '示意村 001', basis: 'modelled' });
    expect(rows.at(60)?.parentName).toMatch(/^乙03县示意乡镇 0\d$/);
    expect(rows.indexOf('410203v001')).toBe(60);
    expect(rows.indexOf('410203')).toBe(-1);
    for (const descending of [true, false]) {
      const sorted = [...rows.ordered('value', descending)].map(({ value }) => value?.lo ?? Number.NaN);
      const known = sorted.filter((value) => !Number.isNaN(value));
      expect(sorted.slice(known.length).every(Number.isNaN)).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
    }
    const ranked = [...rows.ordered('rank', false)].slice(0, made.valued);
    ranked.forEach(({ rank, value }) => {
      expect(rank).toBe(1 + [...rows].filter((row) => (row.value?.lo ?? -1) > (value?.lo ?? 0)).length);
    });
    expect([...rows.ordered('name', false)].slice(0, 3).map(({ code }) => code)).toEqual([
      '410101v001',
      '410203v001',
      '520102v001',
    ]);
  });

  it('say in caption and summary what the values are, what stands for what and what is not there', () => {
    const codes = (frame: Frame) => buildCaption(frame, [], []).map(({ code }) => code);
    expect(codes(made)).toEqual(['view.caption.coverage', 'view.caption.basis.modelled', 'view.modelled']);
    expect(codes(frameOf(full, 'township'))).toContain('view.grain.township');
    expect(codes(frameOf(full, 'county'))).toContain('view.grain.county');
    expect(codes(frameOf(sampledCountry(['410101']), 'village'))).toContain('view.pending');
    const summary = buildSummary(made, rows, '中国');
    expect(summary.lines.map(({ code }) => code)).toEqual([
      'view.summary.coverage',
      'view.modelled',
      'view.summary.highest',
      'view.summary.lowest',
    ]);
    expect(summary.extremes?.highest.rank).toBe(1);
  });

  it('name what is seen, and townships among villages', () => {
    const all = { west: 100, south: 30, east: 120, north: 40, zoom: 11 };
    const labels = sampleLabels(made, full, all);
    expect(labels.filter(({ rank }) => rank === 'village')).toHaveLength(102);
    expect(labels.filter(({ rank }) => rank === 'township').every(({ value }) => value === null)).toBe(true);
    expect(sampleLabels(frameOf(full, 'village', { scope: '520000' }), full, all)).toHaveLength(33);
    expect(sampleLabels(made, full, { ...all, west: 119 })).toEqual([]);
    expect(sampleLabels(frameOf(full, 'county'), full, all)).toEqual([]);
    expect(sampleLabels(made, full, { ...all, zoom: 9 }).every(({ rank }) => rank === 'township')).toBe(true);
    expect(sampleLabels(made, full, { ...all, zoom: 7.5 })).toEqual([]);
  });
});
