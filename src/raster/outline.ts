import { drawInk } from './borders.ts';
import { inkOf } from './ink.ts';
import { firstAtOrAfter } from './sorted.ts';
import type { PixelBox, RegionImage } from './types.ts';

/** Marks regions by number: 1 in a table, or true from a test. */
export type Members = Uint8Array | ((number: number) => boolean);

/**
 * Draws the line between marked regions and the rest (hover, selection). Borders inside the marked set stay free.
 * @param width of the line in image pixels; 2–3 for hover
 * @param colour little-endian RGBA
 * @param out words of the image's size; only pixels near the line are touched, over what is there
 * @param box where the marked regions are, if known: rows outside it are not looked at
 * @returns the pixels touched, null when no line runs through the image (to clear or upload only those)
 */
export function outline(
  image: RegionImage,
  members: Members,
  width: number,
  colour: number,
  out: Uint32Array,
  box?: PixelBox,
): PixelBox | null {
  const isMember = typeof members === 'function' ? members : (n: number): boolean => members[n] === 1;
  const w = image.viewport.width;
  const from = box ? firstAtOrAfter(image.mixed, (box.y0 - 1) * w) : 0;
  const to = box ? firstAtOrAfter(image.mixed, (box.y1 + 1) * w) : image.mixed.length;
  const rank = (a: number, b: number): number => (isMember(a) === isMember(b) ? 1 : 0);
  const ink = inkOf(image, rank, [width], from, to)[0]!;
  drawInk(ink, colour, 1, out);
  return extent(ink.pixels, w);
}

function extent(pixels: Uint32Array, width: number): PixelBox | null {
  if (pixels.length === 0) return null;
  const box = { x0: width, y0: Infinity, x1: 0, y1: 0 };
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    if (x < box.x0) box.x0 = x;
    if (x >= box.x1) box.x1 = x + 1;
    if (y < box.y0) box.y0 = y;
    if (y >= box.y1) box.y1 = y + 1;
  }
  return box;
}
