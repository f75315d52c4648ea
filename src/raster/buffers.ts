import { type RegionImage, SUB_STRIDE } from './types.ts';

/** Buffers of an image that nobody shows any more, to be filled again. */
export type SpareBuffers = Pick<RegionImage, 'ids' | 'mixed' | 'sub'>;

/** The growing list of mixed pixels; the arrays handed out are views, so that their whole buffers can be used again. */
export class MixedPixels {
  count = 0;
  pixel: Uint32Array<ArrayBuffer>;
  sub: Uint32Array<ArrayBuffer>;

  constructor(spare?: SpareBuffers) {
    this.pixel = new Uint32Array(wholeBuffer(spare?.mixed) ?? new ArrayBuffer(4 << 12));
    this.sub = new Uint32Array(wholeBuffer(spare?.sub) ?? new ArrayBuffer((4 * SUB_STRIDE) << 12));
  }

  /** Makes room for n more pixels; `pixel` and `sub` may be other arrays afterwards. */
  reserve(n: number): void {
    const need = this.count + n;
    if (need > this.pixel.length) this.pixel = grown(this.pixel, need);
    if (need * SUB_STRIDE > this.sub.length) this.sub = grown(this.sub, need * SUB_STRIDE);
  }

  pixels(): Uint32Array {
    return this.pixel.subarray(0, this.count);
  }

  samples(): Uint32Array {
    return this.sub.subarray(0, this.count * SUB_STRIDE);
  }
}

/** An array of `length` numbers over the spare one's buffer where that is large enough; its content is undefined. */
export function sized(spare: Uint32Array | undefined, length: number): Uint32Array {
  const buffer = wholeBuffer(spare);
  return buffer && buffer.byteLength >= 4 * length
    ? new Uint32Array(buffer, 0, length)
    : new Uint32Array(length);
}

function grown(array: Uint32Array, need: number): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(Math.max(need, 2 * array.length));
  bigger.set(array);
  return bigger;
}

function wholeBuffer(array: Uint32Array | undefined): ArrayBuffer | undefined {
  return array?.buffer instanceof ArrayBuffer && array.byteLength > 0 ? array.buffer : undefined;
}
