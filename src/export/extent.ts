/** What part of the earth a picture shows. The national picture is always the whole country, never a crop of it. */
import type { ViewSpec } from '../contract/viewspec.ts';
import type { RegionSet } from '../domain/region/table.ts';
import { mercatorX, mercatorY, type Viewport } from '../raster/index.ts';
import { type Bounds, boundsOf, NATION_BOUNDS, type Size, scopeBounds } from '../view/scene/fit.ts';
import { needsInset } from '../view/scene/inset.ts';

/** Air around what is shown, as a share of its size. */
const RIM = 0.03;
/** A camera that holds this share of the country is meant as the national map. */
const NEARLY_ALL = 0.8;

export interface Extent {
  bounds: Bounds;
  /** Width ÷ height on the map. */
  aspect: number;
}

/** Extent of a view. `screen` is the size of the map on screen in CSS pixels, for a view with a camera of its own. */
export function extentOf(view: Pick<ViewSpec, 'camera' | 'scope'>, regions: RegionSet, screen: Size): Extent {
  const seen = view.camera ? boundsOf(view.camera, screen) : widen(scopeBounds(regions, view.scope));
  const bounds = shareOf(NATION_BOUNDS, seen) >= NEARLY_ALL ? widen(NATION_BOUNDS) : seen;
  return { bounds, aspect: mapWidth(bounds) / mapHeight(bounds) };
}

/** Viewport that holds all of `bounds`, centred, in a picture of the given size in pixels. */
export function viewportOf(bounds: Bounds, width: number, height: number): Viewport {
  const scale = Math.min(width / mapWidth(bounds), height / mapHeight(bounds));
  return {
    x0: (mercatorX(bounds[0]) + mercatorX(bounds[2])) / 2 - width / 2 / scale,
    y0: (mercatorY(bounds[1]) + mercatorY(bounds[3])) / 2 - height / 2 / scale,
    scale,
    width,
    height,
  };
}

/** True when a picture of these bounds must carry the inset, judged by what its whole frame shows. */
export function insetFor({ bounds, aspect }: Extent, frame: { w: number; h: number }): boolean {
  const spareX = Math.max(0, frame.w / frame.h / aspect - 1) / 2;
  const spareY = Math.max(0, (aspect * frame.h) / frame.w - 1) / 2;
  return needsInset(grow(bounds, spareX, spareY));
}

const widen = (bounds: Bounds): Bounds => grow(bounds, RIM, RIM);

function grow([west, south, east, north]: Bounds, shareX: number, shareY: number): Bounds {
  const [dx, dy] = [(east - west) * shareX, (north - south) * shareY];
  return [west - dx, Math.max(-85, south - dy), east + dx, Math.min(85, north + dy)];
}

/** Share of the area of `whole` (on the map) that lies in `part`. */
function shareOf(whole: Bounds, part: Bounds): number {
  const common: Bounds = [
    Math.max(whole[0], part[0]),
    Math.max(whole[1], part[1]),
    Math.min(whole[2], part[2]),
    Math.min(whole[3], part[3]),
  ];
  if (common[0] >= common[2] || common[1] >= common[3]) return 0;
  return (mapWidth(common) * mapHeight(common)) / (mapWidth(whole) * mapHeight(whole));
}

const mapWidth = (b: Bounds): number => mercatorX(b[2]) - mercatorX(b[0]);
const mapHeight = (b: Bounds): number => mercatorY(b[1]) - mercatorY(b[3]);
