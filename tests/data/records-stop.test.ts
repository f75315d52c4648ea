/** Bad rows stop the build with file, row and remedy; the usual sources do not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intervalOf } from '../../scripts/steps/cells-from-facts.ts';
import { BuildStop, makeContext } from '../../scripts/steps/context.ts';
import { makePlaces } from '../../scripts/steps/place-codes.ts';
import { readFacts } from '../../scripts/steps/read-facts.ts';
import { readTable } from '../../scripts/steps/read-table.ts';
import { scanPrivacy } from '../../scripts/steps/scan-privacy.ts';
import { spreadPoints } from '../../scripts/steps/spread-points.ts';
import type { LevelTable, RegionsFile } from '../../src/contract/regions.ts';

const HEAD =
  'id,category,place,level,province,prefecture,county,code,period,period_basis,indicator,value,unit,bound,caution,note,source,line';
const GOOD =
  'a-0001,exit,兰考县,county,河南省,开封市,兰考县,410225,2016-12,stated,poor_rate,1.27,percent,exact,,,book,12';

const level = (rows: readonly (readonly [code: string, name: string, parent: string])[]): LevelTable => ({
  code: rows.map(([code]) => code),
  name: rows.map(([, name]) => name),
  en: rows.map(() => ''),
  initials: rows.map(() => ''),
  parent: rows.map(([, , parent]) => parent),
  kind: rows.map(() => 'ordinary'),
  label: rows.map(() => [114, 34]),
  bbox: rows.map(() => [113, 33, 115, 35]),
  areaKm2: rows.map(() => 1),
  neighbours: { start: rows.map(() => 0), list: [] },
});

const regions: RegionsFile = {
  format: 1,
  levels: {
    nation: level([['100000', '全国', '']]),
    province: level([['410000', '河南省', '100000']]),
    prefecture: level([
      ['410100', '郑州市', '410000'],
      ['410200', '开封市', '410000'],
    ]),
    county: level([
      ['410184', '新郑市', '410100'],
      ['410122', '中牟县', '410100'],
      ['410225', '兰考县', '410200'],
    ]),
  },
  remaps: {},
  hosts: { '410173': ['410184', '410122'], '410171': ['410122'] },
  history: [{ code: '410199', name: '旧县', now: '410122' }],
  withoutPolygon: [],
};

let root = '';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const facts = (...rows: string[]): void => put('data/facts/facts.csv', [HEAD, ...rows, ''].join('\n'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-records-'));
  put('data/registry/fact-map.csv', 'term,maps_to,why\npoor_rate,incidence-comprehensive,\n');
  put('data/registry/fact-rows.csv', 'id,maps_to,why,remark_zh,remark_en\n');
  put('data/registry/fact-conflicts.csv', 'kind,values,what_to_show,decision\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = () => {
  const ctx = makeContext(root, () => {});
  const places = makePlaces(ctx, regions, (code) => code === '410225101');
  return readFacts(ctx, places, new Set(['book']), new Set(['incidence-comprehensive']));
};

/** What the build would print. */
const stopOf = (work: () => unknown): BuildStop['stop'] => {
  try {
    work();
  } catch (error) {
    if (error instanceof BuildStop) return error.stop;
    throw error;
  }
  throw new Error('the build went on');
};

