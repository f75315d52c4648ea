/** The built record against the figures that the sources print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { LinksFile, RecordFile, SitesFile } from '../../src/contract/records.ts';
import { MAP_LEVELS } from '../../src/domain/region/level.ts';
import { type Built, openBuilt } from './record-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const table = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(ROOT, path), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

let built: Built;
beforeAll(() => {
  built = openBuilt();
});

describe('counts', () => {
  it('are those of the sources', () => {
    expect(built.manifest.counts).toMatchObject({
      facts: 2408,
      factsStated: 1043,
      links: 154,
      sites: 16,
      aggregates: 7,
      listed: 832,
    });
  });

  it('keep every fact in one of the cuts', () => {
    const facts = built.facts();
    expect(facts).toHaveLength(2408);
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(2408);
    expect(facts.filter((fact) => fact.periodBasis === 'stated')).toHaveLength(1043);
  });

  it('hold 32 official pairings with 21 givers and 31 receivers', () => {
    const { links } = built.json('links.json', LinksFile);
    expect(links).toHaveLength(154);
    const official = links.filter((link) => link.kind === 'east_west');
    expect(official).toHaveLength(32);
    expect(new Set(official.map((link) => link.giver.code)).size).toBe(21);
    expect(new Set(official.map((link) => link.receiver.code)).size).toBe(31);
    const placed = (indicator: string, level: 'province' | 'prefecture') =>
      built.column(level, indicator).column.row.length;
    expect(placed('pairing-out', 'province') + placed('pairing-out', 'prefecture')).toBe(21);
    expect(placed('pairing-in', 'province') + placed('pairing-in', 'prefecture')).toBe(31);
  });

  it('hold 16 sites with a point each and 7 totals without', () => {
    const { sites } = built.json('sites.json', SitesFile);
    const points = sites.filter((site) => site.row === 'site').map((site) => site.point);
    expect(points).toHaveLength(16);
    expect(points.every((at) => at !== null)).toBe(true);
    expect(new Set(points.map(String)).size).toBe(16);
    expect(sites.filter((site) => site.row === 'aggregate').map((site) => site.point)).toEqual(
      Array(7).fill(null),
    );
    expect(sites.find((site) => site.id === 's-001')).toMatchObject({ programme: 'other', bound: 'lower' });
  });
});

describe('the list of national poor counties', () => {
  it('has 832 rows in 831 counties, cohort by cohort', () => {
    const { listed } = built.json('record.json', RecordFile);
    expect(listed).toHaveLength(832);
    const years = [2016, 2017, 2018, 2019, 2020];
    expect(years.map((year) => listed.filter((county) => county.cohort === year).length)).toEqual([
      28, 125, 283, 344, 52,
    ]);
    const { column, periods } = built.column('county', 'exit-cohort');
    expect(periods).toEqual(years.map(String));
    const sizes = years.map((_, p) => (column.start[p + 1] ?? 0) - (column.start[p] ?? 0));
    expect(sizes).toEqual([28, 153, 436, 779, 831]);
    expect(listed.filter((county) => county.code === '632803').map((county) => county.name)).toEqual([
      '冷湖行委',
      '茫崖行委',
    ]);
  });

  it('splits the cohort of 2018 into 114 central and 169 western counties', () => {
    const cohort = built.json('record.json', RecordFile).listed.filter((county) => county.cohort === 2018);
    expect(cohort.filter((county) => county.side === 'central')).toHaveLength(114);
    expect(cohort.filter((county) => county.side === 'west')).toHaveLength(169);
  });

  it('gives a western county of the cohort 2017 its bound in 2017, carried in 2018, nothing in 2016', () => {
    const at = (period: string) => built.value('county', '500154', 'incidence-comprehensive', period);
    expect(at('2016')).toBeNull();
    expect(at('2017')).toMatchObject({
      lo: 0,
      hi: 3,
      loOpen: false,
      hiOpen: true,
      basis: 'rule',
      flag: 'ok',
    });
    expect(at('2018')).toMatchObject({ lo: 0, hi: 3, hiOpen: true, basis: 'rule', flag: 'carried' });
    expect(at('2017')?.backing?.sources).toEqual([
      { rule: 'county-exit' },
      { publication: '国务院扶贫办历年贫困县退出名单' },
    ]);
  });

  it('gives a central county [0, 2)', () => {
    expect(built.value('county', '360781', 'incidence-comprehensive', '2017')).toMatchObject({
      lo: 0,
      hi: 2,
      hiOpen: true,
    });
  });
});

describe('facts', () => {
  it('stand at a region of the tables and cite a known document', () => {
    const codes = new Set(MAP_LEVELS.flatMap((level) => built.regions.levels[level].code));
    const documents = new Set(built.manifest.documents.map((document) => document.id));
    for (const fact of built.facts()) {
      expect(codes.has(fact.at), fact.id).toBe(true);
      expect(documents.has(fact.source.document), fact.id).toBe(true);
    }
  });

  it('of the airport zone hang under its prefecture with the reason', () => {
    const zone = built.facts().filter((fact) => fact.code.startsWith('410173'));
    expect(zone.length).toBeGreaterThan(0);
    expect(new Set(zone.map((fact) => `${fact.at} ${fact.unplaced}`))).toEqual(new Set(['410100 zone']));
  });

  it('without a code hang under the deepest parent they name', () => {
    const pingba = built.facts().find((fact) => fact.id === 'b-0002');
    expect(pingba).toMatchObject({ code: '', at: '640422', unplaced: 'not-in-code-book' });
  });

  it('map to indicators of the registry, and each of the 1,719 terms is classified once', () => {
    const known = new Set(['', ...built.manifest.indicators.map((indicator) => indicator.id)]);
    const facts = built.facts();
    expect(facts.filter((fact) => !known.has(fact.indicator))).toEqual([]);
    const terms = table('data/registry/fact-map.csv').map((row) => row.term ?? '');
    expect(terms).toHaveLength(1719);
    expect(new Set(terms)).toEqual(new Set(facts.map((fact) => fact.term)));
  });

  it('tell people ever registered from those still poor', () => {
    const dengfeng = built.facts().find((fact) => fact.id === 'c-0203');
    expect(dengfeng).toMatchObject({
      indicator: 'registered-ever-population',
      value: 25973,
      period: '2014/2020',
    });
  });
});

describe('the registry', () => {
  it('words every indicator, document and rule in both languages', () => {
    const { indicators, documents, rules } = built.manifest;
    expect(indicators).toHaveLength(27);
    for (const { label, short, definition } of indicators) {
      for (const words of [label, short, definition]) {
        expect(words['zh-CN']).not.toBe('');
        expect(words.en).not.toBe('');
      }
    }
    for (const words of [...documents.map((d) => d.title), ...rules.flatMap((r) => [r.label, r.text])]) {
      expect(words['zh-CN'] !== '' && words.en !== '').toBe(true);
    }
  });

  it('holds the publications that backings cite, by their title', () => {
    const titles = new Set(built.manifest.documents.map((document) => document.title['zh-CN']));
    for (const { sources } of built.backings) {
      for (const source of sources) if ('publication' in source) expect(titles).toContain(source.publication);
    }
  });
});
