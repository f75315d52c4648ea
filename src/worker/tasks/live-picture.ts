/** The picture on screen as the worker holds it: filled once, painted and outlined as often as asked. */
import {
  type BorderPens,
  type BorderTables,
  outline,
  type PixelBox,
  paint,
  pixelBoxOf,
  type RegionImage,
} from '../../raster/index.ts';
import type {
  DrawnPicture,
  DrawRequest,
  OutlineMark,
  OutlinePatch,
  PaintedBox,
  PictureStyle,
  RasterTasks,
  SparePixels,
} from '../protocol.ts';
import { fillTask } from './fill.ts';
import type { Shelf } from './load.ts';

const REHEARSALS = 40;

export class LivePicture {
  tables: BorderTables = { group: null, parents: [], inner: [] };
  style: PictureStyle | null = null;
  marks: OutlineMark[] = [];
  private image: RegionImage | null = null;
  private rehearsed = false;
  private spare: RegionImage | null = null;
  /** Where outlines are drawn: transparent between two calls. */
  private scratch = new Uint32Array(0);
  /** Where a box is painted. */
  private canvas = new Uint32Array(0);

  /** Fills and paints; the result is the live picture from its last step on. Given up half-way it changes nothing. */
  *draw(shelf: Shelf, request: DrawRequest): Generator<void, DrawnPicture> {
    const spare = this.spare ?? undefined;
    // Lent to the filler: a second draw that begins before this one was given up must not get it too.
    this.spare = null;
    const image = yield* fillTask(shelf, request, spare);
    this.spare = this.image;
    this.image = image;
    const pixels = this.paint(image, request.pens, request.spare);
    if (!this.rehearsed) this.rehearse(request.pens);
    const ids = new Uint32Array(roomFor(request.spare?.ids, image.ids.byteLength), 0, image.ids.length);
    ids.set(image.ids);
    return { viewport: image.viewport, ids, pixels, outline: this.outline() };
  }

  /** Paints a few rows often enough for the engine to compile the painter, so that the first recolour is as fast as others. */
  private rehearse(pens: BorderPens): void {
    this.rehearsed = true;
    const { width = 0, height = 0 } = this.image?.viewport ?? {};
    for (let n = 0; n < REHEARSALS; n++) {
      const y0 = Math.floor((height * (n + 1)) / (REHEARSALS + 2));
      this.repaint({ pens, box: { x0: 0, y0, x1: width, y1: y0 + 1 } });
    }
  }

  /** Paints the live picture with the style of now, or a box of it; null when there is none. */
  repaint({ pens, box, spare }: RasterTasks['repaint'][0]): PaintedBox | null {
    const { image, style, tables } = this;
    if (!image) return null;
    const { width, height } = image.viewport;
    if (!box || !style) {
      const whole = { x0: 0, y0: 0, x1: width, y1: height };
      return { box: whole, pixels: this.paint(image, pens, spare) };
    }
    const part = {
      x0: Math.max(0, box.x0),
      y0: Math.max(0, box.y0),
      x1: Math.min(width, box.x1),
      y1: Math.min(height, box.y1),
    };
    if (this.canvas.length !== width * height) this.canvas = new Uint32Array(width * height);
    paint(image, style.lookup, { ...pens, tables }, this.canvas, style.unit, part);
    return { box: part, pixels: copyOf(this.canvas, width, part).buffer };
  }

  /** Outlines of the marks on a transparent patch; null when no line runs through the live picture. */
  outline(): OutlinePatch | null {
    const { image, marks } = this;
    if (!image || marks.length === 0) return null;
    const { width, height } = image.viewport;
    if (this.scratch.length !== width * height) this.scratch = new Uint32Array(width * height);
    const words = this.scratch;
    let touched: PixelBox | null = null;
    for (const { ranges, width: line, colour, bbox } of marks) {
      const box = pixelBoxOf(image.viewport, bbox, Math.ceil(line) + 2);
      if (box.x1 <= box.x0 || box.y1 <= box.y0) continue;
      touched = join(touched, outline(image, inRanges(ranges), line, colour, words, box));
    }
    if (!touched) return null;
    return { box: touched, pixels: cut(words, width, touched).buffer };
  }

  private paint(image: RegionImage, pens: BorderPens, spare?: SparePixels): ArrayBuffer {
    const { width, height } = image.viewport;
    const bytes = 4 * width * height;
    const pixels = spare?.pixels?.byteLength === bytes ? spare.pixels : new ArrayBuffer(bytes);
    const { style, tables } = this;
    if (style) paint(image, style.lookup, { ...pens, tables }, new Uint32Array(pixels), style.unit);
    return pixels;
  }
}

const roomFor = (spare: ArrayBuffer | undefined, bytes: number): ArrayBuffer =>
  spare && spare.byteLength >= bytes ? spare : new ArrayBuffer(bytes);

/** Test for membership in ascending pairs (from, one after the last). */
function inRanges(ranges: readonly number[]): (number: number) => boolean {
  return (number) => {
    let low = 0;
    let high = ranges.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[2 * middle + 1]! <= number) low = middle + 1;
      else high = middle;
    }
    return 2 * low < ranges.length && number >= ranges[2 * low]!;
  };
}

function join(a: PixelBox | null, b: PixelBox | null): PixelBox | null {
  if (!a || !b) return a ?? b;
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** Takes a box out of an image of words, which is transparent there afterwards. */
function cut(words: Uint32Array, width: number, box: PixelBox): Uint32Array<ArrayBuffer> {
  const patch = copyOf(words, width, box);
  for (let y = box.y0; y < box.y1; y++) words.fill(0, y * width + box.x0, y * width + box.x1);
  return patch;
}

function copyOf(words: Uint32Array, width: number, { x0, y0, x1, y1 }: PixelBox): Uint32Array<ArrayBuffer> {
  const patch = new Uint32Array((x1 - x0) * (y1 - y0));
  for (let y = y0; y < y1; y++)
    patch.set(words.subarray(y * width + x0, y * width + x1), (y - y0) * (x1 - x0));
  return patch;
}
