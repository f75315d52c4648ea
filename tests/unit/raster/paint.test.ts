import { describe, expect, test } from 'vitest';
import {
  type BorderStyle,
  type BorderTables,
  countsInView,
  edgesFromRings,
  fill,
  type Lookup,
  outline,
  PATTERN,
  paint,
  pick,
  type RegionImage,
  viewportFor,
} from '../../../src/raster/index.ts';
import { box, flatRings } from '../../raster/flat-rings.ts';

const RED = 0xff0000ff;
const BLUE = 0xffff0000;
const BLACK = 0xff000000;

/** Region 1 left and 2 right of 113.5° E; the border runs through the middle of a 40 × 20 image. */
const halves = (zoom = 8, shift = 0): RegionImage =>
  fill(
    [[edgesFromRings(flatRings([box(110, 30, 113.5, 40), box(113.5, 30, 117, 40)]))]],
    viewportFor([113.5 + shift, 34.5], zoom, 40, 20),
    2,
  );

const lookup = (patch: Partial<Lookup> = {}): Lookup => ({
  swatch: Uint16Array.of(0, 1, 2),
  a: Uint32Array.of(0, RED, BLUE),
  b: Uint32Array.of(0, BLACK, BLACK),
  pattern: new Uint8Array(3),
  outline: new Uint32Array(3),
  ...patch,
});

const tables = (...parents: Uint32Array[]): BorderTables => ({ group: null, parents, inner: [] });

const border = (width: number): BorderStyle => ({
  tables: tables(Uint32Array.of(0, 1, 1), Uint32Array.of(0, 1, 2)),
  width: [width, width],
  colour: [BLACK, BLACK],
  opacity: [1, 1],
});

const painted = (
  image: RegionImage,
  table: Lookup,
  style: BorderStyle | null = null,
  ratio = 1,
): Uint32Array => {
  const out = new Uint32Array(image.ids.length).fill(0x12345678);
  paint(image, table, style, out, ratio);
  return out;
};

