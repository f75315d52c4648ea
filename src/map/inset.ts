/** The inset's canvas on screen: filled once a size, repainted with every recolour. */
import type { BorderStyle, Lookup, RegionImage } from '../raster/index.ts';
import { drawInset } from '../view/draw/inset.ts';
import { insetViewport } from '../view/scene/inset.ts';
import type { LabelRequest } from '../view/scene/labels.ts';
import type { MapLine } from '../view/scene/lines.ts';
import type { ScenePalette } from '../view/scene/palette.ts';
import type { LabelItem } from '../view/types.ts';
import type { Geometry } from './geometry.ts';

export interface InsetLook {
  lookup: Lookup;
  borders: BorderStyle;
  palette: ScenePalette;
  lines: readonly MapLine[];
  labels: readonly LabelItem[];
  compose: LabelRequest['compose'];
  unit: number;
  family: string;
}

export class InsetPicture {
  readonly canvas: HTMLCanvasElement;
  private readonly ctx: CanvasRenderingContext2D;
  private readonly geometry: Geometry;
  private image: RegionImage | null = null;
  private key = '';
  private asked = '';
  private look: InsetLook | null = null;

  constructor(canvas: HTMLCanvasElement, geometry: Geometry) {
    this.canvas = canvas;
    this.ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.geometry = geometry;
  }

  /** True when the image for this size and these keys is there. */
  ready(keys: readonly string[], width: number): boolean {
    return this.key === keyOf(keys, width);
  }

  /** Fills for a width in device pixels, unless that is there or under way. Resolves when painted. */
  async fill(keys: string[], width: number): Promise<void> {
    const key = keyOf(keys, width);
    if (this.key === key || this.asked === key || keys.length === 0 || width < 8) return;
    this.asked = key;
    try {
      this.image = await this.geometry.fill({ keys, viewport: insetViewport(width), samples: 2 });
      this.key = key;
      this.paint();
    } finally {
      this.asked = '';
    }
  }

  /** Takes new colours, lines and labels, and paints them if there is an image. */
  restyle(look: InsetLook): void {
    this.look = look;
    this.paint();
  }

  private paint(): void {
    const { image, look, canvas } = this;
    if (!image || !look) return;
    if (canvas.width !== image.viewport.width || canvas.height !== image.viewport.height) {
      canvas.width = image.viewport.width;
      canvas.height = image.viewport.height;
    }
    drawInset(this.ctx, { image, ...look });
  }
}

const keyOf = (keys: readonly string[], width: number): string => `${keys.join()}@${width}`;
