/** The whole map on a 2D canvas of any size, drawn from the same scenes as the screen. */
import type { Camera } from '../contract/viewspec.ts';
import { viewportFor } from '../raster/index.ts';
import type { Atlas } from '../state/index.ts';
import type { Scheme } from '../theme/index.ts';
import { drawInset } from '../view/draw/inset.ts';
import { drawMap } from '../view/draw/map.ts';
import { type Bounds, fitCamera } from '../view/scene/fit.ts';
import { insetViewport } from '../view/scene/inset.ts';
import type { Rect } from '../view/scene/labels.ts';
import { mapFamily } from './fonts.ts';
import { sharedGeometry } from './geometry.ts';
import { contentMaker } from './scene-of.ts';

export interface PaintRequest {
  /** Size in CSS pixels, and picture pixels per CSS pixel. */
  width: number;
  height: number;
  pixelRatio: number;
  /** What to show: a camera, or bounds in degrees that are fitted into the size. */
  view: Camera | Bounds;
  scheme: Scheme;
  /** Rectangles in CSS pixels where no label may stand. */
  keepOff?: readonly Rect[];
}

export interface MapPainter {
  /** Fill, borders, lines, arcs, sites and labels. */
  map(request: PaintRequest): Promise<HTMLCanvasElement>;
  /** The inset 南海诸岛; `width` in CSS pixels, height by INSET_ASPECT. */
  inset(width: number, pixelRatio: number, scheme: Scheme): Promise<HTMLCanvasElement>;
}

/** A painter for an atlas. Its calls reject with an AtlasError when the geometry is missing or the worker is gone. */
export function createMapPainter(atlas: Atlas): MapPainter {
  const make = contentMaker();
  const { geometry } = sharedGeometry(atlas, () => undefined);
  const family = mapFamily();
  const contentNow = (scheme: Scheme) => make(atlas.store.getState(), scheme);

  return {
    async map({ width, height, pixelRatio, view, scheme, keepOff = [] }) {
      const padding = { top: 0, right: 0, bottom: 0, left: 0 };
      const camera = isCamera(view) ? view : fitCamera(view, { width, height }, padding);
      const viewport = viewportFor([camera.lng, camera.lat], camera.zoom, width, height, pixelRatio);
      // A large picture shows more vertices at the same zoom.
      const zoom = camera.zoom + Math.log2(pixelRatio);
      const image = await geometry.fill({ keys: keysOrFail(geometry.keys(zoom)), viewport, samples: 2 });
      const content = contentNow(scheme);
      const { canvas, ctx } = blank(viewport.width, viewport.height);
      drawMap(ctx, {
        image,
        lookup: content.lookup,
        borders: content.borders(camera.zoom, pixelRatio),
        palette: content.palette,
        lines: geometry.lines(),
        arcs: content.arcs,
        sites: content.sites,
        labels: content.labels,
        compose: content.compose,
        zoom: camera.zoom,
        unit: pixelRatio,
        family,
        keepOff: keepOff.map((r) => ({
          x0: r.x0 * pixelRatio,
          y0: r.y0 * pixelRatio,
          x1: r.x1 * pixelRatio,
          y1: r.y1 * pixelRatio,
        })),
      });
      atlas.filler.recycle(image);
      return canvas;
    },
    async inset(width, pixelRatio, scheme) {
      const viewport = insetViewport(Math.round(width * pixelRatio));
      const image = await geometry.fill({ keys: keysOrFail(geometry.keys(3)), viewport, samples: 2 });
      const content = contentNow(scheme);
      const { canvas, ctx } = blank(viewport.width, viewport.height);
      drawInset(ctx, {
        image,
        lookup: content.lookup,
        borders: content.borders(2.6, pixelRatio),
        palette: content.palette,
        lines: geometry.lines(),
        labels: content.labels,
        compose: content.compose,
        unit: pixelRatio,
        family,
      });
      atlas.filler.recycle(image);
      return canvas;
    },
  };
}

/** One picture of the map without furniture; see `createMapPainter` for more than one. */
export const renderMap = ({
  atlas,
  ...request
}: PaintRequest & { atlas: Atlas }): Promise<HTMLCanvasElement> => createMapPainter(atlas).map(request);

const isCamera = (view: Camera | Bounds): view is Camera => 'zoom' in view;

function keysOrFail(keys: string[]): string[] {
  if (keys.length === 0) throw { code: 'geometry-not-loaded', params: { key: 'county' } };
  return keys;
}

function blank(width: number, height: number): { canvas: HTMLCanvasElement; ctx: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ctx = canvas.getContext('2d');
  // A browser answers null when the canvas is larger than it can hold.
  if (!ctx || canvas.width !== width) throw { code: 'export-too-large', params: { width, height } };
  return { canvas, ctx };
}
