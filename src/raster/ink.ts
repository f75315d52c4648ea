import { signed } from './colour.ts';
import { type Ink, PenStroke } from './pen-stroke.ts';
import { type RegionImage, SUB_STRIDE } from './types.ts';

/**
 * The eight places in a mixed pixel where two neighbouring samples meet: indices of the two samples in `sub`, the
 * middle of the half-pixel piece of border between them (pixels from the pixel's corner), and whether it stands upright.
 * Piece p is bit p of a mask of pieces.
 */
const PIECES = [
  { a: 0, b: 1, x: 0.25, y: 0, upright: true },
  { a: 1, b: 4, x: 0.75, y: 0, upright: true },
  { a: 2, b: 3, x: 0.25, y: 0.5, upright: true },
  { a: 3, b: 5, x: 0.75, y: 0.5, upright: true },
  { a: 0, b: 2, x: 0, y: 0.25, upright: false },
  { a: 2, b: 6, x: 0, y: 0.75, upright: false },
  { a: 1, b: 3, x: 0.5, y: 0.25, upright: false },
  { a: 3, b: 7, x: 0.5, y: 0.75, upright: false },
] as const;

/** For every mask: how many pieces stand and lie, and their mean place from the pixel's middle. */
const UPRIGHT = new Uint8Array(256);
const LEVEL = new Uint8Array(256);
const MEAN_X = new Float64Array(256);
const MEAN_Y = new Float64Array(256);
for (let mask = 1; mask < 256; mask++) {
  const pieces = PIECES.filter((_, p) => mask & (1 << p));
  UPRIGHT[mask] = pieces.filter((piece) => piece.upright).length;
  LEVEL[mask] = pieces.length - UPRIGHT[mask]!;
  MEAN_X[mask] = pieces.reduce((sum, piece) => sum + piece.x, 0) / pieces.length - 0.5;
  MEAN_Y[mask] = pieces.reduce((sum, piece) => sum + piece.y, 0) / pieces.length - 0.5;
}

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
  const pens = widths.map((width) => new PenStroke(image.viewport.width, image.viewport.height, width));
  const visible = widths.map((width) => width > 0);
  let lastA = -1;
  let lastB = -1;
  let lastRank = 0;
  for (let k = from; k < to; k++) {
    const at = k * SUB_STRIDE;
    const a = sub[at]!;
    const b = sub[at + 1]!;
    const c = sub[at + 2]!;
    const d = sub[at + 3]!;
    const e = sub[at + 4]!;
    const f = sub[at + 5]!;
    const g = sub[at + 6]!;
    const h = sub[at + 7]!;
    let mask =
      (a !== b ? 1 : 0) |
      (b !== e ? 2 : 0) |
      (c !== d ? 4 : 0) |
      (d !== f ? 8 : 0) |
      (a !== c ? 16 : 0) |
      (c !== g ? 32 : 0) |
      (b !== d ? 64 : 0) |
      (d !== h ? 128 : 0);
    const other = a !== d ? a : b !== d ? b : c !== d ? c : e !== d ? e : f !== d ? f : g !== d ? g : h;
    const onlyTwo =
      (b === d || b === other) &&
      (c === d || c === other) &&
      (e === d || e === other) &&
      (f === d || f === other) &&
      (g === d || g === other) &&
      (h === d || h === other);
    let rank: number;
    if (onlyTwo) {
      if (d !== lastA || other !== lastB) {
        lastA = d;
        lastB = other;
        lastRank = rankOf(d, other);
      }
      rank = lastRank;
    } else {
      // More than two regions meet: the highest rank's pieces only.
      const all = mask;
      rank = highestRank(sub, at, all, rankOf);
      mask = piecesOfRank(sub, at, all, rank, rankOf);
    }
    if (!visible[rank]) continue;
    // Which way a slanting line leans: it parts one pair of opposite samples and not the other.
    const lean = (a !== d ? 1 : 0) - (b !== c ? 1 : 0);
    pens[rank]!.stroke(mixed[k]!, UPRIGHT[mask]!, LEVEL[mask]!, MEAN_X[mask]!, MEAN_Y[mask]!, lean);
  }
  return pens.map((pen) => pen.ink());
}

function highestRank(
  sub: Int32Array,
  at: number,
  mask: number,
  rankOf: (a: number, b: number) => number,
): number {
  let best = Infinity;
  for (let p = 0; p < 8; p++) {
    if (mask & (1 << p)) best = Math.min(best, rankOf(sub[at + PIECES[p]!.a]!, sub[at + PIECES[p]!.b]!));
  }
  return best;
}

function piecesOfRank(
  sub: Int32Array,
  at: number,
  mask: number,
  rank: number,
  rankOf: (a: number, b: number) => number,
): number {
  let kept = 0;
  for (let p = 0; p < 8; p++) {
    const bit = 1 << p;
    if (mask & bit && rankOf(sub[at + PIECES[p]!.a]!, sub[at + PIECES[p]!.b]!) === rank) kept |= bit;
  }
  return kept;
}
