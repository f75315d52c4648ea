/** The built columns against the figures that the sources print. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FactsIndexFile } from '../../src/contract/small-files.ts';
import { comparePeriods, isSpan } from '../../src/domain/value/period.ts';
import { type Built, openBuilt } from './record-files.ts';

let built: Built;
beforeAll(() => {
  built = openBuilt();
});

const point = (n: number) => ({
  lo: n,
  hi: n,
  loOpen: false,
  hiOpen: false,
  basis: 'documented',
  flag: 'ok',
});

describe('values', () => {
  it.each([
    ['410225', 'incidence-registered', '2014-06', 11.5],
    ['410225', 'incidence-comprehensive', '2016', 1.27],
    ['360781', 'incidence-registered', '2015', 10.09],
    ['621124', 'incidence-registered', '2013', 22.91],
    ['410225', 'registered-poor-population', '2016', 3272],
    ['410225', 'disposable-income', '2016', 9942.8],
  ])('%s %s %s is %d', (code, indicator, period, value) => {
    expect(built.value('county', code, indicator, period)).toMatchObject(point(value));
  });

  it('cite every line that restates a value', () => {
    const lines = built.value('county', '410225', 'incidence-comprehensive', '2016')?.backing?.sources;
    expect(lines).toEqual([
      { document: 'lankao-story-2020', line: 227 },
      { document: 'lankao-story-2020', line: 229 },
      { document: 'lankao-case-study', line: 44 },
    ]);
  });

  it('say when the source does not print the measure', () => {
    const backing = built.value('county', '360781', 'incidence-registered', '2015')?.backing;
    expect(backing?.remark?.['zh-CN']).toContain('未写明口径');
    expect(backing?.printed).toBe('2015-12');
  });

  it('keep the bands of the provinces as intervals', () => {
    const guizhou = built.value('province', '520000', 'incidence-survey', '2016');
    expect(guizhou).toMatchObject({
      lo: 10,
      hi: 100,
      loOpen: true,
      hiOpen: false,
      basis: 'documented',
      flag: 'ok',
    });
    expect(guizhou?.backing?.sources).toEqual([{ document: 'targeted-poverty-exit-2017', line: 198 }]);
    expect(built.value('province', '130000', 'incidence-survey', '2016')).toMatchObject({
      lo: 3,
      hi: 5,
      hiOpen: true,
    });
    expect(built.column('province', 'incidence-survey').column.row).toHaveLength(31);
  });

  it('keep over 3 million as a bound without an upper end', () => {
    const henan = built.value('province', '410000', 'survey-poor-population', '2016');
    expect(henan).toMatchObject({ lo: 3_000_000, hi: Number.POSITIVE_INFINITY, loOpen: true });
  });

  it('show the exact total where rounded ones stand beside it', () => {
    expect(built.value('prefecture', '410100', 'persons-lifted-out', '2020')).toMatchObject(point(96084));
  });

  it('mark values whose date is inferred', () => {
    expect(built.value('county', '410184', 'population', '2020')).toMatchObject({
      lo: 650_000,
      flag: 'estimated',
    });
  });

  it('hold back older series, single years and other months', () => {
    expect(built.value('prefecture', '410100', 'poor-villages-exited', '2001')).toBeNull();
    expect(
      built.manifest.columns.some((c) => c.level === 'prefecture' && c.indicator === 'poor-villages'),
    ).toBe(false);
    expect(
      built.manifest.columns.some((c) => c.level === 'province' && c.indicator === 'poor-villages-exited'),
    ).toBe(false);
    expect(built.value('county', '410225', 'incidence-comprehensive', '2016-10')).toBeNull();
  });

  it('agree with the national series, zero included', () => {
    expect(built.value('nation', '100000', 'incidence-survey', '2012')).toMatchObject(point(10.2));
    expect(built.value('nation', '100000', 'survey-poor-population', '2020')).toMatchObject(point(0));
    const rate = built.value('nation', '100000', 'incidence-survey', '2013');
    expect(rate?.backing?.remark?.['zh-CN']).toContain('待核');
    expect(
      built.value('nation', '100000', 'survey-poor-population', '2013')?.backing?.remark,
    ).toBeUndefined();
  });
});

describe('columns', () => {
  it('list stops in time order, never a span, with the coverage they have', () => {
    for (const entry of built.manifest.columns) {
      const { column, periods } = built.column(entry.level, entry.indicator);
      expect(periods.some(isSpan)).toBe(false);
      expect([...periods].sort(comparePeriods)).toEqual(periods);
      for (const [p, { n, basis }] of entry.periods.entries()) {
        expect((column.start[p + 1] ?? 0) - (column.start[p] ?? 0)).toBe(n);
        expect(Object.values(basis).reduce((sum, part) => sum + part, 0)).toBe(n);
      }
    }
  });

  it('never give a value to Taiwan, Hong Kong, Macao or an area that is no county', () => {
    for (const entry of built.manifest.columns) {
      const { kind } = built.regions.levels[entry.level];
      const rows = built.column(entry.level, entry.indicator).column.row;
      expect([...rows].filter((row) => kind[row] !== 'ordinary')).toEqual([]);
    }
  });

  it('count facts of a region and of those inside it', () => {
    expect(built.value('nation', '100000', 'fact-count', '2020')).toMatchObject(point(2408));
    const facts = built.facts();
    const henan = facts.filter((fact) => fact.at.startsWith('41')).length;
    expect(built.value('province', '410000', 'fact-count', '2020')).toMatchObject(point(henan));
    expect(built.json('facts-index.json', FactsIndexFile).byRegion).toMatchObject({
      100000: 2408,
      410000: henan,
    });
  });
});
