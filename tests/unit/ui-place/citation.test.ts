import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/contract/manifest.ts';
import type { Indicator } from '../../../src/contract/registry.ts';
import type { Flag, Source } from '../../../src/domain/value/value.ts';
import { citation, fullName } from '../../../src/ui/place/cite.ts';
import { formatDate } from '../../../src/ui/place/dates.ts';
import { headlines, trends } from '../../../src/ui/place/figures.ts';
import { sourceWords } from '../../../src/ui/place/sources.ts';
import type { Figure, PlaceModel } from '../../../src/view/place.ts';

const words = (zh: string, en = zh) => ({ 'zh-CN': zh, en });

const indicator: Indicator = {
  id: 'incidence-comprehensive',
  family: 'incidence-comprehensive',
  kind: 'rate',
  unit: 'percent',
  decimals: 1,
  label: words('综合贫困发生率', 'Comprehensive incidence'),
  short: words('综合发生率'),
  definition: words(''),
  breaks: [2, 3],
  breaksSource: words(''),
  range: { lo: 0, hi: 100 },
  ramp: 'incidence',
  order: 1,
};

const manifest: Manifest = {
  format: 1,
  version: 'd',
  files: {},
  boundary: { source: '', vintage: '', datum: '', licence: '' },
  indicators: [indicator],
  documents: [
    {
      id: 'lankao-case-study',
      title: words('兰考案例', 'Lankao case'),
      publisher: words(''),
      date: '',
      note: words(''),
    },
  ],
  rules: [
    {
      id: 'county-exit',
      label: words('贫困县退出', 'County exit'),
      text: words(''),
      bounds: [],
      note: words(''),
      source: '',
    },
  ],
  columns: [],
  counts: {
    facts: 0,
    factsStated: 0,
    links: 0,
    sites: 0,
    aggregates: 0,
    listed: 0,
    regions: { province: 0, prefecture: 0, county: 0 },
  },
};

const figure = (period: string, lo: number, hi: number, flag: Flag, sources: Source[] = []): Figure => ({
  indicator,
  period,
  printed: period,
  remark: null,
  value: {
    lo,
    hi,
    loOpen: false,
    hiOpen: lo !== hi,
    unit: 'percent',
    basis: lo === hi ? 'documented' : 'rule',
    flag,
    sources,
  },
});

const lankao: PlaceModel = {
  code: '410225',
  name: '兰考县',
  en: 'Lankao County',
  level: 'county',
  kind: 'ordinary',
  path: [
    { code: '100000', name: '中华人民共和国', en: 'China', level: 'nation' },
    { code: '410000', name: '河南省', en: 'Henan Province', level: 'province' },
    { code: '410225', name: '兰考县', en: 'Lankao County', level: 'county' },
  ],
  figures: [],
  series: [
    {
      indicator,
      points: [
        figure('2016', 1.27, 1.27, 'ok', [
          { document: 'lankao-case-study', line: 1166 },
          { document: 'lankao-case-study', line: 1160 },
        ]),
        figure('2017', 0, 2, 'carried', [{ rule: 'county-exit' }]),
      ],
    },
  ],
  rank: null,
  cohort: null,
  steps: [],
  given: [],
  received: [],
  sites: [],
  factCount: 0,
  modelled: null,
  village: null,
};
const context = { manifest, version: '0.1.0', date: '2026-11-23' };

describe('citation', () => {
  it('names place, value, period, basis, document, lines, product and date', () => {
    expect(citation('zh-CN', lankao, lankao.series[0]?.points[0] as Figure, context)).toBe(
      '河南省兰考县，综合贫困发生率 1.27 %（2016年末，文献所载）。来源：《兰考案例》文本第 1160、1166 行。区域贫困分布看板 0.1.0，2026-11-23。',
    );
  });
  it('says in English what it says in Chinese, with the flag', () => {
    const text = citation('en', lankao, lankao.series[0]?.points[1] as Figure, context);
    expect(text).toContain('Lankao County, Henan Province: Comprehensive incidence < 2 %');
    expect(text).toContain('County exit');
    expect(text).toContain('2026-11-23');
  });
  it('gives the nation its own name', () => {
    expect(fullName('zh-CN', lankao.path.slice(0, 1))).toBe('全国');
  });
});

describe('headlines', () => {
  it('puts the measurement first and what is carried behind it', () => {
    const [first] = headlines(lankao);
    expect(first?.figure.period).toBe('2016');
    expect(first?.carried.map(({ period }) => period)).toEqual(['2017']);
  });
  it('draws a trend only where something was measured', () => {
    expect(trends(lankao)).toHaveLength(1);
    const onlyRule = [figure('2017', 0, 3, 'ok'), figure('2018', 0, 3, 'carried')];
    expect(trends({ ...lankao, series: [{ indicator, points: onlyRule }] })).toHaveLength(0);
  });
});

describe('sourceWords', () => {
  it('joins the lines of one document, each once, and names rules and publications', () => {
    const sources: Source[] = [
      { document: 'lankao-case-study', line: 9 },
      { document: 'lankao-case-study', line: 9 },
      { document: 'unknown', line: 3 },
      { rule: 'county-exit' },
      { publication: 'lankao-case-study' },
    ];
    expect(sourceWords('zh-CN', sources, manifest)).toEqual([
      '《兰考案例》文本第 9 行',
      '《unknown》文本第 3 行',
      '按规则“贫困县退出”推定',
      '《兰考案例》',
    ]);
    expect(sourceWords('zh-CN', [], null)).toEqual([]);
  });
});

it('formatDate words days, months and years', () => {
  expect(formatDate('zh-CN', '2016-10-25')).toBe('2016年10月25日');
  expect(formatDate('en', '2016-10-25')).toBe('25 October 2016');
  expect(formatDate('zh-CN', '2014-03')).toBe('2014年3月');
});
