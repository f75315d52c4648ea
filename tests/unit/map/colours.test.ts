import { describe, expect, it } from 'vitest';
import type { ViewSpec } from '../../../src/contract/viewspec.ts';
import { scenePalette } from '../../../src/map/palette.ts';
import { PATTERN } from '../../../src/raster/index.ts';
import { buildFrame } from '../../../src/view/frame.ts';
import { borderStyle } from '../../../src/view/scene/borders.ts';
import { regionLookup } from '../../../src/view/scene/lookup.ts';
import { BACKDROP, COUNTY_OFFSET } from '../../../src/view/scene/numbers.ts';
import { mix, rgbaWord } from '../../../src/view/scene/palette.ts';
import { type Cell, columnOf, entryOf, rate, smallCountry, view } from '../../fixtures/small-country.ts';

const regions = smallCountry();
const palette = scenePalette('light');
const N = regions.tables.county.n;
const at = (row: number): number => COUNTY_OFFSET + 1 + row;

/** The colour table read by region number. */
function colours(...args: Parameters<typeof regionLookup>) {
  const { swatch, a, b, pattern, outline } = regionLookup(...args);
  const of = (table: ArrayLike<number>) => (number: number) => table[swatch[number] ?? 0];
  return { a: of(a), b: of(b), pattern: of(pattern), outline: (number: number) => outline?.[number] ?? 0 };
}

const CELLS: Cell[] = [
  { period: 0, row: 0, lo: 1 },
  { period: 0, row: 1, lo: 0, hi: 2, hiOpen: true, basis: 'rule' },
  { period: 0, row: 2, lo: 0, hi: 3, hiOpen: true, basis: 'rule' },
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((row) => ({ period: 0, row, lo: row })),
];

const frameOf = (spec: Partial<ViewSpec> = {}, cells = CELLS) =>
  buildFrame({
    spec: view({ indicator: rate.id, period: '2017', ...spec }),
    regions,
    indicator: rate,
    grain: spec.level ?? 'county',
    entry: entryOf(rate, ['2017']),
    column: columnOf(N, 1, cells),
    sampled: null,
    listed: [],
    read: () => null,
  });

describe('the colour table', () => {
  it('is plain land in China, water outside and its own tone abroad before any value is known', () => {
    const lookup = colours(null, null, palette);
    expect(lookup.a(0)).toBe(rgbaWord(palette.water));
    expect(lookup.a(at(5))).toBe(rgbaWord(palette.land));
    expect(lookup.a(BACKDROP)).toBe(rgbaWord(palette.foreign));
  });

  it('hatches rule values finely and spans broadly, and outlines documented ones among them', () => {
    const lookup = colours(frameOf(), regions, palette);
    expect(lookup.pattern(at(0))).toBe(PATTERN.none);
    expect(lookup.pattern(at(1))).toBe(PATTERN.hatch);
    expect(lookup.pattern(at(2))).toBe(PATTERN.wideHatch);
    expect(lookup.b(at(2))).not.toBe(lookup.a(at(2)));
    expect(lookup.outline(at(0))).toBeGreaterThan(0);
    expect(lookup.outline(at(1))).toBe(0);
  });

  it('gives Taiwan a pattern of its own and never a class', () => {
    const lookup = colours(frameOf(), regions, palette);
    const taiwan = at(N - 1);
    const classes = frameOf().classes.map((cls) => rgbaWord(palette.classPaint(cls.paint).fill));
    expect(classes).not.toContain(lookup.a(taiwan));
    expect(lookup.pattern(taiwan)).toBe(PATTERN.crossHatch);
  });

  it('mutes what is out of scope', () => {
    const lookup = colours(frameOf({ scope: '520000' }), regions, palette);
    expect(lookup.a(at(0))).toBe(rgbaWord(palette.muted));
    expect(lookup.a(at(9))).not.toBe(rgbaWord(palette.muted));
  });

  it('paints a coarser level through the ancestors of the counties', () => {
    const frame = buildFrame({
      spec: view({ indicator: rate.id, period: '2017', level: 'province' }),
      regions,
      indicator: rate,
      grain: 'province',
      entry: null,
      column: null,
      sampled: null,
      listed: [],
      read: () => null,
    });
    const lookup = colours(frame, regions, palette);
    expect(lookup.a(at(0))).toBe(lookup.a(at(7)));
  });
});

describe('borders', () => {
  it('part China from its neighbours at the first rank and the neighbours from the sea at the last', () => {
    const { parents } = borderStyle(regions, 'county', 4, 1, palette).tables;
    expect(parents[0]?.[at(0)]).not.toBe(parents[0]?.[BACKDROP]);
    expect(parents[0]?.[BACKDROP]).toBe(parents[0]?.[0]);
    expect(parents[3]?.[BACKDROP]).toBe(parents[3]?.[0]);
    expect(parents[4]?.[BACKDROP]).not.toBe(parents[4]?.[0]);
  });

  it('leave out lines finer than the level until there is room, and all inner ones when switched off', () => {
    expect(borderStyle(regions, 'province', 4, 1, palette).width[3]).toBe(0);
    expect(borderStyle(regions, 'province', 9, 1, palette).width[3]).toBeGreaterThan(0);
    const off = borderStyle(regions, 'county', 4, 1, palette, false);
    expect(off.width.slice(1, 4)).toEqual([0, 0, 0]);
    expect(off.width[0]).toBeGreaterThan(0);
  });

  it('draw no fine line outside the scope', () => {
    const frame = frameOf({ scope: '410000' });
    const { parents } = borderStyle(regions, 'county', 6, 1, palette, true, frame).tables;
    const guizhou = [8, 9, 10].map((row) => parents[3]?.[at(row)]);
    expect(new Set(guizhou).size).toBe(1);
    expect(new Set([0, 1, 2].map((row) => parents[3]?.[at(row)])).size).toBe(3);
  });
});

describe('colours', () => {
  it('are written as little-endian RGBA words', () => {
    expect(rgbaWord('#112233')).toBe(0xff332211);
  });

  it('mix by share', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#804020', 0.5)).toBe('#402010');
  });
});
