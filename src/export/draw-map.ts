/** One map of the sheet, filled strip by strip so that memory does not grow with the height of the picture. */
import { type BorderStyle, type Lookup, paint, type RegionImage, type Viewport } from '../raster/index.ts';
import { drawOver, type OverScene } from '../view/draw/map.ts';
import type { PrintGeometry } from './geometry.ts';

/** Pixels filled and painted at once: 60 ms of painting on an office machine. */
const STRIP_PIXELS = 3e6;
/** A border or pattern at a strip's edge reads neighbours this many units away. */
const OVERLAP = 4;

export interface PrintMap {
  viewport: Viewport;
  lookup: Lookup;
  borders: BorderStyle;
  over: OverScene;
}

/** Draws the map with its left upper corner at whole pixels x, y. Rejects with an AtlasError of the filler. */
export async function drawPrintMap(
  ctx: CanvasRenderingContext2D,
  map: PrintMap,
  { filler, layers }: PrintGeometry,
  x: number,
  y: number,
): Promise<void> {
  const { viewport, lookup, borders, over } = map;
  const overlap = Math.ceil(OVERLAP * over.unit);
  const step = Math.max(1, Math.floor(STRIP_PIXELS / viewport.width));
  for (let top = 0; top < viewport.height; top += step) {
    const bottom = Math.min(viewport.height, top + step);
    const from = Math.max(0, top - overlap);
    const to = Math.min(viewport.height, bottom + overlap);
    const strip = { ...viewport, y0: viewport.y0 + from / viewport.scale, height: to - from };
    const image = await filler.fill({ layers, viewport: strip, samples: 2 });
    putStrip(ctx, image, { lookup, borders, unit: over.unit }, x, y + from, top - from, bottom - from);
    filler.recycle(image);
  }
  drawOver(ctx, over, viewport, x, y);
}

/** Paints rows `first` to `last` of a strip; the rows outside them were there for their neighbours only. */
function putStrip(
  ctx: CanvasRenderingContext2D,
  image: RegionImage,
  style: { lookup: Lookup; borders: BorderStyle; unit: number },
  x: number,
  y: number,
  first: number,
  last: number,
): void {
  const { width, height } = image.viewport;
  const pixels = ctx.createImageData(width, height);
  paint(image, style.lookup, style.borders, new Uint32Array(pixels.data.buffer), style.unit);
  ctx.putImageData(pixels, x, y, 0, first, width, last - first);
}
