/** Where a region's name, symbol or figure stands. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';

type Point = [number, number];

/**
 * Pole of inaccessibility of the largest part, [lng, lat] with five decimals: the point farthest from the outline, measured
 * with degrees of longitude shrunk to their length at the part's middle latitude. Null when rounding puts it outside.
 */
export function labelPoint(shape: Feature<Polygon | MultiPolygon>): Point | null {
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  let best: { rings: number[][][]; size: number; shrink: number } | null = null;
  for (const part of parts) {
    const [, south, , north] = boxOf(part[0] ?? []);
    const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const rings = part.map((ring) => ring.map(([x = 0, y = 0]) => [x * shrink, y]));
    const size = Math.abs(ringArea(rings[0] ?? []));
    if (!best || size > best.size) best = { rings, size, shrink };
  }
  if (!best) return null;
  const [west, south, east, north] = boxOf(best.rings[0] ?? []);
  // A precision as wide as the shape itself would answer its corner.
  const precision = Math.min(0.01, Math.min(east - west, north - south) / 50);
  const [x = 0, y = 0] = polylabel(best.rings, precision);
  const point: Point = [round(x / best.shrink), round(y)];
  return booleanPointInPolygon(point, shape) ? point : null;
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** [west, south, east, north] of a shape, rounded to four decimals. */
export function boxOfShape({ geometry }: Feature<Polygon | MultiPolygon>): [number, number, number, number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const [west, south, east, north] = boxOf(rings.flat());
  const short = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return [short(west), short(south), short(east), short(north)];
}

/** [west, south, east, north] of vertices. */
function boxOf(points: readonly (readonly number[])[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Signed area of a closed ring in its own square units; negative when it runs clockwise with y upward. */
function ringArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
