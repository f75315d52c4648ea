import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, SHEET_WIDTH } from '../../../src/export/layout.ts';
import type { Box, LegendBlock, Plate, Sheet } from '../../../src/export/sheet-types.ts';
import { type Font, wrap } from '../../../src/export/text.ts';

/** A Chinese character is as wide as the type is high, a Latin one a good half. */
const measure = (text: string, { size, weight }: Font): number =>
  Array.from(text).reduce((sum, c) => sum + (c > '\u2E80' ? 1 : weight === 600 ? 0.6 : 0.56), 0) * size;

const swatch = { fill: '#fbeab2', second: null, pattern: 'none' } as const;
const words = fc.stringMatching(/^[a-z\u4e00-\u4e8f ]{1,60}$/);
const block: fc.Arbitrary<LegendBlock> = fc.record({
  title: words,
  lines: fc.array(words, { maxLength: 3 }),
  entries: fc.array(
    fc.record({
      key: fc.constantFrom(
        { kind: 'swatch' as const, swatch, outlined: false },
        { kind: 'arc' as const, colour: '#9a3324' },
        { kind: 'site' as const, shape: 'circle' as const, filled: true },
      ),
      text: words,
      count: fc.constantFrom('', '7', '2,060'),
    }),
    { maxLength: 12 },
  ),
});
const plate: fc.Arbitrary<Plate> = fc.record({
  title: words,
  subtitle: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
  notes: fc.array(words, { maxLength: 5 }),
  stamp: words,
  inset: fc.constantFrom(null, '南海诸岛', 'South China Sea Islands'),
});

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01;

/** Names of the boxes that lie over one another. Told at once: an expectation for each pair would take most of the time. */
function meetings(named: readonly [string, Box][]): [string, string][] {
  return named.flatMap(([a, first], i) =>
    named.slice(i + 1).flatMap(([b, second]): [string, string][] => (meet(first, second) ? [[a, b]] : [])),
  );
}

function boxes(sheet: Sheet): [string, Box][] {
  const named: [string, Box][] = [
    ['map', sheet.map],
    ['scale', sheet.scale],
    ['north', sheet.north],
    ['stamp', sheet.stamp],
    ...sheet.legend.map((box, i): [string, Box] => [`legend ${i}`, box]),
  ];
  if (sheet.inset) named.push(['inset', sheet.inset]);
  return named;
}

function textBoxes(sheet: Sheet): Box[] {
  return sheet.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    const w = measure(item.text, item);
    const x = item.align === 'right' ? item.x - w : item.align === 'center' ? item.x - w / 2 : item.x;
    return [{ x, y: item.y - item.size * 0.8, w, h: item.size }];
  });
}

describe('a sheet', () => {
  it('keeps legend, inset, map, scale, arrow and stamp apart, and all text inside, whatever the words', () => {
    fc.assert(
      fc.property(plate, fc.double({ min: 0.3, max: 3, noNaN: true }), (content, aspect) => {
        const sheet = layOut(content, aspect, measure);
        expect(meetings(boxes(sheet))).toEqual([]);
        const texts = textBoxes(sheet);
        expect(texts.filter(({ x }) => x < 0)).toEqual([]);
        expect(texts.filter(({ x, w }) => x + w > SHEET_WIDTH - 20)).toEqual([]);
        expect(texts.filter(({ y, h }) => y + h > sheet.height)).toEqual([]);
        for (const box of [sheet.map, sheet.inset, sheet.scale, sheet.north])
          if (box) expect(texts.filter((text) => meet(text, box))).toEqual([]);
        expect(meetings(texts.map((text, i) => [`text ${i}`, text]))).toEqual([]);
      }),
      { numRuns: 150, seed: 832 },
    );
  });

  it('is the same for the same content', () => {
    const [content] = fc.sample(plate, { numRuns: 1, seed: 1 });
    if (!content) throw new Error('no sample');
    expect(layOut(content, 1.3, measure)).toEqual(layOut(content, 1.3, measure));
  });
});

describe('breaking lines', () => {
  const font: Font = { size: 10, weight: 400 };

  it('breaks Chinese anywhere but before closing punctuation', () => {
    expect(wrap('贫困发生率，由高到低。', font, 50, measure)).toEqual(['贫困发生', '率，由高到', '低。']);
  });

  it('breaks Latin between words and cuts only what fits no line', () => {
    expect(wrap('exit year of poor counties', font, 60, measure)).toEqual([
      'exit year',
      'of poor',
      'counties',
    ]);
    expect(wrap('abcdefghijklmnopqrstuvwxyz', font, 57, measure)).toEqual([
      'abcdefghij',
      'klmnopqrst',
      'uvwxyz',
    ]);
    expect(wrap('', font, 56, measure)).toEqual([]);
  });

  it('loses no character but the spaces at line ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 10, max: 400 }),
        (text, width) => {
          const bare = (s: string): string => s.replace(/\s/g, '');
          expect(bare(wrap(text, font, width, measure).join(''))).toBe(bare(text));
        },
      ),
      { seed: 832 },
    );
  });
});
