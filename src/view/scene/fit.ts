/** Which camera shows a rectangle of the earth in a box of pixels. Pure. */
import type { Camera } from '../../contract/viewspec.ts';
import { findPlace, type RegionSet } from '../../domain/region/table.ts';
import { readSampleCode } from '../../domain/village/names.ts';
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
/** A township of the sample is smaller than what official boundaries are drawn for. */
const MAX_SAMPLE_FIT_ZOOM = 12.5;

/** Bounds of a scope: its box, but the nation and Hainan without the far islands, which stand in the inset. */
export function scopeBounds(regions: RegionSet | null, scope: string): Bounds {
  const place = regions ? findPlace(regions, scope) : null;
  if (!regions || !place || place.level === 'nation') return NATION_BOUNDS;
  if (scope === '460000') return HAINAN_ISLAND;
  return regions.tables[place.level].bbox(place.row) ?? NATION_BOUNDS;
}

/** How close a scope may be fitted. */
export const closestFit = (scope: string): number =>
  readSampleCode(scope) ? MAX_SAMPLE_FIT_ZOOM : MAX_FIT_ZOOM;

/** Camera that shows all of `bounds` inside the padding, centred. `size` and `padding` in CSS pixels. */
export function fitCamera(bounds: Bounds, size: Size, padding: Padding, closest = MAX_FIT_ZOOM): Camera {
  const [x0, x1] = [mercatorX(bounds[0]), mercatorX(bounds[2])];
  const [y0, y1] = [mercatorY(bounds[3]), mercatorY(bounds[1])];
  const roomX = Math.max(40, size.width - padding.left - padding.right);
  const roomY = Math.max(40, size.height - padding.top - padding.bottom);
  const scale = Math.min(roomX / (x1 - x0), roomY / (y1 - y0));
  const zoom = Math.min(closest, Math.log2(scale / WORLD));
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

/** A rectangle of the box in CSS pixels that stands on the map. */
export interface Obstacle {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Points on the country's outer edge, [lng, lat]: enough to tell whether something stands on its land or islands. */
const NATION_EDGE: readonly (readonly [number, number])[] = [
  [73.5, 39.3],
  [75.0, 37.0],
  [78.0, 35.2],
  [78.4, 32.5],
  [79.0, 31.0],
  [81.2, 30.0],
  [84.0, 28.6],
  [86.5, 27.9],
  [88.9, 27.3],
  [91.6, 26.9],
  [94.0, 27.2],
  [96.2, 28.2],
  [97.5, 23.9],
  [99.2, 22.1],
  [101.7, 21.1],
  [105.0, 22.9],
  [108.0, 21.5],
  [108.6, 19.2],
  [109.6, 18.15],
  [111.1, 19.6],
  [114.2, 22.2],
  [117.0, 23.5],
  [119.9, 23.4],
  [120.8, 21.9],
  [122.0, 25.0],
  [124.6, 25.9],
  [122.9, 30.7],
  [122.7, 37.4],
  [124.4, 39.8],
  [130.7, 42.4],
  [135.1, 48.4],
  [120.0, 53.3],
  [87.0, 49.2],
  [80.2, 42.2],
  [80.3, 45.1],
  [76.0, 40.4],
  [82.5, 45.2],
  [96.0, 42.8],
  [85.5, 48.3],
  [90.8, 47],
  [107, 42.4],
  [111.5, 44.5],
  [116, 47.8],
  [122, 53.4],
  [126, 52],
  [131, 47.7],
];

/** Shifts of the country within its room, as shares of the slack to the right and downwards; nearest to the middle first. */
const ASIDE: readonly (readonly [number, number])[] = [0, 0.25, -0.25, 0.5, -0.5, 0.75, 1, -0.75, -1]
  .flatMap((x) => [0, 0.5, -0.5, 1, -1].map((y) => [x, y] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/**
 * Camera that shows the whole country as large as possible without anything standing on it: moved to the side first,
 * then made smaller, but not below 70 % of the free fit (a legend longer than the map must be folded, not obeyed).
 */
export function fitNation(size: Size, padding: Padding, obstacles: readonly Obstacle[]): Camera {
  const free = fitCamera(NATION_BOUNDS, size, padding);
  const width = mercatorX(NATION_BOUNDS[2]) - mercatorX(NATION_BOUNDS[0]);
  const height = mercatorY(NATION_BOUNDS[1]) - mercatorY(NATION_BOUNDS[3]);
  for (let zoom = free.zoom; zoom > free.zoom + Math.log2(0.7); zoom -= 0.02) {
    const px = WORLD * 2 ** zoom;
    const slackX = Math.max(0, (size.width - padding.left - padding.right) / px - width) / 2;
    const slackY = Math.max(0, (size.height - padding.top - padding.bottom) / px - height) / 2;
    for (const [sx, sy] of ASIDE) {
      const x = mercatorX(free.lng) - sx * slackX;
      const y = mercatorY(free.lat) - sy * slackY;
      const camera = { lng: lngOf(x), lat: latOf(y), zoom };
      if (clear(camera, size, obstacles)) return camera;
    }
  }
  return free;
}

function clear(camera: Camera, size: Size, obstacles: readonly Obstacle[]): boolean {
  const px = WORLD * 2 ** camera.zoom;
  const cx = mercatorX(camera.lng);
  const cy = mercatorY(camera.lat);
  return NATION_EDGE.every(([lng, lat]) => {
    const x = (mercatorX(lng) - cx) * px + size.width / 2;
    const y = (mercatorY(lat) - cy) * px + size.height / 2;
    return obstacles.every((o) => x < o.x0 || x > o.x1 || y < o.y0 || y > o.y1);
  });
}
