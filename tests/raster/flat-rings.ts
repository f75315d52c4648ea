/** Rings of degrees as the raster takes them. No Node imports: the golden scenes use it in a browser. */
import type { FlatRings } from '../../src/raster/index.ts';

/** Flat rings of [lng, lat] lists; numbers 1, 2, 3 … unless told. */
export function flatRings(
  rings: readonly (readonly (readonly number[])[])[],
  region: readonly number[] = rings.map((_, i) => i + 1),
  hole?: readonly number[],
): FlatRings {
  const start = [0];
  for (const ring of rings) start.push((start[start.length - 1] ?? 0) + ring.length);
  return {
    lng: Float64Array.from(rings.flatMap((ring) => ring.map(([lng = 0]) => lng))),
    lat: Float64Array.from(rings.flatMap((ring) => ring.map(([, lat = 0]) => lat))),
    start: Uint32Array.from(start),
    region: Uint32Array.from(region),
    hole: hole && Uint8Array.from(hole),
  };
}

/** The corners of a box. */
export const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
