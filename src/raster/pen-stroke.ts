/** Line coverage of pixels: 1..255, each pixel once. */
export interface Ink {
  pixels: Uint32Array;
  coverage: Uint8Array;
}

/** A pixel further along a line than this is covered from its own mixed pixel. */
const ALONG = 0.8;

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
    if (lean === 0) {
      const steep = upright >= level ? 1 : 0;
      this.splat(pixel, length, cx, cy, steep, 1 - steep);
    } else this.splat(pixel, length, cx, cy, upright / pieces, (level / pieces) * lean);
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

  /** Covers the pixels near the line through (cx, cy) with unit normal (nx, ny); where strokes meet the most counts. */
  private splat(pixel: number, length: number, cx: number, cy: number, nx: number, ny: number): void {
    const w = this.imageWidth;
    const px = pixel % w;
    const py = (pixel - px) / w;
    const edge = this.width / 2 + 0.5;
    const reach = Math.ceil(edge);
    const y1 = Math.min(this.imageHeight - 1, py + reach);
    const x1 = Math.min(w - 1, px + reach);
    for (let y = Math.max(0, py - reach); y <= y1; y++) {
      for (let x = Math.max(0, px - reach); x <= x1; x++) {
        const dx = x - px - cx;
        const dy = y - py - cy;
        const cover = edge - Math.abs(dx * nx + dy * ny);
        if (cover <= 0 || Math.abs(dx * ny - dy * nx) > ALONG) continue;
        const coverage = Math.round(255 * length * Math.min(1, cover));
        const p = y * w + x;
        const before = this.coverage[p]!;
        if (coverage <= before) continue;
        if (before === 0) this.add(p);
        this.coverage[p] = coverage;
      }
    }
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
