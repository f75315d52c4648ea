import { describe, expect, it } from 'vitest';
import type { Link, Site } from '../../../src/contract/records.ts';
import { arcItems, giverHues, siteItems } from '../../../src/view/links.ts';
import { smallCountry } from '../../fixtures/small-country.ts';

const regions = smallCountry();
const everywhere = () => true;

const link = (id: string, giver: string, receiver: string, patch: Partial<Link> = {}): Link => ({
  id,
  kind: 'east_west',
  programme: '东西部扶贫协作',
  giver: { name: giver, code: giver, level: '', at: giver },
  receiver: { name: receiver, code: receiver, level: '', at: receiver },
  since: '2016-12',
  drawable: true,
  note: '',
  source: { document: 'doc', line: 1 },
  ...patch,
});

const site = (id: string, persons: number | null, patch: Partial<Site> = {}): Site => ({
  id,
  name: id,
  row: 'site',
  at: '410101',
  code: '410101',
  codeLevel: 'county',
  county: '',
  township: '',
  village: '',
  households: null,
  persons,
  bound: 'exact',
  period: '2020',
  investmentCny: null,
  programme: 'unstated',
  state: 'unstated',
  facilities: '',
  note: '',
  point: [113, 34],
  precision: 'county',
  source: { document: 'doc', line: 1 },
  ...patch,
});

describe('pairing arcs', () => {
  const links = [
    link('a', '410000', '520000'),
    link('b', '410100', '520100'),
    link('c', '520000', '410201'),
    link('d', '410000', ''),
    link('e', '410000', '520000', { kind: 'enterprise' }),
    link('f', '410000', '520000', { drawable: false }),
    link('g', '410101', '410101'),
  ];

  it('are drawn for the chosen kinds where both ends have different places', () => {
    const ids = arcItems(links, regions, ['east_west'], everywhere, null).map((arc) => arc.id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(arcItems(links, regions, ['enterprise'], everywhere, null).map((arc) => arc.id)).toEqual(['e']);
    expect(arcItems(links, regions, ['east_west'], everywhere, 2)).toHaveLength(2);
  });

  it('in a scope keep those with an end inside', () => {
    const inside = (code: string) => code === '410201';
    expect(arcItems(links, regions, ['east_west'], inside, null).map((arc) => arc.id)).toEqual(['c']);
  });

  it('colour by the province of the giver, most links first, the same for a city and its province', () => {
    const hues = giverHues(links);
    expect(hues.get('410000')).toBe(0);
    expect(hues.get('520000')).toBe(1);
    const arcs = arcItems(links, regions, ['east_west'], everywhere, null);
    expect(arcs.map((arc) => arc.hue)).toEqual([0, 0, 1]);
  });

  it('give hues to at most seven givers, the rest are grey', () => {
    const many = Array.from({ length: 9 }, (_, i) => link(`m${i}`, `${11 + i}0000`, '520000'));
    expect(giverHues(many).size).toBe(7);
  });
});

describe('relocation sites', () => {
  it('are points with a size only where persons are stated; totals never', () => {
    const sites = [
      site('hollow', null),
      site('small', 54),
      site('large', 10389),
      site('total', 5649, { row: 'aggregate', point: null }),
    ];
    expect(siteItems(sites, everywhere).map((item) => [item.site.id, item.size])).toEqual([
      ['large', 3],
      ['small', 1],
      ['hollow', 0],
    ]);
  });
});