describe('paint', () => {
  test('writes every pixel, by lookup', () => {
    const out = painted(halves(), lookup());
    expect([...out.subarray(0, 19)]).toEqual(new Array(19).fill(RED));
    expect([...out.subarray(21, 40)]).toEqual(new Array(19).fill(BLUE));
  });

  test('a number beyond the table is transparent, never a read outside it', () => {
    const out = painted(halves(), { ...lookup(), swatch: Uint16Array.of(0, 1) });
    expect(out[0]).toBe(RED);
    expect(out[39]).toBe(0);
  });

  test('a coast is half transparent but not darker', () => {
    const ring = box(110, 30, 113.5, 40);
    const pixel = 360 / (512 * 2 ** 8);
    const image = fill(
      [[edgesFromRings(flatRings([ring]))]],
      viewportFor([113.5 + 0.75 * pixel, 34.5], 8, 40, 20),
      2,
    );
    const out = painted(image, lookup());
    expect(out[19]).toBe(((0x80 << 24) | 0xff) >>> 0);
  });

  test('patterns stay on their place when the view moves, and grow with the pixel ratio', () => {
    const table = lookup({ pattern: Uint8Array.of(0, PATTERN.hatch, PATTERN.dots) });
    const still = painted(halves(), table);
    const pixel = 360 / (512 * 2 ** 8);
    const moved = painted(halves(8, 5 * pixel), table);
    for (let y = 0; y < 20; y++) {
      expect(moved.subarray(y * 40, y * 40 + 35)).toEqual(still.subarray(y * 40 + 5, y * 40 + 40));
    }
    const count = (words: Uint32Array): number => words.filter((w) => w !== RED && w !== BLUE).length;
    expect(count(still)).toBeGreaterThan(200);
    expect(painted(halves(), table, null, 2)).not.toEqual(still);
  });

  test('a border darkens by width and length, and width 0 hides it', () => {
    const dark = (width: number): number => {
      const out = painted(halves(), lookup(), border(width));
      // Ink on a row, in pixels: what is missing of full red or blue.
      return [...out.subarray(400, 440)].reduce(
        (sum, word) =>
          sum + 1 - Math.max(word & 255, (word >> 16) & 255, (word & 255) + ((word >> 16) & 255)) / 255,
        0,
      );
    };
    expect(dark(0)).toBeCloseTo(0, 1);
    expect(dark(0.5)).toBeCloseTo(0.5, 1);
    expect(dark(1)).toBeCloseTo(1, 1);
    expect(dark(3)).toBeCloseTo(3, 1);
  });

  test('the highest rank at which ancestors differ draws the border', () => {
    const style = { ...border(1), colour: [0xff00ff00, BLACK] };
    const inland = painted(halves(), lookup(), style);
    expect(inland.includes(0xff00ff00)).toBe(false);
    const apart = { ...style, tables: tables(Uint32Array.of(0, 1, 2), Uint32Array.of(0, 1, 2)) };
    const green = painted(halves(), lookup(), apart);
    expect([...green.subarray(400, 440)].some((w) => ((w >> 8) & 255) > 100)).toBe(true);
  });

  test('inside a group the inner tables rank, then the difference itself', () => {
    const inGroup = (inner: Uint32Array[], width: number[]): boolean => {
      const style: BorderStyle = {
        tables: { group: Uint32Array.of(0, 5, 5), parents: [Uint32Array.of(0, 1, 2, 3, 4, 5)], inner },
        width,
        colour: [BLACK, BLACK, BLACK],
        opacity: [1, 1, 1],
      };
      const plain = painted(halves(), lookup());
      return painted(halves(), lookup(), style).some((word, i) => word !== plain[i]);
    };
    expect(inGroup([Uint32Array.of(0, 8, 9)], [0, 1, 0])).toBe(true);
    expect(inGroup([Uint32Array.of(0, 8, 8)], [0, 1, 0])).toBe(false);
    expect(inGroup([Uint32Array.of(0, 8, 8)], [0, 0, 1])).toBe(true);
    expect(inGroup([Uint32Array.of(0, 8, 8)], [1, 1, 0])).toBe(false);
  });

  test('documented regions get their own line', () => {
    const style = { ...border(0), outline: { width: 1, colour: BLACK, opacity: 1 } };
    const plain = painted(halves(), lookup(), border(0));
    expect(painted(halves(), lookup(), style)).toEqual(plain);
    const marked = lookup({ outline: Uint32Array.of(0, 1, 0) });
    expect(painted(halves(), marked, style)).not.toEqual(plain);
  });

  test('one outlined place of two regions has no line inside, two places have', () => {
    const style = { ...border(0), outline: { width: 1, colour: BLACK, opacity: 1 } };
    const inside = (outline: Uint32Array): Uint32Array => painted(halves(), lookup({ outline }), style);
    expect(inside(Uint32Array.of(0, 7, 7))).not.toEqual(inside(Uint32Array.of(0, 7, 8)));
    const plain = painted(halves(), lookup(), border(0));
    const middle = (words: Uint32Array): number[] => [...words.subarray(400, 440)].slice(4, -4);
    expect(middle(inside(Uint32Array.of(0, 7, 7)))).toEqual(middle(plain));
  });

  test('painting again with other colours, widths or marks is as painting afresh', () => {
    const image = halves();
    const style = { ...border(1.3), outline: { width: 1, colour: BLACK, opacity: 1 } };
    const marked = lookup({ outline: Uint32Array.of(0, 0, 1) });
    painted(image, lookup(), border(3));
    painted(image, lookup({ outline: Uint32Array.of(0, 1, 0) }), style);
    const other = lookup({ a: Uint32Array.of(0, BLUE, RED), outline: marked.outline });
    expect(painted(image, other, style)).toEqual(painted(halves(), other, style));
  });
});

describe('outline', () => {
  test('draws only between members and the rest, and says where', () => {
    const image = halves();
    const out = new Uint32Array(image.ids.length);
    const touched = outline(image, Uint8Array.of(0, 1, 0), 3, BLACK, out);
    expect(touched).toEqual({ x0: 18, y0: 0, x1: 22, y1: 20 });
    expect(out[400]).toBe(0);
    expect(out[420]).toBe(BLACK);
    expect(outline(image, (n) => n > 0, 3, BLACK, new Uint32Array(image.ids.length))).toBeNull();
  });

  test('a box saves rows but not the line inside it', () => {
    const image = halves();
    const full = new Uint32Array(image.ids.length);
    const part = new Uint32Array(image.ids.length);
    outline(image, (n) => n === 1, 2, RED, full);
    outline(image, (n) => n === 1, 2, RED, part, { x0: 0, y0: 5, x1: 40, y1: 10 });
    expect(part.subarray(200, 400)).toEqual(full.subarray(200, 400));
    expect(part[19]).toBe(0);
  });
});

describe('pick and counts', () => {
  test('reads the number under a position, 0 outside the image', () => {
    const image = halves();
    expect(pick(image, 0.5, 0.5)).toBe(1);
    expect(pick(image, 39.9, 19.9)).toBe(2);
    expect(pick(image, -0.1, 3)).toBe(0);
    expect(pick(image, 40, 3)).toBe(0);
    expect(pick(image, 3, 20)).toBe(0);
  });

  test('counts the pixels of each region, in a part of the view if asked', () => {
    const image = halves();
    expect([...countsInView(image, 3)]).toEqual([0, 400, 400]);
    expect([...countsInView(image, 2)]).toEqual([0, 400]);
    expect([...countsInView(image, 3, { x0: -5, y0: 18, x1: 10, y1: 99 })]).toEqual([0, 20, 0]);
  });
});
