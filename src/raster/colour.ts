/**
 * Arithmetic on little-endian RGBA words with alpha that is not premultiplied, two channels at a time.
 * Words come back signed, as bitwise operators leave them: stored in a Uint32Array they are the same bits, and the
 * engine keeps them in integer registers.
 */

/** Words of an array as signed integers, over the same memory. */
export function signed(words: Uint32Array): Int32Array {
  return new Int32Array(words.buffer, words.byteOffset, words.length);
}

const LANES = 0x00ff00ff;

/** Mix of two colours, `weight` 0..256 of the way from `from` to `to`. Channels are mixed one by one, alpha too. */
export function mix(from: number, to: number, weight: number): number {
  const rest = 256 - weight;
  const even = (Math.imul(from & LANES, rest) + Math.imul(to & LANES, weight)) >>> 8;
  const odd = (Math.imul((from >>> 8) & LANES, rest) + Math.imul((to >>> 8) & LANES, weight)) | 0;
  return (even & LANES) | (odd & ~LANES);
}

/**
 * Mean of four colours. A transparent one takes part by its alpha only, so that a coast against nothing does not darken.
 */
export function mean4(a: number, b: number, c: number, d: number): number {
  const alpha = a >>> 24;
  if (b >>> 24 === alpha && c >>> 24 === alpha && d >>> 24 === alpha) {
    const even = (a & LANES) + (b & LANES) + (c & LANES) + (d & LANES);
    const odd = ((a >>> 8) & LANES) + ((b >>> 8) & LANES) + ((c >>> 8) & LANES) + ((d >>> 8) & LANES);
    return ((even >>> 2) & LANES) | ((odd << 6) & ~LANES);
  }
  return weightedMean(a, b, c, d);
}

/** Colour `over` laid on `under` with coverage 0..255 (times its own alpha): the usual source-over. */
export function layOver(under: number, over: number, coverage: number): number {
  const source = Math.round(((over >>> 24) * coverage) / 255);
  const below = under >>> 24;
  if (below === 255) return mix(under, over, source + (source >> 7)) | 0xff000000;
  const kept = (below * (255 - source)) / 255;
  const alpha = source + kept;
  if (alpha === 0) return 0;
  let word = Math.round(alpha) << 24;
  for (let shift = 0; shift < 24; shift += 8) {
    const channel = (((over >>> shift) & 255) * source + ((under >>> shift) & 255) * kept) / alpha;
    word |= Math.round(channel) << shift;
  }
  return word;
}

function weightedMean(a: number, b: number, c: number, d: number): number {
  const wa = a >>> 24;
  const wb = b >>> 24;
  const wc = c >>> 24;
  const wd = d >>> 24;
  const sum = wa + wb + wc + wd;
  if (sum === 0) return 0;
  let word = ((sum + 2) >> 2) << 24;
  for (let shift = 0; shift < 24; shift += 8) {
    const channel =
      ((a >>> shift) & 255) * wa +
      ((b >>> shift) & 255) * wb +
      ((c >>> shift) & 255) * wc +
      ((d >>> shift) & 255) * wd;
    word |= Math.round(channel / sum) << shift;
  }
  return word;
}
