import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/contract/records.ts';
import { groupFacts, searchFacts } from '../../../src/ui/place/fact-groups.ts';
import { factValue, unitWords } from '../../../src/ui/place/fact-value.ts';
import { termLabel } from '../../../src/ui/place/terms.ts';

let next = 0;
const fact = (patch: Partial<Fact>): Fact => ({
  id: `t-${++next}`,
  category: 'funds',
  place: '兰考县',
  level: 'county',
  province: '河南省',
  prefecture: '',
  county: '兰考县',
  code: '410225',
  at: '410225',
  unplaced: '',
  period: '2016',
  periodBasis: 'stated',
  term: 'poverty_funds_cny',
  indicator: '',
  value: 1,
  text: '1',
  unit: 'CNY',
  bound: 'exact',
  caution: '',
  note: '',
  conflict: '',
  source: { document: 'lankao-story-2020', line: 1 },
  ...patch,
});

describe('groupFacts', () => {
  it('keeps every fact and counts it once', () => {
    const facts = [fact({}), fact({ value: 2 }), fact({ category: 'incidence', term: 'poverty_incidence' })];
    const sections = groupFacts(facts);
    const ids = sections.flatMap(({ clusters }) =>
      clusters.flatMap(({ entries }) =>
        entries.flatMap(({ fact: f, again }) => [f, ...again].map(({ id }) => id)),
      ),
    );
    expect(ids.sort()).toEqual(facts.map(({ id }) => id).sort());
    expect(sections.map(({ category, count }) => [category, count])).toEqual([
      ['incidence', 1],
      ['funds', 2],
    ]);
  });

  it('shows the same figure printed again as one entry with both lines', () => {
    const again = fact({ source: { document: 'lankao-story-2020', line: 9 } });
    const [section] = groupFacts([fact({}), again]);
    expect(section?.clusters).toHaveLength(1);
    expect(section?.clusters[0]?.kind).toBe('single');
    expect(section?.clusters[0]?.entries[0]?.again).toEqual([again]);
  });

  it('puts disagreeing records of a mapped item side by side with the ruling', () => {
    const facts = [
      fact({ indicator: 'persons-lifted-out', value: 96000, bound: 'approx', conflict: 'c-0078' }),
      fact({ indicator: 'persons-lifted-out', value: 96084, conflict: 'c-0078' }),
    ];
    const cluster = groupFacts(facts)[0]?.clusters[0];
    expect(cluster?.kind).toBe('conflict');
    expect(cluster?.ruling).toBe('c-0078');
    expect(cluster?.entries).toHaveLength(2);
  });

  it('does not call two factories a conflict', () => {
    const facts = [fact({ term: 'factory_jobs', value: 30 }), fact({ term: 'factory_jobs', value: 80 })];
    expect(groupFacts(facts)[0]?.clusters[0]?.kind).toBe('several');
  });

  it('tells the newest period first and facts without one last', () => {
    const order = ['', '2014', '2014/2020', '2016-06', '2016'];
    const clusters = groupFacts(order.map((period) => fact({ period })))[0]?.clusters ?? [];
    expect(clusters.map(({ entries }) => entries[0]?.fact.period)).toEqual([
      '2014/2020',
      '2016',
      '2016-06',
      '2014',
      '',
    ]);
  });
});

describe('searchFacts', () => {
  const facts = [
    fact({ note: 'garbled copy', value: 77000 }),
    fact({ place: '瑞金市', term: 'poor_villages' }),
  ];
  it('wants every word, in any part', () => {
    expect(searchFacts(facts, '兰考 77000', () => '')).toEqual([facts[0]]);
    expect(searchFacts(facts, 'poor villages', () => '')).toEqual([facts[1]]);
    expect(searchFacts(facts, '贫困村', (f) => (f.term === 'poor_villages' ? '贫困村' : ''))).toEqual([
      facts[1],
    ]);
    expect(searchFacts(facts, '  ', () => '')).toHaveLength(2);
    expect(searchFacts(facts, '海南', () => '')).toEqual([]);
  });
});

describe('factValue', () => {
  const value = (patch: Partial<Fact>) => factValue('zh-CN', fact(patch));
  it('uses 万 and 亿 only where the number stays exact', () => {
    expect(value({ value: 933000000 })).toBe('9.33 亿元');
    expect(value({ value: 77000, unit: 'person' })).toBe('7.7 万人');
    expect(value({ value: 96084, unit: 'person' })).toBe('96,084 人');
    expect(value({ value: 1234567.891, unit: 'CNY' })).toBe('1,234,567.891 元');
    expect(value({ value: 3272, unit: 'person' })).toBe('3,272 人');
  });
  it('marks bounds, memberships and texts', () => {
    expect(value({ value: 0, unit: 'percent' })).toBe('0 %');
    expect(value({ value: 1000, unit: 'person', bound: 'lower' })).toBe('1,000 人以上');
    expect(value({ value: 1, unit: 'flag' })).toBe('是');
    expect(value({ value: 2017, unit: 'year' })).toBe('2017 年');
    expect(value({ value: null, text: '一至二' })).toBe('一至二');
    expect(factValue('en', fact({ value: 1000, unit: 'person', bound: 'lower' }))).toBe('≥ 1,000 people');
  });
  it('words compound units part by part', () => {
    expect(unitWords('zh-CN', 'CNY/person/yr')).toBe('元/人/年');
    expect(unitWords('zh-CN', 'CNY/village')).toBe('元/村');
    expect(unitWords('en', 'CNY/person/yr')).toBe('yuan per person per year');
    expect(unitWords('en', 'unheard_of')).toBe('unheard of');
  });
});

it('termLabel falls back on the name itself', () => {
  expect(termLabel({ poor_villages: '贫困村数' }, 'poor_villages')).toBe('贫困村数');
  expect(termLabel({}, 'garment_base_investment_cny')).toBe('Garment base investment (yuan)');
});
