import { type PixelBox, type Viewport, WORLD } from './types.ts';

/** Width of the MapLibre world in CSS pixels at zoom 0. */
const WORLD_512 = 512;

/** North and south end of the square Mercator world, degrees. */
const MAX_LATITUDE = 85.0511287798066;

/**
 * Projected coordinates are snapped to this grid (36 µm on the ground), so that engines whose `Math.log` differs in
 * the last bit still fill the same pixels, and so that shifting a view by whole pixels is exact.
 */
const GRID = 2 ** 40;

const snap = (v: number): number => Math.round(v * GRID) / GRID;

/** A map projection into the unit square: longitude and latitude in degrees → x east, y south, both 0..1. */
export interface Projection {
  x(lng: number, lat: number): number;
  y(lng: number, lat: number): number;
}

/** Unit Mercator x of a longitude in degrees: −180 → 0, 180 → 1. */
export function mercatorX(lng: number): number {
  return snap((lng + 180) / 360);
}

/** Unit Mercator y (0 north, 1 south) of a latitude in degrees; clamped to ±85.0511°. Spherical Mercator, EPSG:3857. */
export function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return snap(0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI));
}

/** Longitude in degrees of a unit Mercator x. */
export function lngOf(x: number): number {
  return x * 360 - 180;
}

/** Latitude in degrees of a unit Mercator y. */
export function latOf(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

/** A unit coordinate (0..1) as the fixed-point number that an EdgeSet holds. */
export function fixed(unit: number): number {
  return Math.round(unit * WORLD);
}

/** The projection of the interactive map. */
export const mercator: Projection = {
  x: (lng) => mercatorX(lng),
  y: (_lng, lat) => mercatorY(lat),
};

/**
 * Viewport of a north-up map.
 * @param center longitude and latitude in degrees at the middle of the map
 * @param zoom512 MapLibre zoom (a world of 512 · 2^zoom CSS pixels)
 * @param width CSS pixels
 * @param height CSS pixels
 * @param dpr device pixels per CSS pixel
 * @param margin CSS pixels added on every side, so that a small pan finds its pixels already there
 */
export function viewportFor(
  center: readonly [number, number],
  zoom512: number,
  width: number,
  height: number,
  dpr = 1,
  margin = 0,
): Viewport {
  const scale = WORLD_512 * 2 ** zoom512 * dpr;
  const rim = Math.round(margin * dpr);
  const w = Math.round(width * dpr) + 2 * rim;
  const h = Math.round(height * dpr) + 2 * rim;
  return {
    x0: mercatorX(center[0]) - w / 2 / scale,
    y0: mercatorY(center[1]) - h / 2 / scale,
    scale,
    width: w,
    height: h,
  };
}

/** Longitude and latitude (degrees) under image position px, py; the middle of pixel (0, 0) is 0.5, 0.5. */
export function lngLatAt(viewport: Viewport, px: number, py: number): [number, number] {
  return [lngOf(viewport.x0 + px / viewport.scale), latOf(viewport.y0 + py / viewport.scale)];
}

/** Image position [px, py] of a place in degrees; whole numbers are pixel corners. May lie outside the image. */
export function pixelOf(viewport: Viewport, lng: number, lat: number): [number, number] {
  return [(mercatorX(lng) - viewport.x0) * viewport.scale, (mercatorY(lat) - viewport.y0) * viewport.scale];
}

/**
 * Pixels of the image touched by a rectangle in degrees (west, south, east, north), grown by `pad` pixels and
 * clipped to the image. Empty (x1 ≤ x0 or y1 ≤ y0) when it lies outside.
 */
export function pixelBoxOf(
  viewport: Viewport,
  bbox: readonly [number, number, number, number],
  pad = 0,
): PixelBox {
  const [left, top] = pixelOf(viewport, bbox[0], bbox[3]);
  const [right, bottom] = pixelOf(viewport, bbox[2], bbox[1]);
  return {
    x0: Math.max(0, Math.floor(left) - pad),
    y0: Math.max(0, Math.floor(top) - pad),
    x1: Math.min(viewport.width, Math.ceil(right) + pad),
    y1: Math.min(viewport.height, Math.ceil(bottom) + pad),
  };
}
