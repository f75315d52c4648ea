import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '../../../src/contract/records.ts';
import {
  type Condition,
  DEFAULT_VIEW,
  LANGS,
  LAYERS,
  METHODS,
  PANELS,
  THEMES,
  type ViewSpec,
} from '../../../src/contract/viewspec.ts';
import { decodeView, encodeView, readView } from '../../../src/contract/viewspec-url.ts';
import { LEVELS } from '../../../src/domain/region/level.ts';
import { BASES, FLAGS } from '../../../src/domain/value/value.ts';

const HOSTILE = [
  '',
  '%',
  '%E0%A4%A',
  '__proto__[polluted]=1',
  'constructor.prototype.polluted=1',
  '{"__proto__":{"polluted":1}}',
  'layer=javascript:window.__pwned=1',
  'title=<img src=x onerror=window.__pwned=1>',
  'zoom=NaN&lat=1e999&lon=',
  'data=https://127.0.0.1:9/evil.geojson',
  'v=99&state=eyJ2Ijo5OX0',
  `state=${'A'.repeat(4000)}`,
  'y=20a9&s=__proto__&l=constructor&b=toString',
  't=;}body{display:none}',
  '/../../etc',
  'a=1&a=2&a=3',
];
const code = fc.stringMatching(/^[1-9]\d{5}(v\d{3,5}|t\d{2,3})?$/);
const period = fc.stringMatching(/^20[0-2]\d(-(0[1-9]|1[0-2]))?$/);
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
  .map((n) => Number(n.toPrecision(12)) + 0);
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    indicator: word,
    period,
    op: fc.constantFrom('<', '<=', '>', '>=', '=' as const),
    value: finite,
  }),
  fc.record({ kind: fc.constant('flag' as const), flag: fc.constantFrom(...FLAGS) }),
  fc.record({ kind: fc.constant('basis' as const), basis: fc.constantFrom(...BASES) }),
  fc.record({ kind: fc.constant('class' as const), index: fc.nat(20) }),
  fc.record({ kind: fc.constant('text' as const), text }),
);
const degrees = (min: number, max: number, decimals: number) =>
  fc.double({ noNaN: true, min, max }).map((n) => Number(n.toFixed(decimals)) + 0);
const view: fc.Arbitrary<ViewSpec> = fc.record({
  v: fc.constant(1 as const),
  level: fc.constantFrom(...LEVELS),
  scope: code,
  indicator: word,
  period,
  basis: fc.subarray([...BASES]),
  classify: fc.record({
    method: fc.constantFrom(...METHODS),
    k: fc.integer({ min: 2, max: 9 }),
    breaks: fc.uniqueArray(finite, { maxLength: 8 }).map((all) => all.toSorted((a, b) => a - b)),
    lock: fc.boolean(),
  }),
  palette: word,
  layers: fc.shuffledSubarray([...LAYERS]),
  links: fc.record({ kinds: fc.subarray([...LINK_KINDS]), top: fc.option(fc.nat(200)) }),
  selection: fc.uniqueArray(code, { maxLength: 12 }),
  filter: fc.array(condition, { maxLength: 5 }),
  compare: fc.option(period),
  camera: fc.option(
    fc.record({ lng: degrees(-180, 180, 5), lat: degrees(-85, 85, 5), zoom: degrees(0, 18, 3) }),
  ),
  panel: fc.subarray([...PANELS]),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...LANGS),
});

