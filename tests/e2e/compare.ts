/** Compares screenshots pixel by pixel. */
import { PNG } from 'pngjs';

/** Steps of a channel (0–255) that a redrawn edge may differ by. */
const THRESHOLD = 16;

/** Numbers of the pixels in which two PNG pictures of one size differ. Throws when the sizes do. */
export function differing(a: Buffer, b: Buffer): Set<number> {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (one.width !== other.width || one.height !== other.height) throw new Error('pictures of two sizes');
  const found = new Set<number>();
  for (let i = 0; i < one.data.length; i++)
    if (Math.abs((one.data[i] ?? 0) - (other.data[i] ?? 0)) > THRESHOLD) found.add(i >> 2);
  return found;
}

/** Share of pixels (0–1) that are the same in both pictures; of those in `among` only when it is given. */
export function sameShare(a: Buffer, b: Buffer, among?: ReadonlySet<number>): number {
  const differ = differing(a, b);
  if (!among) {
    const { width, height } = PNG.sync.read(a);
    return 1 - differ.size / (width * height);
  }
  const kept = [...among].filter((pixel) => !differ.has(pixel)).length;
  return kept / Math.max(1, among.size);
}
