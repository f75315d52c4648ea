/**
 * The region canvas: asks the worker for painted pictures and moves the last one with the camera until a sharp one is
 * there. A recolour paints the image at hand; nothing is filled for it.
 */
import type { Camera } from '../contract/viewspec.ts';
import {
  type BorderStyle,
  type BorderTables,
  type Lookup,
  mercatorX,
  mercatorY,
  type PixelBox,
  pick,
  type Viewport,
  viewportFor,
} from '../raster/index.ts';
import type { Size } from '../view/scene/fit.ts';
import type { DrawnPicture, OutlineMark, RegionFiller, SparePixels } from '../worker/index.ts';
import type { GeometryLayers } from './geometry.ts';
import { Highlight } from './highlight.ts';

export interface PictureStyle {
  lookup: Lookup;
  borders(zoom: number): BorderStyle;
  /** Image pixels per CSS pixel at a root size of 16 px, for patterns. */
  unit: number;
}

export interface PictureWish {
  camera: Camera;
  size: Size;
  /** Device pixels per CSS pixel. */
  dpr: number;
  geometry: GeometryLayers;
  /** The camera is at rest: a picture a little out of scale will not do. */
  atRest: boolean;
}

/** Share of the box added on every side, so that a small pan finds its pixels already there. */
const MARGIN = 0.12;
/** Above this many pixels of the box, one sample a pixel and a narrow margin. */
const LARGE = 2.5e6;
/** While moving, the picture is asked for again when its scale is off by more than this. */
const SCALE_DRIFT = 0.03;

interface Shown {
  viewport: Viewport;
  ids: Uint32Array;
  geometry: string;
  zoom: number;
  dpr: number;
}

