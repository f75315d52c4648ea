/** Outlines of the chosen place and of the one under the pointer, on a canvas that moves with the region picture. */
import { isMapLevel } from '../domain/region/level.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { outline, type PixelBox, pixelBoxOf, type RegionImage } from '../raster/index.ts';
import { COUNTY_OFFSET, NUMBERS } from '../view/scene/numbers.ts';
import { rgbaWord } from '../view/scene/palette.ts';

export interface Mark {
  code: string;
  /** Line width in image pixels and its colour as #rrggbb. */
  width: number;
  colour: string;
}

export class Highlight {
  readonly canvas = document.createElement('canvas');
  private readonly ctx = this.canvas.getContext('2d', {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  private pixels: ImageData | null = null;
  private dirty: PixelBox | null = null;

  /** Draws the marks in order on the image; unknown codes are passed over. */
  draw(image: RegionImage | null, regions: RegionSet | null, marks: readonly Mark[]): void {
    if (!image || !regions) return;
    const { width, height } = image.viewport;
    if (this.pixels?.width !== width || this.pixels.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.pixels = this.ctx.createImageData(width, height);
      this.dirty = null;
    }
    const words = new Uint32Array(this.pixels.data.buffer);
    this.clear(words, width);
    for (const mark of marks) {
      const found = membersOf(regions, mark.code);
      if (!found) continue;
      const box = pixelBoxOf(image.viewport, found.bbox, Math.ceil(mark.width) + 2);
      if (box.x1 <= box.x0 || box.y1 <= box.y0) continue;
      this.touch(outline(image, found.members, mark.width, rgbaWord(mark.colour), words, box));
    }
    if (!this.dirty) return;
    const { x0, y0, x1, y1 } = this.dirty;
    this.ctx.putImageData(this.pixels, 0, 0, x0, y0, x1 - x0, y1 - y0);
  }

  private clear(words: Uint32Array, width: number): void {
    if (!this.dirty) return;
    const { x0, y0, x1, y1 } = this.dirty;
    for (let y = y0; y < y1; y++) words.fill(0, y * width + x0, y * width + x1);
    this.ctx.clearRect(x0, y0, x1 - x0, y1 - y0);
    this.dirty = null;
  }

  private touch(box: PixelBox | null): void {
    if (!box) return;
    const d = this.dirty;
    this.dirty = d
      ? {
          x0: Math.min(d.x0, box.x0),
          y0: Math.min(d.y0, box.y0),
          x1: Math.max(d.x1, box.x1),
          y1: Math.max(d.y1, box.y1),
        }
      : box;
  }
}

/** Region numbers inside a place of any level, and its box. */
function membersOf(regions: RegionSet, code: string) {
  const place = findPlace(regions, code);
  const bbox = place && regions.tables[place.level].bbox(place.row);
  if (!place || !bbox) return null;
  const members = new Uint8Array(NUMBERS);
  if (!isMapLevel(place.level)) return null;
  const ancestor = regions.ancestor[place.level];
  for (let county = 0; county < ancestor.length; county++)
    if (ancestor[county] === place.row) members[COUNTY_OFFSET + 1 + county] = 1;
  return { members, bbox };
}
