/** Which camera shows a rectangle of the earth in a box of pixels. Pure. */
import type { Camera } from '../../contract/viewspec.ts';
import type { MapLevel } from '../../domain/region/level.ts';
import { findPlace, type RegionSet } from '../../domain/region/table.ts';
import { latOf, lngOf, mercatorX, mercatorY } from '../../raster/index.ts';

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Size {
  width: number;
  height: number;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The country from the Pamirs to the Wusuli, and south to the tip of Hainan; the inset shows what lies further south. */
export const NATION_BOUNDS: Bounds = [73.4, 17.8, 135.2, 53.7];
/** Hainan island; its province reaches to 3.8° N, which the inset shows. */
export const HAINAN_ISLAND: Bounds = [108.55, 18.1, 111.1, 20.2];

const WORLD = 512;
const MAX_FIT_ZOOM = 10.5;

/** Bounds of a scope: its box, but the nation and Hainan without the far islands, which stand in the inset. */
export function scopeBounds(regions: RegionSet | null, scope: string): Bounds {
  const place = regions ? findPlace(regions, scope) : null;
  if (!regions || !place || place.level === 'nation') return NATION_BOUNDS;
  if (scope === '460000') return HAINAN_ISLAND;
  return regions.tables[place.level as MapLevel].bbox[place.row] ?? NATION_BOUNDS;
}

/** Camera that shows all of `bounds` inside the padding, centred. `size` and `padding` in CSS pixels. */
export function fitCamera(bounds: Bounds, size: Size, padding: Padding): Camera {
  const [x0, x1] = [mercatorX(bounds[0]), mercatorX(bounds[2])];
  const [y0, y1] = [mercatorY(bounds[3]), mercatorY(bounds[1])];
  const roomX = Math.max(40, size.width - padding.left - padding.right);
  const roomY = Math.max(40, size.height - padding.top - padding.bottom);
  const scale = Math.min(roomX / (x1 - x0), roomY / (y1 - y0));
  const zoom = Math.min(MAX_FIT_ZOOM, Math.log2(scale / WORLD));
  const px = WORLD * 2 ** zoom;
  // The middle of the room lies off the middle of the box by half the difference of the paddings.
  const x = (x0 + x1) / 2 + (padding.right - padding.left) / 2 / px;
  const y = (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / px;
  return { lng: lngOf(x), lat: latOf(y), zoom };
}

/** Camera after the box grew or moved on the page, so that what was on screen stays at its place of the page. */
export function keepInPlace(camera: Camera, moved: { dx: number; dy: number }): Camera {
  const px = WORLD * 2 ** camera.zoom;
  return {
    lng: lngOf(mercatorX(camera.lng) + moved.dx / px),
    lat: latOf(mercatorY(camera.lat) + moved.dy / px),
    zoom: camera.zoom,
  };
}

/** Bounds of what a camera shows in a box. */
export function boundsOf(camera: Camera, size: Size): Bounds {
  const px = WORLD * 2 ** camera.zoom;
  const x = mercatorX(camera.lng);
  const y = mercatorY(camera.lat);
  return [
    lngOf(x - size.width / 2 / px),
    latOf(y + size.height / 2 / px),
    lngOf(x + size.width / 2 / px),
    latOf(y - size.height / 2 / px),
  ];
}

/** True when `outer` holds all of `inner`. */
export function holds(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
