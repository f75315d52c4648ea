import type { PixelBox, RegionImage } from './types.ts';

/** The part of an image that tells which region is where. */
export type NumberedPixels = Pick<RegionImage, 'viewport' | 'ids'>;

/** Region number at image position px, py (the middle of pixel (0, 0) is 0.5, 0.5); 0 outside regions and the image. */
export function pick(image: NumberedPixels, px: number, py: number): number {
  const { width, height } = image.viewport;
  const x = Math.floor(px);
  const y = Math.floor(py);
  return x >= 0 && y >= 0 && x < width && y < height ? image.ids[y * width + x]! : 0;
}

/**
 * Pixels of every region number: which regions are in view, and how large.
 * @param size length of the answer, one more than the highest number; higher numbers are not counted
 * @param box part of the image that is in view (the image has a margin); all of it unless told
 */
export function countsInView(image: NumberedPixels, size: number, box?: PixelBox): Uint32Array {
  const { width, height } = image.viewport;
  const x0 = Math.max(0, box?.x0 ?? 0);
  const x1 = Math.min(width, box?.x1 ?? width);
  const y1 = Math.min(height, box?.y1 ?? height);
  const counts = new Uint32Array(size);
  for (let y = Math.max(0, box?.y0 ?? 0); y < y1; y++) {
    for (let p = y * width + x0, end = y * width + x1; p < end; p++) {
      const number = image.ids[p]!;
      if (number < size) counts[number]!++;
    }
  }
  return counts;
}
