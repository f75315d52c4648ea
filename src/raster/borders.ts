import { layOver, signed } from './colour.ts';
import { inkOf } from './ink.ts';
import type { Ink } from './pen-stroke.ts';
import type { BorderStyle, BorderTables, Pen, PixelBox, RegionImage } from './types.ts';

/** Ink of an image depends on shapes and widths, not on colours: a recolour finds it here. */
interface KeptInk {
  tables: BorderTables;
  widths: readonly number[];
  ranks: Ink[];
}
interface KeptOutline {
  outlined: Uint32Array;
  width: number;
  ink: Ink;
}
const keptBorders = new WeakMap<RegionImage, KeptInk>();
const keptOutlines = new WeakMap<RegionImage, KeptOutline>();

/** Draws the borders of a style over a painted image, finest rank first. */
export function drawBorders(image: RegionImage, style: BorderStyle, out: Uint32Array, box?: PixelBox): void {
  const ranks = borderInk(image, style);
  for (let r = ranks.length - 1; r >= 0; r--)
    drawInk(ranks[r]!, style.colour[r]!, style.opacity[r]!, out, clipOf(image, box));
}

/** Draws the line where the numbers in `outlined` (by region number) differ: round places and between two of them. */
export function drawOutlined(
  image: RegionImage,
  outlined: Uint32Array,
  pen: Pen,
  out: Uint32Array,
  box?: PixelBox,
): void {
  if (pen.width <= 0 || outlined.every((place) => place === 0)) return;
  let kept = keptOutlines.get(image);
  if (!kept || kept.width !== pen.width || !sameWords(kept.outlined, outlined)) {
    const rank = (a: number, b: number): number => (outlined[a] === outlined[b] ? 1 : 0);
    kept = { outlined: outlined.slice(), width: pen.width, ink: inkOf(image, rank, [pen.width])[0]! };
    keptOutlines.set(image, kept);
  }
  drawInk(kept.ink, pen.colour, pen.opacity, out, clipOf(image, box));
}

/** Pixels that may be drawn on: a range of indices and of columns. */
interface Clip {
  width: number;
  from: number;
  to: number;
  x0: number;
  x1: number;
}

function clipOf({ viewport: { width, height } }: RegionImage, box?: PixelBox): Clip | undefined {
  if (!box || (box.x0 <= 0 && box.y0 <= 0 && box.x1 >= width && box.y1 >= height)) return undefined;
  return { width, from: box.y0 * width, to: box.y1 * width, x0: box.x0, x1: box.x1 };
}

/** Lays ink over an image in one colour (little-endian RGBA) at an opacity of 0..1. */
export function drawInk(ink: Ink, colour: number, opacity: number, out: Uint32Array, clip?: Clip): void {
  const { pixels, coverage } = ink;
  const words = signed(out);
  const weight = Math.round(256 * Math.max(0, Math.min(1, opacity)));
  for (let i = 0; i < pixels.length; i++) {
    const p = pixels[i]!;
    if (clip) {
      const x = p % clip.width;
      if (p < clip.from || p >= clip.to || x < clip.x0 || x >= clip.x1) continue;
    }
    words[p] = layOver(words[p]!, colour, (coverage[i]! * weight) >> 8);
  }
}

/** Rank of the border between two region numbers as BorderTables tells it; past the last pen when there is no line. */
function rankOf({ group, parents, inner }: BorderTables): (a: number, b: number) => number {
  const at = (table: Uint32Array, i: number): number => (i < table.length ? table[i]! : 0);
  const own = parents.length + inner.length;
  return (a, b) => {
    const g = group ? at(group, a) : a;
    const h = group ? at(group, b) : b;
    if (g !== h) {
      for (let rank = 0; rank < parents.length; rank++)
        if (at(parents[rank]!, g) !== at(parents[rank]!, h)) return rank;
      return own + 1;
    }
    for (let i = 0; i < inner.length; i++)
      if (at(inner[i]!, a) !== at(inner[i]!, b)) return parents.length + i;
    return own;
  };
}

function borderInk(image: RegionImage, style: BorderStyle): Ink[] {
  const { tables, width } = style;
  const kept = keptBorders.get(image);
  if (kept?.tables === tables && sameItems(kept.widths, width)) return kept.ranks;
  const ranks = inkOf(image, rankOf(tables), width);
  keptBorders.set(image, { tables, widths: width.slice(), ranks });
  return ranks;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