describe('a view in the address', () => {
  it('comes back as it was sent, whatever base it is written against', () => {
    fc.assert(
      fc.property(view, view, (sent, base) => {
        const { view: got, problems, unknown } = decodeView(`?${encodeView(sent, base)}`, base);
        expect(got).toEqual(sent);
        expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
      }),
      { numRuns: 300, seed: 832 },
    );
  });

  it('writes nothing for the first screen and only what differs otherwise', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
    expect(encodeView({ ...DEFAULT_VIEW, scope: '410000', theme: 'dark' })).toBe('s=410000&t=dark');
    const camera = { lng: 113.62493, lat: 34.74725, zoom: 6.5 };
    expect(encodeView({ ...DEFAULT_VIEW, camera })).toBe('c=113.62493,34.74725,6.5');
    const classify = { method: 'jenks' as const, k: 6, breaks: [], lock: false };
    expect(encodeView({ ...DEFAULT_VIEW, classify, basis: [] })).toBe('b=&cm=jenks~&k=6');
  });

  it('reads the addresses that the screenshots use', () => {
    const { view: got, problems } = decodeView('?s=410000&l=county&i=incidence-comprehensive&y=2016&lang=en');
    expect(got).toEqual({
      ...DEFAULT_VIEW,
      scope: '410000',
      indicator: 'incidence-comprehensive',
      period: '2016',
      lang: 'en',
    });
    expect(problems).toEqual([]);
  });

  it('drops bad values one by one and names them', () => {
    const { view: got, problems } = decodeView(
      '?l=planet&s=41&y=2099-99x&i=<img>&k=99&b=documented,true&t=dark',
    );
    expect(got).toEqual({ ...DEFAULT_VIEW, theme: 'dark' });
    expect(problems.map((p) => p.key)).toEqual(['l', 's', 'i', 'y', 'b', 'k']);
  });

  it.each([
    'c=NaN,1,2',
    'c=1,2',
    'c=1,2,3,4',
    'c=200,2,3',
    'c=1e999,2,3',
    'c=,,',
    'br=2,1',
    'br=a',
    'lk=none',
  ])('refuses ?%s', (query) => {
    const { view: got, problems } = decodeView(query);
    expect(got).toEqual(DEFAULT_VIEW);
    expect(problems).toHaveLength(1);
  });

  it.each([
    'text:%E0%A4%A',
    'value:population:2016:ge:',
    'value:a:2016:over:1',
    'class:-1',
    'text:a:b',
    'shape',
  ])('refuses the filter %s whole', (filter) => {
    const { view: got, problems } = decodeView(`?f=${encodeURIComponent(`flag:ok;${filter}`)}`);
    expect(got.filter).toEqual([]);
    expect(problems.map((p) => p.key)).toEqual(['f']);
  });

  it('takes the first of a repeated key and says so', () => {
    const { view: got, problems } = decodeView('?t=dark&t=light');
    expect(got.theme).toBe('dark');
    expect(problems).toEqual([{ key: 't', value: 'light' }]);
  });

  it('keeps foreign keys aside and writes them back', () => {
    const { view: got, unknown } = decodeView('?from=wechat&t=dark&isappinstalled=0&__proto__[polluted]=1');
    expect(unknown).toEqual([
      ['from', 'wechat'],
      ['isappinstalled', '0'],
      ['__proto__[polluted]', '1'],
    ]);
    const again = encodeView(got, DEFAULT_VIEW, unknown);
    expect(decodeView(again)).toEqual({ view: got, problems: [], unknown });
    expect({}).not.toHaveProperty('polluted');
  });

  it('reads what it can of a later version and names the version', () => {
    const { view: got, problems } = decodeView('?v=99&t=dark');
    expect(got.theme).toBe('dark');
    expect(problems).toEqual([{ key: 'v', value: '99' }]);
    expect(decodeView('?v=1&t=dark').problems).toEqual([]);
  });

  it('answers two megabytes at once and shows forty characters of them', () => {
    const began = performance.now();
    const { view: got, problems, unknown } = decodeView(`?sel=${'410225,'.repeat(300_000)}`);
    expect(performance.now() - began).toBeLessThan(200);
    expect(got).toEqual(DEFAULT_VIEW);
    expect(unknown).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.value.length).toBeLessThanOrEqual(40);
    const many = decodeView(`?${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join('&')}`);
    expect(many.unknown.length).toBeLessThanOrEqual(12);
  });

  it('carries every county', () => {
    const selection = Array.from({ length: 2891 }, (_, i) => String(110000 + i));
    expect(decodeView(encodeView({ ...DEFAULT_VIEW, selection })).view.selection).toEqual(selection);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webQueryParameters(), fc.string({ unit: 'binary' })), (search) => {
        const { view: got } = decodeView(search);
        expect(readView(got)).toEqual(got);
      }),
      { numRuns: 500, seed: 831 },
    );
  });

  it.each(HOSTILE)('keeps the first screen for ?%s', (search) => {
    expect(decodeView(`?${search}`).view).toEqual(DEFAULT_VIEW);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a stored view', () => {
  it('is refused when it does not fit', () => {
    expect(readView({ ...DEFAULT_VIEW, level: 'street' })).toBeNull();
    expect(readView(JSON.parse(JSON.stringify(DEFAULT_VIEW)))).toEqual(DEFAULT_VIEW);
  });
});
