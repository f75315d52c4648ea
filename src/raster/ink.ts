import { signed } from './colour.ts';
import { type Ink, PenStroke } from './pen-stroke.ts';
import { type RegionImage, SUB_STRIDE } from './types.ts';

/**
 * The eight places in a mixed pixel where two neighbouring samples meet: indices of the two samples in `sub`, the
 * middle of the half-pixel piece of border between them (pixels from the pixel's corner), and whether it stands upright.
 */
const PIECES = [
  { a: 0, b: 1, x: 0.25, y: 0, upright: 1 },
  { a: 1, b: 4, x: 0.75, y: 0, upright: 1 },
  { a: 2, b: 3, x: 0.25, y: 0.5, upright: 1 },
  { a: 3, b: 5, x: 0.75, y: 0.5, upright: 1 },
  { a: 0, b: 2, x: 0, y: 0.25, upright: 0 },
  { a: 2, b: 6, x: 0, y: 0.75, upright: 0 },
  { a: 1, b: 3, x: 0.5, y: 0.25, upright: 0 },
  { a: 3, b: 7, x: 0.5, y: 0.75, upright: 0 },
] as const;
const A = Uint8Array.from(PIECES, (p) => p.a);
const B = Uint8Array.from(PIECES, (p) => p.b);
const X = Float64Array.from(PIECES, (p) => p.x);
const Y = Float64Array.from(PIECES, (p) => p.y);
const UPRIGHT = Uint8Array.from(PIECES, (p) => p.upright);

/**
 * Ink of the borders in an image, one list a rank. In each mixed pixel the highest rank that crosses it is drawn.
 * Its length there is ½ · √(h² + v²) pixels for h level and v upright half-pixel pieces; a line thinner than a pixel
 * covers width · length of that pixel; a wider one also covers its neighbours by their distance from the line.
 * @param rankOf rank of the border between two different region numbers, 0 highest; `widths.length` or more = no line
 * @param widths pixels by rank; 0 leaves the rank out (its pixels stay free of lower ranks too)
 * @param from first and `to` one after the last index into `image.mixed` to look at
 */
export function inkOf(
  image: RegionImage,
  rankOf: (a: number, b: number) => number,
  widths: readonly number[],
  from = 0,
  to = image.mixed.length,
): Ink[] {
  const { mixed } = image;
  const sub = signed(image.sub);
  const none = widths.length;
  const pens = widths.map((width) => new PenStroke(image.viewport.width, image.viewport.height, width));
  let lastA = -1;
  let lastB = -1;
  let lastRank = none;
  for (let k = from; k < to; k++) {
    const at = k * SUB_STRIDE;
    let best = none;
    let upright = 0;
    let level = 0;
    let x = 0;
    let y = 0;
    for (let p = 0; p < 8; p++) {
      const a = sub[at + A[p]!]!;
      const b = sub[at + B[p]!]!;
      if (a === b) continue;
      if (a !== lastA || b !== lastB) {
        lastA = a;
        lastB = b;
        lastRank = rankOf(a, b);
      }
      if (lastRank > best || lastRank >= none) continue;
      if (lastRank < best) {
        best = lastRank;
        upright = level = x = y = 0;
      }
      if (UPRIGHT[p] === 1) upright++;
      else level++;
      x += X[p]!;
      y += Y[p]!;
    }
    if (best === none || widths[best] === 0) continue;
    const n = upright + level;
    // Which way a slanting line leans: it parts one pair of opposite samples and not the other.
    const falls = sub[at + 1] !== sub[at + 2];
    const rises = sub[at] !== sub[at + 3];
    const lean = falls === rises ? 0 : rises ? 1 : -1;
    pens[best]!.stroke(mixed[k]!, upright, level, x / n - 0.5, y / n - 0.5, lean);
  }
  return pens.map((pen) => pen.ink());
}