export class RegionPicture {
  /** Holds region canvas and highlight canvas; moved as one. */
  readonly element = document.createElement('div');
  private readonly canvas = document.createElement('canvas');
  private readonly ctx = this.canvas.getContext('2d', {
    // Every picture comes from memory as pixels; a canvas on the graphics card would only copy them twice.
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  private readonly highlight: Highlight;
  private readonly filler: RegionFiller;
  private readonly painted: () => void;
  private readonly failed: (error: unknown) => void;
  private style: PictureStyle | null = null;
  private tables: BorderTables | null = null;
  private wish: PictureWish | null = null;
  private shown: Shown | null = null;
  private spare: SparePixels = {};
  /** What the worker is at; one at a time, so that a new wish sees what the last one brought. */
  private busy = false;
  /** What of the image on screen has colours of before. */
  private stale: '' | 'rim' | 'all' = '';
  private disposed = false;

  /** `painted` is called when other pixels are on screen, `failed` with what a draw was rejected with. */
  constructor(filler: RegionFiller, painted: () => void, failed: (error: unknown) => void) {
    this.filler = filler;
    this.painted = painted;
    this.failed = failed;
    this.highlight = new Highlight(filler);
    this.element.className = 'map-regions';
    this.element.append(this.canvas, this.highlight.canvas);
  }

  /** Takes new colours; they are painted at once if there is an image. */
  restyle(style: PictureStyle): void {
    this.style = style;
    this.filler.style({ lookup: style.lookup, unit: style.unit });
    this.stale = 'all';
    this.goOn();
  }

  /** Says what should be on screen; moves the last image there and draws a new one if it is needed. */
  show(wish: PictureWish): void {
    this.wish = wish;
    this.place();
    this.goOn();
  }

  /** Outlines of places, in order. */
  mark(marks: OutlineMark[]): void {
    this.highlight.show(marks);
  }

  /** True when there is any image on screen. */
  there(): boolean {
    return this.shown !== null;
  }

  /** True when the image on screen is the one wished for. */
  settled(): boolean {
    return (
      this.shown !== null &&
      this.wish !== null &&
      !this.busy &&
      this.stale === '' &&
      !this.needsDraw(this.wish, this.shown)
    );
  }

  /** Region number at a place of the box, device pixels; 0 outside the image. */
  numberAt(x: number, y: number): number {
    const { shown, wish } = this;
    if (!shown || !wish) return 0;
    const want = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const mx = mercatorX(wish.camera.lng) + (x - (wish.size.width * wish.dpr) / 2) / want;
    const my = mercatorY(wish.camera.lat) + (y - (wish.size.height * wish.dpr) / 2) / want;
    const { x0, y0, scale } = shown.viewport;
    return pick(shown, (mx - x0) * scale, (my - y0) * scale);
  }

  dispose(): void {
    this.disposed = true;
    this.element.remove();
    this.shown = null;
  }

  private needsDraw(wish: PictureWish, shown: Shown): boolean {
    if (wish.geometry.id === '') return false;
    if (shown.geometry !== wish.geometry.id || shown.dpr !== wish.dpr) return true;
    const scale = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const drift = Math.abs(Math.log2(scale / shown.viewport.scale));
    if (drift > (wish.atRest ? 1e-6 : SCALE_DRIFT)) return true;
    const { x0, y0, scale: s, width, height } = shown.viewport;
    const halfX = (wish.size.width * wish.dpr) / 2 / scale;
    const halfY = (wish.size.height * wish.dpr) / 2 / scale;
    const cx = mercatorX(wish.camera.lng);
    const cy = mercatorY(wish.camera.lat);
    const tolerance = 1 / s;
    return (
      cx - halfX < x0 - tolerance ||
      cy - halfY < y0 - tolerance ||
      cx + halfX > x0 + width / s + tolerance ||
      cy + halfY > y0 + height / s + tolerance
    );
  }

  /** Asks the worker for what is most wanted: the image on screen in the colours of now, then another image. */
  private goOn(): void {
    const { wish, style, shown } = this;
    if (this.disposed || !style || this.busy || !wish || wish.size.width < 1 || wish.size.height < 1) return;
    if (shown && this.stale !== '') this.repaint(style, shown);
    else if (wish.geometry.id !== '' && (!shown || this.needsDraw(wish, shown))) this.draw(wish, style);
  }

  /** First what is in view, so that other colours are seen at once; then the rim round it. */
  private repaint(style: PictureStyle, shown: Shown): void {
    const part = this.stale === 'all' ? this.inView(shown) : undefined;
    this.busy = true;
    this.stale = part ? 'rim' : '';
    const request = this.filler.repaint(this.pens(style, shown.zoom), part, part ? {} : this.lend());
    this.end(request, (painted) => {
      // Null: the worker was started again and has no image yet.
      if (!painted) this.shown = null;
      else this.put(painted.pixels, painted.box, part === undefined);
    });
  }

  /** The part of the image that is on screen, undefined when that is about all of it. */
  private inView({ viewport }: Shown): PixelBox | undefined {
    const { wish } = this;
    if (!wish) return undefined;
    const { x0, y0, scale, width, height } = viewport;
    const want = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const half = (size: number): number => (((size * wish.dpr) / 2 / want) * scale) | 0;
    const [cx, cy] = [(mercatorX(wish.camera.lng) - x0) * scale, (mercatorY(wish.camera.lat) - y0) * scale];
    const box = {
      x0: Math.max(0, Math.floor(cx) - half(wish.size.width) - 2),
      y0: Math.max(0, Math.floor(cy) - half(wish.size.height) - 2),
      x1: Math.min(width, Math.ceil(cx) + half(wish.size.width) + 2),
      y1: Math.min(height, Math.ceil(cy) + half(wish.size.height) + 2),
    };
    const pixels = Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
    return pixels > 0 && pixels < 0.8 * width * height ? box : undefined;
  }

  private draw(wish: PictureWish, style: PictureStyle): void {
    const { camera, size, dpr, geometry } = wish;
    const large = size.width * size.height * dpr * dpr > LARGE;
    const margin = Math.round(Math.max(size.width, size.height) * (large ? MARGIN / 3 : MARGIN));
    const viewport = viewportFor([camera.lng, camera.lat], camera.zoom, size.width, size.height, dpr, margin);
    this.busy = true;
    this.stale = '';
    const pens = this.pens(style, camera.zoom);
    const request = this.filler.draw({
      layers: geometry.layers,
      viewport,
      samples: large ? 1 : 2,
      pens,
      spare: this.lend(),
    });
    this.end(request, (drawn: DrawnPicture) => {
      if (this.shown) this.spare.ids = this.shown.ids.buffer as ArrayBuffer;
      this.shown = { viewport, ids: drawn.ids, geometry: geometry.id, zoom: camera.zoom, dpr };
      const { width, height } = viewport;
      if (this.canvas.width !== width || this.canvas.height !== height) {
        this.canvas.width = width;
        this.canvas.height = height;
      }
      this.put(drawn.pixels, { x0: 0, y0: 0, x1: width, y1: height }, true);
      this.highlight.put(drawn.outline, viewport);
      this.place();
    });
  }

  private end<T>(request: Promise<T>, use: (answer: T) => void): void {
    request.then(
      (answer) => {
        this.busy = false;
        if (this.disposed) return;
        use(answer);
        this.painted();
        this.goOn();
      },
      (error: unknown) => {
        this.busy = false;
        // Asked again with the next move or change; trying at once could fail for ever.
        if (!this.disposed) this.failed(error);
      },
    );
  }

  private pens(style: PictureStyle, zoom: number): Omit<BorderStyle, 'tables'> {
    const { tables, ...pens } = style.borders(zoom);
    if (tables !== this.tables) {
      this.tables = tables;
      this.filler.tables(tables);
    }
    return pens;
  }

  private lend(): SparePixels {
    const lent = this.spare;
    this.spare = {};
    return lent;
  }

  /** @param again the buffer can be painted into again: it is of the size of an image */
  private put(pixels: ArrayBuffer, { x0, y0, x1, y1 }: PixelBox, again: boolean): void {
    this.ctx.putImageData(new ImageData(new Uint8ClampedArray(pixels), x1 - x0, y1 - y0), x0, y0);
    if (again) this.spare.pixels = pixels;
  }

  /** Puts the image where the camera wants it: an affine step, whole device pixels while the scale is the same. */
  private place(): void {
    const { shown, wish } = this;
    if (!shown || !wish) return;
    const { x0, y0, scale, width, height } = shown.viewport;
    const want = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const ratio = want / scale;
    let left = (x0 - mercatorX(wish.camera.lng)) * want + (wish.size.width * wish.dpr) / 2;
    let top = (y0 - mercatorY(wish.camera.lat)) * want + (wish.size.height * wish.dpr) / 2;
    if (Math.abs(ratio - 1) < 1e-6) {
      left = Math.round(left);
      top = Math.round(top);
    }
    const { style } = this.element;
    style.width = `${width / wish.dpr}px`;
    style.height = `${height / wish.dpr}px`;
    style.transform = `translate(${left / wish.dpr}px, ${top / wish.dpr}px) scale(${ratio})`;
  }
}