describe('a fact', () => {
  it('with sound cells is placed and mapped', () => {
    facts(GOOD);
    expect(read().facts[0]).toMatchObject({
      at: '410225',
      unplaced: '',
      indicator: 'incidence-comprehensive',
      value: 1.27,
    });
  });

  it.each([
    ['a code of no list', ['410225', '410999'], '410999'],
    ['a village code of no list', ['410225', '410225101999'], '410225101999'],
    ['an unknown document', [',book,', ',pamphlet,'], 'pamphlet'],
    ['an unknown bound', ['exact', 'roughly'], 'roughly'],
    ['a broken period', ['2016-12', '2016-13'], '2016-13'],
    ['a term that is not classified', ['poor_rate', 'new_rate'], 'new_rate'],
    ['no number', ['1.27', '1.27%'], '1.27%'],
  ])('with %s stops the build at its row', (_, [from, to], shown) => {
    facts(GOOD, GOOD.replace('a-0001', 'a-0002').replace(from ?? '', to ?? ''));
    const stop = stopOf(read);
    expect(stop).toMatchObject({ file: 'data/facts/facts.csv', row: 3 });
    expect(stop.what).toContain(shown);
    expect(stop.remedy.length).toBeGreaterThan(10);
  });

  it('of a township stands in its county and is not the county', () => {
    facts(GOOD.replace('410225', '410225101').replace(',county,', ',township,'));
    const set = read();
    expect(set.facts[0]).toMatchObject({ at: '410225', unplaced: '' });
    expect(set.exact.size).toBe(0);
  });

  it.each([
    ['410173', '410100'],
    ['410171', '410122'],
  ])('of zone %s stands at %s', (code, at) => {
    facts(GOOD.replace('410225', code));
    expect(read().facts[0]).toMatchObject({ at, unplaced: 'zone' });
  });

  it.each([
    ['河南省,开封市,兰考县', '410225'],
    ['河南省,郑州市,旧县', '410122'],
    ['河南省,郑州市,兰考县', '410100'],
    ['河南省,,', '410000'],
    [',,', '100000'],
  ])('without a code under %s stands at %s', (names, at) => {
    facts(GOOD.replace('河南省,开封市,兰考县,410225', `${names},`).replace(',county,', ',village,'));
    expect(read().facts[0]?.at).toBe(at);
  });
});

describe('bounds', () => {
  it('become intervals', () => {
    const of = (bound: string, note: string, ceiling: number | null) =>
      intervalOf({ value: 10, bound, note }, ceiling);
    expect(of('lower', 'lower bound only (>10%); end-2016', 100)).toEqual({
      lo: 10,
      hi: 100,
      loOpen: true,
      hiOpen: false,
    });
    expect(of('lower', 'lower bound (余)', null)).toMatchObject({
      lo: 10,
      hi: Number.POSITIVE_INFINITY,
      loOpen: false,
    });
    expect(of('upper', 'at most', null)).toEqual({ lo: 0, hi: 10, loOpen: false, hiOpen: false });
    expect(of('upper', 'upper bound (不到)', null).hiOpen).toBe(true);
    expect(of('exact', '', 100)).toEqual({ lo: 10, hi: 10, loOpen: false, hiOpen: false });
  });
});

describe('private data', () => {
  it.each([
    ['110101199003074514'],
    ['call 13812345678'],
    ['tel 0371-67176000'],
    ['one household (某某, 4 persons)'],
    ['贫困户（某某某）'],
    ['身份证：'],
  ])('%s stops the build', (note) => {
    put('t.csv', `note\n"${note}"\n`);
    const ctx = makeContext(root, () => {});
    expect(stopOf(() => scanPrivacy(ctx, readTable(ctx, 't.csv', ['note']), ['note']))).toMatchObject({
      file: 't.csv',
      row: 2,
    });
  });

  it('lets counts, codes and places pass', () => {
    const fine = [
      'one household (name withheld, 4 persons)',
      'adcode 410225101204',
      'cumulative households (L544)',
    ];
    put('t.csv', `note\n${fine.map((note) => `"${note}"`).join('\n')}\n`);
    const ctx = makeContext(root, () => {});
    expect(() => scanPrivacy(ctx, readTable(ctx, 't.csv', ['note']), ['note'])).not.toThrow();
  });
});

describe('a table', () => {
  it('with a broken quote stops the build', () => {
    put('t.csv', 'a,b\n1,"two\n3,4\n');
    const ctx = makeContext(root, () => {});
    expect(stopOf(() => readTable(ctx, 't.csv', ['a'])).file).toBe('t.csv');
  });

  it('without a column it needs stops the build', () => {
    put('t.csv', 'a,b\n1,2\n');
    const ctx = makeContext(root, () => {});
    expect(stopOf(() => readTable(ctx, 't.csv', ['c'])).what).toContain('c');
  });
});

describe('spread points', () => {
  it('stay inside and apart', () => {
    const inside = ([lng, lat]: readonly [number, number]): boolean =>
      Math.abs(lng - 116) < 0.09 && Math.abs(lat - 26) < 0.2;
    const points = spreadPoints([116, 26], 6, inside);
    expect(points.every(inside)).toBe(true);
    const gaps = points.map(([lng, lat], i) => {
      const [toLng, toLat] = points[(i + 1) % 6] ?? [0, 0];
      return Math.hypot(lng - toLng, lat - toLat);
    });
    expect(Math.min(...gaps)).toBeGreaterThan(0.05);
  });
});
