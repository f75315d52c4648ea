/** Outlines of the chosen place and of the one under the pointer, on a canvas that moves with the region picture. */
import type { PixelBox, Viewport } from '../raster/index.ts';
import type { OutlineMark, OutlinePatch, RegionFiller } from '../worker/index.ts';

export class Highlight {
  readonly canvas = document.createElement('canvas');
  private readonly ctx = this.canvas.getContext('2d', {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  private readonly filler: RegionFiller;
  private dirty: PixelBox | null = null;
  private asked = '';
  private waiting: OutlineMark[] | null = null;
  private busy = false;
  private viewport: Viewport | null = null;

  constructor(filler: RegionFiller) {
    this.filler = filler;
  }

  /** Outlines these places from now on. Of wishes that come faster than the worker answers, the newest counts. */
  show(marks: OutlineMark[]): void {
    const key = JSON.stringify(marks);
    if (key === this.asked) return;
    this.asked = key;
    this.waiting = marks;
    this.goOn();
  }

  /** Takes the outlines that came with a new picture. */
  put(patch: OutlinePatch | null, viewport: Viewport): void {
    this.viewport = viewport;
    const { width, height } = viewport;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.dirty = null;
    }
    this.draw(patch);
  }

  private goOn(): void {
    if (this.busy || !this.waiting) return;
    const marks = this.waiting;
    this.waiting = null;
    this.busy = true;
    this.filler.mark(marks).then(
      (patch) => {
        this.busy = false;
        if (this.viewport) this.draw(patch);
        this.goOn();
      },
      () => {
        // A worker that is gone is told of by the picture.
        this.busy = false;
      },
    );
  }

  private draw(patch: OutlinePatch | null): void {
    if (this.dirty) {
      const { x0, y0, x1, y1 } = this.dirty;
      this.ctx.clearRect(x0, y0, x1 - x0, y1 - y0);
    }
    this.dirty = patch?.box ?? null;
    if (!patch) return;
    const { x0, y0, x1 } = patch.box;
    this.ctx.putImageData(new ImageData(new Uint8ClampedArray(patch.pixels), x1 - x0), x0, y0);
  }
}
