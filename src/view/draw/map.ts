/** What lies over the fill of one viewport, on a 2D canvas of any size: print draws it in one go, the screen piece by piece. */
import type { Viewport } from '../../raster/index.ts';
import { arcShapes } from '../scene/arcs.ts';
import { type LabelRequest, placeLabels, type Rect } from '../scene/labels.ts';
import type { MapLine } from '../scene/lines.ts';
import type { ScenePalette } from '../scene/palette.ts';
import { siteShapes } from '../scene/sites.ts';
import type { ArcItem, LabelItem, SiteItem } from '../types.ts';
import { drawArcs, drawSites } from './arcs.ts';
import { drawLabels, textMeasurer } from './labels.ts';
import { drawLines } from './lines.ts';

/** What lies over the fill. */
export interface OverScene {
  palette: ScenePalette;
  lines: readonly MapLine[];
  arcs: readonly ArcItem[];
  sites: readonly SiteItem[];
  labels: readonly LabelItem[];
  compose: LabelRequest['compose'];
  /** MapLibre zoom the scene is styled for. */
  zoom: number;
  /** Picture pixels per CSS pixel at a root size of 16 px. */
  unit: number;
  /** CSS font-family list of the labels. */
  family: string;
  /** Picture rectangles no label may stand in (legend, inset …). */
  keepOff: readonly Rect[];
}

/** Draws lines, arcs, sites and labels with the left upper corner at x, y, clipped to the viewport's size. */
export function drawOver(
  ctx: CanvasRenderingContext2D,
  scene: OverScene,
  viewport: Viewport,
  x = 0,
  y = 0,
): void {
  const { palette, unit } = scene;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, viewport.width, viewport.height);
  ctx.clip();
  ctx.translate(x, y);
  drawLines(ctx, scene.lines, viewport, palette, unit);
  drawArcs(ctx, arcShapes(scene.arcs, viewport, unit), palette, null);
  drawSites(ctx, siteShapes(scene.sites, viewport, unit), palette, unit, null);
  const placed = placeLabels({
    items: scene.labels,
    viewport,
    zoom: scene.zoom,
    unit,
    measure: textMeasurer(ctx, scene.family),
    compose: scene.compose,
    keepOff: scene.keepOff,
  });
  drawLabels(ctx, placed, palette, scene.family, unit);
  ctx.restore();
}
