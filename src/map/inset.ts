/** The inset's canvas on screen: filled once a size, repainted with every recolour. */
import type { RegionImage } from '../raster/index.ts';
import { drawInset } from '../view/draw/inset.ts';
import { insetViewport } from '../view/scene/inset.ts';
import type { MapLine } from '../view/scene/lines.ts';
import type { RegionFiller } from '../worker/index.ts';
import type { Geometry } from './geometry.ts';
import type { MapContent } from './scene-of.ts';

export interface InsetSetting {
  lines: readonly MapLine[];
  /** Device pixels per CSS pixel at a root size of 16 px. */
  unit: number;
  dpr: number;
  family: string;
}

/** Zoom for whose weights the inset's borders are drawn. */
const STYLE_ZOOM = 2.6;

export class InsetPicture {
  private readonly canvas: HTMLCanvasElement;
  private readonly ctx: CanvasRenderingContext2D;
  private readonly filler: RegionFiller;
  private readonly geometry: Geometry;
  private image: RegionImage | null = null;
  private filled = '';
  private asked = '';
  private drawn: unknown[] = [];

  constructor(canvas: HTMLCanvasElement, filler: RegionFiller, geometry: Geometry) {
    this.filler = filler;
    this.canvas = canvas;
    this.ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.geometry = geometry;
  }

  /** Draws what is there and fills what is missing; `arrived` is called when a fill has come, to show it. */
  show(content: MapContent, setting: InsetSetting, arrived: () => void): void {
    const width = Math.round(this.canvas.clientWidth * setting.dpr);
    const { id, layers } = this.geometry.layers(0);
    const key = `${id}@${width}`;
    if (id !== '' && width > 8 && key !== this.filled && key !== this.asked) {
      this.asked = key;
      // Should it fail, the map's own fill fails as well and tells why; the next call asks again.
      this.fill(layers, width, key).then(arrived, () => {
        this.asked = '';
      });
    }
    const inputs = [content, this.image, setting.lines, setting.unit];
    if (!this.image || inputs.every((value, i) => value === this.drawn[i])) return;
    this.drawn = inputs;
    this.canvas.width = this.image.viewport.width;
    this.canvas.height = this.image.viewport.height;
    const borders = content.borders(STYLE_ZOOM, setting.unit);
    drawInset(this.ctx, { ...content, ...setting, image: this.image, borders });
  }

  private async fill(layers: string[][], width: number, key: string): Promise<void> {
    const image = await this.filler.fill({ layers, viewport: insetViewport(width), samples: 2 });
    this.asked = '';
    this.filled = key;
    this.image = image;
  }
}
