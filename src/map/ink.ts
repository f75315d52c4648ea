/** The canvas above all others: dashes, labels, and arcs and sites where deck.gl does not draw them. */

import type { Viewport } from '../raster/index.ts';
import { drawArcs, drawSites } from '../view/draw/arcs.ts';
import { drawLabels, textMeasurer } from '../view/draw/labels.ts';
import { drawLines } from '../view/draw/lines.ts';
import { type ArcShape, arcShapes } from '../view/scene/arcs.ts';
import { type LabelRequest, placeLabels, type Rect } from '../view/scene/labels.ts';
import type { MapLine } from '../view/scene/lines.ts';
import type { ScenePalette } from '../view/scene/palette.ts';
import { type SiteShape, siteShapes } from '../view/scene/sites.ts';
import type { ArcItem, LabelItem, SiteItem } from '../view/types.ts';

export interface InkScene {
  viewport: Viewport;
  zoom: number;
  unit: number;
  dpr: number;
  palette: ScenePalette;
  lines: readonly MapLine[];
  arcs: readonly ArcItem[];
  sites: readonly SiteItem[];
  labels: readonly LabelItem[];
  compose: LabelRequest['compose'];
  keepOff: readonly Rect[];
  litLink: string | null;
  litSite: string | null;
  /** False while deck.gl draws arcs and sites. */
  drawFlows: boolean;
}

export class Ink {
  canvas = document.createElement('canvas');
  /** Shapes of the last drawing, for hit tests and deck.gl. */
  shapes: { arcs: ArcShape[]; sites: SiteShape[] } = { arcs: [], sites: [] };
  /**
   * Drawn by the processor until there is a graphics card that draws the arcs: to ask for one takes a quarter of a second
   * where there is none.
   */
  private ctx = contextOf(this.canvas, true);
  private onCard = false;
  private readonly family: string;
  private measure: ReturnType<typeof textMeasurer>;

  constructor(family: string) {
    this.family = family;
    this.dress();
    this.measure = textMeasurer(this.ctx, family);
  }

  private dress(): void {
    this.canvas.className = 'map-ink';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** A canvas keeps what it was made for, so another one takes its place. */
  private moveToCard(): void {
    this.onCard = true;
    const before = this.canvas;
    this.canvas = document.createElement('canvas');
    this.ctx = contextOf(this.canvas, false);
    this.dress();
    this.remeasure();
    before.replaceWith(this.canvas);
  }

  /** Forgets measured widths: fonts have arrived. */
  remeasure(): void {
    this.measure = textMeasurer(this.ctx, this.family);
  }

  /** Draws the scene and returns the text of the labels that found a place. */
  draw(scene: InkScene): string {
    if (!scene.drawFlows && !this.onCard) this.moveToCard();
    const { ctx, canvas } = this;
    const { viewport, palette, unit, dpr } = scene;
    if (canvas.width !== viewport.width || canvas.height !== viewport.height) {
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.style.width = `${viewport.width / dpr}px`;
      canvas.style.height = `${viewport.height / dpr}px`;
    } else ctx.clearRect(0, 0, canvas.width, canvas.height);
    drawLines(ctx, scene.lines, viewport, palette, unit);
    const arcs = arcShapes(scene.arcs, viewport, unit);
    const sites = siteShapes(scene.sites, viewport, unit);
    this.shapes = { arcs, sites };
    if (scene.drawFlows) {
      drawArcs(ctx, arcs, palette, scene.litLink);
      drawSites(ctx, sites, palette, unit, scene.litSite);
    }
    const keepOff = [...scene.keepOff, ...sites.map(boxOfSite)];
    const placed = placeLabels({
      items: scene.labels,
      viewport,
      zoom: scene.zoom,
      unit,
      measure: this.measure,
      compose: scene.compose,
      keepOff,
    });
    drawLabels(ctx, placed, palette, this.family, unit);
    return placed.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
  }
}

const contextOf = (canvas: HTMLCanvasElement, willReadFrequently: boolean): CanvasRenderingContext2D =>
  canvas.getContext('2d', { willReadFrequently }) as CanvasRenderingContext2D;

const boxOfSite = ({ x, y, radius }: SiteShape): Rect => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});
