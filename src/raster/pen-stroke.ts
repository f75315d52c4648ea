import type { PixelBox } from './types.ts';

/** Line coverage of pixels: 1..255, each pixel once. */
export interface Ink {
  pixels: Uint32Array;
  coverage: Uint8Array;
}

/** A pixel further along a line than this is covered from its own mixed pixel. */
const ALONG = 0.8;

/**
 * From this width on, discs round the known points of a line (about a pixel apart) join to a smooth band; below it
 * they would look like beads, and the direction of the line is used.
 */
const ROUND = 2;

/** Planes of coverage not in use: all zero, so that a stroke clears only what it wrote. */
const planes: Uint8Array[] = [];
const MAX_PLANES = 4;

/** Collects the coverage of lines of one width, drawn pixel by pixel. */
export class PenStroke {
  private count = 0;
  private pixels = new Uint32Array(1 << 10);
  /** Wide lines: coverage by pixel. Thin ones: coverage in the order of `pixels`. */
  private coverage: Uint8Array;
  private readonly imageWidth: number;
  private readonly imageHeight: number;
  private readonly width: number;
  private readonly wide: boolean;

  constructor(imageWidth: number, imageHeight: number, width: number) {
    this.imageWidth = imageWidth;
    this.imageHeight = imageHeight;
    this.width = width;
    this.wide = width >= 1;
    this.coverage = this.wide ? takePlane(imageWidth * imageHeight) : new Uint8Array(1 << 10);
  }

  /**
   * Draws the line through one pixel.
   * @param upright half-pixel pieces of it that stand upright, and `level` those that lie
   * @param cx point of the line, pixels from the pixel's middle
   * @param lean 1 when it rises to the right, −1 when it falls, 0 when that cannot be told
   */
  stroke(pixel: number, upright: number, level: number, cx: number, cy: number, lean: number): void {
    const pieces = Math.sqrt(upright * upright + level * level);
    const length = Math.min(1, 0.5 * pieces);
    if (!this.wide) {
      const coverage = Math.round(255 * this.width * length);
      if (coverage > 0) {
        const i = this.add(pixel);
        this.coverage[i] = coverage;
      }
      return;
    }
    if (this.width >= ROUND) this.disc(pixel, cx, cy);
    else if (lean === 0) {
      const steep = upright >= level ? 1 : 0;
      this.band(pixel, length, cx, cy, steep, 1 - steep);
    } else this.band(pixel, length, cx, cy, upright / pieces, (level / pieces) * lean);
  }

  /** The finished list. The stroke must not be used again. */
  ink(): Ink {
    const pixels = this.pixels.slice(0, this.count);
    if (!this.wide) return { pixels, coverage: this.coverage.slice(0, this.count) };
    const coverage = new Uint8Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const pixel = pixels[i]!;
      coverage[i] = this.coverage[pixel]!;
      this.coverage[pixel] = 0;
    }
    if (planes.length < MAX_PLANES) planes.push(this.coverage);
    return { pixels, coverage };
  }

  /** Covers the pixels near the line through (cx, cy) with unit normal (nx, ny). */
  private band(pixel: number, length: number, cx: number, cy: number, nx: number, ny: number): void {
    const edge = this.width / 2 + 0.5;
    const reach = Math.ceil(edge);
    const { x, y, x0, x1, y0, y1 } = this.around(pixel, reach);
    for (let j = y0; j <= y1; j++) {
      for (let i = x0; i <= x1; i++) {
        const dx = i - x - cx;
        const dy = j - y - cy;
        if (Math.abs(dx * ny - dy * nx) > ALONG) continue;
        this.cover(j * this.imageWidth + i, length * (edge - Math.abs(dx * nx + dy * ny)), length);
      }
    }
  }

  /** Covers the pixels near the point (cx, cy) of the line, all round. */
  private disc(pixel: number, cx: number, cy: number): void {
    const edge = this.width / 2 + 0.5;
    const { x, y, x0, x1, y0, y1 } = this.around(pixel, Math.ceil(edge));
    for (let j = y0; j <= y1; j++) {
      for (let i = x0; i <= x1; i++) {
        const dx = i - x - cx;
        const dy = j - y - cy;
        this.cover(j * this.imageWidth + i, edge - Math.sqrt(dx * dx + dy * dy), 1);
      }
    }
  }

  private around(pixel: number, reach: number): PixelBox & { x: number; y: number } {
    const x = pixel % this.imageWidth;
    const y = (pixel - x) / this.imageWidth;
    return {
      x,
      y,
      x0: Math.max(0, x - reach),
      y0: Math.max(0, y - reach),
      x1: Math.min(this.imageWidth - 1, x + reach),
      y1: Math.min(this.imageHeight - 1, y + reach),
    };
  }

  /** Where strokes meet the most counts. */
  private cover(pixel: number, share: number, most: number): void {
    if (share <= 0) return;
    const coverage = Math.round(255 * Math.min(share, most));
    const before = this.coverage[pixel]!;
    if (coverage <= before) return;
    if (before === 0) this.add(pixel);
    this.coverage[pixel] = coverage;
  }

  private add(pixel: number): number {
    if (this.count === this.pixels.length) {
      this.pixels = copyInto(new Uint32Array(2 * this.count), this.pixels);
      if (!this.wide) this.coverage = copyInto(new Uint8Array(2 * this.count), this.coverage);
    }
    this.pixels[this.count] = pixel;
    return this.count++;
  }
}

function takePlane(size: number): Uint8Array {
  // Planes of another image size will hardly be asked for again.
  if (planes[0]?.length !== size) planes.length = 0;
  return planes.pop() ?? new Uint8Array(size);
}

function copyInto<T extends Uint32Array | Uint8Array>(bigger: T, old: T): T {
  bigger.set(old);
  return bigger;
}
