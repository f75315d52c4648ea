/**
 * The region canvas: asks the filler for images, paints them, and moves the last one with the camera until a sharp one
 * is there. A recolour paints the image at hand; nothing is filled for it.
 */
import type { Camera } from '../contract/viewspec.ts';
import {
  type BorderStyle,
  type Lookup,
  mercatorX,
  mercatorY,
  paint,
  pick,
  type RegionImage,
  viewportFor,
} from '../raster/index.ts';
import type { Size } from '../view/scene/fit.ts';
import type { RegionFiller } from '../worker/index.ts';
import type { Geometry } from './geometry.ts';

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
  keys: string[];
  /** The camera is at rest: a picture a little out of scale will not do. */
  atRest: boolean;
}

/** Share of the box added on every side, so that a small pan finds its pixels already there. */
const MARGIN = 0.12;
/** Above this many pixels of the box, one sample a pixel and a narrow margin. */
const LARGE = 2.5e6;
/** While moving, the picture is asked for again when its scale is off by more than this. */
const SCALE_DRIFT = 0.03;

export class RegionPicture {
  /** Holds region canvas and highlight canvas; moved as one. */
  readonly element = document.createElement('div');
  readonly canvas = document.createElement('canvas');
  image: RegionImage | null = null;
  private readonly ctx = this.canvas.getContext('2d', {
    // Every picture comes from memory as pixels; a canvas on the graphics card would only copy them twice.
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  private pixels: ImageData | null = null;
  private style: PictureStyle | null = null;
  private wish: PictureWish | null = null;
  private shown: { keys: string; zoom: number; dpr: number } | null = null;
  private filling = false;
  private readonly filler: RegionFiller;
  private readonly geometry: Geometry;
  private readonly painted: () => void;
  private readonly failed: (error: unknown) => void;
  private disposed = false;

  constructor(
    filler: RegionFiller,
    geometry: Geometry,
    painted: () => void,
    failed: (error: unknown) => void,
  ) {
    this.filler = filler;
    this.geometry = geometry;
    this.painted = painted;
    this.failed = failed;
    this.element.className = 'map-regions';
    this.element.append(this.canvas);
  }

  /** Takes new colours and paints them at once if there is an image. */
  restyle(style: PictureStyle): void {
    this.style = style;
    if (this.image) this.paint();
  }

  /** Says what should be on screen; moves the last image there and fills a new one if it is needed. */
  show(wish: PictureWish): void {
    this.wish = wish;
    this.place();
    this.fillIfNeeded();
  }

  /** True when the image on screen is the one wished for. */
  settled(): boolean {
    return this.image !== null && this.wish !== null && !this.filling && !this.needsFill(this.wish);
  }

  /** Region number at a place of the box, device pixels; 0 outside the image. */
  numberAt(x: number, y: number): number {
    const { image, wish } = this;
    if (!image || !wish) return 0;
    const want = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const mx = mercatorX(wish.camera.lng) + (x - (wish.size.width * wish.dpr) / 2) / want;
    const my = mercatorY(wish.camera.lat) + (y - (wish.size.height * wish.dpr) / 2) / want;
    const { x0, y0, scale } = image.viewport;
    return pick(image, (mx - x0) * scale, (my - y0) * scale);
  }

  dispose(): void {
    this.disposed = true;
    this.element.remove();
    if (this.image) this.filler.recycle(this.image);
    this.image = null;
  }

  private needsFill(wish: PictureWish): boolean {
    const { image, shown } = this;
    if (wish.keys.length === 0 || wish.size.width < 1 || wish.size.height < 1) return false;
    if (!image || !shown || shown.keys !== wish.keys.join() || shown.dpr !== wish.dpr) return true;
    const scale = 512 * 2 ** wish.camera.zoom * wish.dpr;
    const drift = Math.abs(Math.log2(scale / image.viewport.scale));
    if (drift > (wish.atRest ? 1e-6 : SCALE_DRIFT)) return true;
    const { x0, y0, scale: s, width, height } = image.viewport;
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

  private fillIfNeeded(): void {
    const { wish } = this;
    if (this.filling || this.disposed || !wish || !this.needsFill(wish)) return;
    const { camera, size, dpr, keys } = wish;
    const large = size.width * size.height * dpr * dpr > LARGE;
    const margin = Math.round(Math.max(size.width, size.height) * (large ? MARGIN / 3 : MARGIN));
    const viewport = viewportFor([camera.lng, camera.lat], camera.zoom, size.width, size.height, dpr, margin);
    this.filling = true;
    this.geometry
      .fill({ keys, viewport, samples: large ? 1 : 2 })
      .then((image) => {
        this.filling = false;
        if (this.disposed) return this.filler.recycle(image);
        if (this.image) this.filler.recycle(this.image);
        this.image = image;
        this.shown = { keys: keys.join(), zoom: camera.zoom, dpr };
        this.paint();
        this.place();
        this.fillIfNeeded();
      })
      .catch((error: { code?: string }) => {
        this.filling = false;
        if (this.disposed) return;
        // Asked again with the next move or change; trying at once could fail for ever.
        this.failed(error);
      });
  }

  private paint(): void {
    const { image, style, shown } = this;
    if (!image || !style || !shown) return;
    const { width, height } = image.viewport;
    if (this.pixels?.width !== width || this.pixels.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.pixels = this.ctx.createImageData(width, height);
    }
    paint(
      image,
      style.lookup,
      style.borders(shown.zoom),
      new Uint32Array(this.pixels.data.buffer),
      style.unit,
    );
    this.ctx.putImageData(this.pixels, 0, 0);
    this.painted();
  }

  /** Puts the image where the camera wants it: an affine step, whole device pixels while the scale is the same. */
  private place(): void {
    const { image, wish } = this;
    if (!image || !wish) return;
    const { x0, y0, scale, width, height } = image.viewport;
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
