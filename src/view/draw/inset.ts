/** Paints the inset 南海诸岛: the same geometry and colours as the map, its dashes and the names of its islands. */
import { type BorderStyle, type Lookup, paint, type RegionImage } from '../../raster/index.ts';
import { type LabelRequest, placeLabels } from '../scene/labels.ts';
import type { MapLine } from '../scene/lines.ts';
import type { ScenePalette } from '../scene/palette.ts';
import type { LabelItem } from '../types.ts';
import { drawLabels, textMeasurer } from './labels.ts';
import { drawLines } from './lines.ts';

export interface InsetScene {
  /** Filled for `insetViewport`. */
  image: RegionImage;
  lookup: Lookup;
  borders: BorderStyle;
  palette: ScenePalette;
  lines: readonly MapLine[];
  labels: readonly LabelItem[];
  compose: LabelRequest['compose'];
  /** Picture pixels per CSS pixel at a root size of 16 px. */
  unit: number;
  family: string;
}

/** The islands a reader must find named in the inset; smaller ones would only crowd it. */
const NAMED = ['东沙群岛', '西沙群岛', '中沙群岛', '南沙群岛', '曾母暗沙', '黄岩岛'];

/** Small print: the inset is a map at half the scale. A narrow one (on a phone) takes smaller letters still. */
const LETTERS = 0.9;
const USUAL_WIDTH = 132;
const SMALLEST = 0.8;
const STROKES = 0.75;

/** Draws the inset with its left upper corner at x, y of the canvas (whole pixels). */
export function drawInset(ctx: CanvasRenderingContext2D, scene: InsetScene, x = 0, y = 0): void {
  const { image, palette, unit } = scene;
  const { viewport } = image;
  const pixels = ctx.createImageData(viewport.width, viewport.height);
  paint(image, scene.lookup, scene.borders, new Uint32Array(pixels.data.buffer), unit);
  ctx.putImageData(pixels, x, y);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, viewport.width, viewport.height);
  ctx.clip();
  ctx.translate(x, y);
  drawLines(ctx, scene.lines, viewport, palette, unit * STROKES);
  const room = Math.max(SMALLEST, Math.min(1, viewport.width / (USUAL_WIDTH * unit)));
  const placed = placeLabels({
    items: scene.labels
      .filter((item) => item.rank === 'island' && NAMED.includes(item.name))
      .map((item) => ({ ...item, minZoom: 0 })),
    viewport,
    zoom: 3.2,
    unit: unit * LETTERS * room,
    measure: textMeasurer(ctx, scene.family),
    compose: scene.compose,
    keepOff: [],
  });
  drawLabels(ctx, placed, palette, scene.family, unit * STROKES);
  ctx.restore();
}
