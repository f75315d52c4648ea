import type { MixedPixels } from './buffers.ts';
import { type Samples, SUB_STRIDE } from './types.ts';

/** A strip of pixel rows whose differences have been accumulated. */
export interface StripView {
  touched: Uint32Array;
  touchWords: number;
  columns: number;
  samples: Samples;
  width: number;
  firstRow: number;
  rows: number;
}

/**
 * Sums differences into region numbers: writes the pixel centres to `ids` and the pixels in which, or at whose right or
 * lower side, regions meet to `out`. Between two touched pixels nothing changes along a row, so work goes with the
 * number of crossings and the rest is copying. A sum that is no number of its set (overlap) counts as 0.
 * @param sets in paint order; a later non-zero number covers an earlier one
 */
export function readStrip(
  sets: readonly { diff: Int32Array; max: number }[],
  view: StripView,
  ids: Uint32Array,
  out: MixedPixels,
): void {
  const { touched, touchWords, columns, samples, width } = view;
  const half = samples - 1;
  const count = sets.length;
  const diffs = sets.map((set) => set.diff);
  const limits = Int32Array.from(sets, (set) => set.max);
  /** Running sums of each set in the upper, lower and next sample row. */
  const sums = new Int32Array(3 * count);
  for (let j = 0; j < view.rows; j++) {
    out.reserve(width);
    sums.fill(0);
    const upper = j * samples * columns;
    const lower = upper + half * columns;
    const next = upper + samples * columns;
    const pixel0 = (view.firstRow + j) * width;
    let word = j * touchWords;
    let bits = (touched[word]! | touched[word + touchWords]!) >>> 0;
    let done = 0;
    // Numbers left of the pixel in hand, in the three rows.
    let u = 0;
    let l = 0;
    let n = 0;
    for (let base = 0; base < width; base += 32) {
      word++;
      const following = (touched[word]! | touched[word + touchWords]!) >>> 0;
      // The pixel before a touched one sees the change as its right neighbour's.
      let events = bits | (bits >>> 1) | (following << 31);
      bits = following;
      while (events !== 0) {
        const bit = events & -events;
        events ^= bit;
        const i = base + 31 - Math.clz32(bit);
        if (i >= width) break;
        run(ids, out, pixel0, done, i, u, l, n);
        done = i + 1;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        let e = 0;
        let f = 0;
        let g = 0;
        let h = 0;
        const column = i * samples;
        for (let s = 0, at = 0; s < count; s++, at += 3) {
          const diff = diffs[s]!;
          const max = limits[s]!;
          let sum = (sums[at]! + diff[upper + column]!) | 0;
          if (sum > 0 && sum <= max) a = sum;
          if (half) sum = (sum + diff[upper + column + 1]!) | 0;
          if (sum > 0 && sum <= max) b = sum;
          sums[at] = sum;
          sum = (sum + diff[upper + column + samples]!) | 0;
          if (sum > 0 && sum <= max) e = sum;
          sum = (sums[at + 1]! + diff[lower + column]!) | 0;
          if (sum > 0 && sum <= max) c = sum;
          if (half) sum = (sum + diff[lower + column + 1]!) | 0;
          if (sum > 0 && sum <= max) d = sum;
          sums[at + 1] = sum;
          sum = (sum + diff[lower + column + samples]!) | 0;
          if (sum > 0 && sum <= max) f = sum;
          sum = (sums[at + 2]! + diff[next + column]!) | 0;
          if (sum > 0 && sum <= max) g = sum;
          if (half) sum = (sum + diff[next + column + 1]!) | 0;
          if (sum > 0 && sum <= max) h = sum;
          sums[at + 2] = sum;
        }
        ids[pixel0 + i] = d;
        if (((a ^ d) | (b ^ d) | (c ^ d) | (e ^ d) | (f ^ d) | (g ^ d) | (h ^ d)) !== 0) {
          push(out, pixel0 + i, a, b, c, d, e, f, g, h);
        }
        u = b;
        l = d;
        n = h;
      }
    }
    run(ids, out, pixel0, done, width, u, l, n);
  }
}

/** Pixels `from` … `to − 1` of a row, along which nothing changes. */
function run(
  ids: Uint32Array,
  out: MixedPixels,
  pixel0: number,
  from: number,
  to: number,
  u: number,
  l: number,
  n: number,
): void {
  if (u === l && l === n) {
    for (let p = pixel0 + from, end = pixel0 + to; p < end; p++) ids[p] = l;
    return;
  }
  for (let p = pixel0 + from, end = pixel0 + to; p < end; p++) {
    ids[p] = l;
    push(out, p, u, u, l, l, u, l, n, n);
  }
}

function push(
  out: MixedPixels,
  pixel: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): void {
  const { sub, count } = out;
  const at = count * SUB_STRIDE;
  out.pixel[count] = pixel;
  out.count = count + 1;
  sub[at] = a;
  sub[at + 1] = b;
  sub[at + 2] = c;
  sub[at + 3] = d;
  sub[at + 4] = e;
  sub[at + 5] = f;
  sub[at + 6] = g;
  sub[at + 7] = h;
}
