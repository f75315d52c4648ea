/** A picture of the view as a sheet: map, legend, notes, inset and stamp, drawn by ourselves at any width. */
import type { AtlasError } from '../domain/error.ts';
import { type Atlas, selectSampleKeys } from '../state/index.ts';
import { drawInset } from '../view/draw/inset.ts';
import type { SceneContent } from '../view/scene/content.ts';
import { insetViewport } from '../view/scene/inset.ts';
import { newCanvas, sheetMeasure, toBlob, wantFonts } from './canvas.ts';
import { drawPrintMap } from './draw-map.ts';
import { drawFrame, drawNorth, drawScale, drawSheet, type SheetInk } from './draw-sheet.ts';
import { extentOf, insetFor, viewportOf } from './extent.ts';
import { loadGeometry, type PrintGeometry } from './geometry.ts';
import { layOut, mapSize, SHEET_WIDTH } from './layout.ts';
import { pictureName } from './names.ts';
import { plateOf } from './plate.ts';
import { scaleBar } from './scale-bar.ts';
import type { Box, Sheet } from './sheet-types.ts';
import { plateWords } from './sheet-words.ts';

/** Widths offered; others between the first and the last may be asked for. */
export const PICTURE_WIDTHS = [1280, 1920, 3840, 7680] as const;
const NARROWEST = 640;
const WIDEST = 7680;
/** From this many pixels per unit the first shapes would show their straight edges. */
const FINE_FROM = 3;

export interface PictureRequest {
  /** Pixels; rounded and held between 640 and 7680. */
  width: number;
  content: SceneContent;
  ink: Omit<SheetInk, 'palette'>;
  /** Size of the map on screen in CSS pixels. */
  screen: { width: number; height: number };
  /** Version of the program, printed on the sheet. */
  version: string;
}

export interface Picture {
  blob: Blob;
  name: string;
  /** Real size: smaller than asked for where the browser has not the memory. */
  width: number;
  height: number;
}

/**
 * Draws the view. Rejects with an AtlasError: `export-not-ready` before the data are there, `data-…` naming a file,
 * `export-failed` when even the smallest picture cannot be made.
 */
export async function makePicture(atlas: Atlas, request: PictureRequest): Promise<Picture> {
  const widest = Math.min(WIDEST, Math.max(NARROWEST, Math.round(request.width)));
  const widths = [widest, ...PICTURE_WIDTHS.filter((w) => w < widest).reverse()];
  const fine = widest / SHEET_WIDTH >= FINE_FROM || zoomedIn(atlas);
  const geometry = await loadGeometry(atlas, fine, selectSampleKeys(atlas.store.getState()));
  try {
    for (const width of widths) {
      const picture = await drawPicture(atlas, request, width, geometry);
      if (picture) return picture;
    }
  } finally {
    geometry.dispose();
  }
  throw failed();
}

const failed = (): AtlasError => ({ code: 'export-failed', params: { reason: 'canvas' } });
const zoomedIn = (atlas: Atlas): boolean => {
  const { camera, scope } = atlas.store.getState().view;
  return (camera?.zoom ?? 0) >= 6 || scope !== '100000';
};

/** Null when the browser cannot make a canvas of this size. */
async function drawPicture(
  atlas: Atlas,
  { content, ink: look, screen, version }: PictureRequest,
  width: number,
  geometry: PrintGeometry,
): Promise<Picture | null> {
  const state = atlas.store.getState();
  const { frame, view, data } = state;
  if (!frame || !data.regions) throw { code: 'export-not-ready', params: {} } satisfies AtlasError;
  const extent = extentOf(view, data.regions, screen);
  const plate = plateOf(
    state,
    frame,
    view.lang,
    content.palette,
    insetFor(extent, mapSize(extent.aspect)),
    version,
  );
  const ink: SheetInk = { ...look, palette: content.palette };
  await wantFonts(ink.family, plateWords(plate) + content.labels.map(({ name }) => name).join(''));
  const sheet = layOut(plate, extent.aspect, sheetMeasure(ink.family));
  const unit = width / SHEET_WIDTH;
  const height = Math.round(sheet.height * unit);
  const ctx = newCanvas(width, height);
  if (!ctx) return null;

  ctx.scale(unit, unit);
  drawSheet(ctx, sheet, ink);
  const scale = await drawMaps(ctx, sheet, unit, content, ink, geometry, extent.bounds);
  drawFrame(ctx, sheet.map, ink.edge);
  if (sheet.inset) drawFrame(ctx, sheet.inset, ink.edge);
  drawScale(ctx, sheet.scale, scale, view.lang, ink);
  drawNorth(ctx, sheet.north, view.lang, ink);
  const blob = await toBlob(ctx.canvas);
  return blob && { blob, width, height, name: pictureName(state) };
}

/** Both maps at whole pixels; returns the length of the scale bar. */
async function drawMaps(
  ctx: CanvasRenderingContext2D,
  sheet: Sheet,
  unit: number,
  content: SceneContent,
  ink: SheetInk,
  geometry: PrintGeometry,
  bounds: Parameters<typeof viewportOf>[0],
): Promise<{ km: number; units: number }> {
  const at = (box: Box) => ({
    x: Math.round(box.x * unit),
    y: Math.round(box.y * unit),
    w: Math.round(box.w * unit),
    h: Math.round(box.h * unit),
  });
  const common = { ...content, lines: geometry.lines, unit, family: ink.family };
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  const box = at(sheet.map);
  const viewport = viewportOf(bounds, box.w, box.h);
  const zoom = Math.log2(viewport.scale / unit / 512);
  const over = { ...common, zoom, keepOff: [] };
  const style = { lookup: content.lookup, borders: content.borders(zoom, unit) };
  await drawPrintMap(ctx, { viewport, over, ...style }, geometry, box.x, box.y);
  if (sheet.inset) {
    const place = at(sheet.inset);
    const image = await geometry.filler.fill({
      layers: geometry.layers,
      viewport: insetViewport(place.w),
      samples: 2,
    });
    const insetZoom = Math.log2(image.viewport.scale / unit / 512);
    drawInset(ctx, { ...common, image, borders: content.borders(insetZoom, unit) }, place.x, place.y);
  }
  ctx.restore();
  return scaleBar(viewport, unit);
}
