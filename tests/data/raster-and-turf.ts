/**
 * Points at which the raster and Turf's point in polygon are compared. A pixel is all of the region at its centre, so a
 * point may differ only within a pixel of an edge.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { lngLatAt, pixelOf, type Viewport } from '../../src/raster/index.ts';
import { partsOf, type Shape } from './boundary-files.ts';

export interface NumberedShape {
  number: number;
  shape: Shape;
  /** West, south, east, north in degrees. */
  box: [number, number, number, number];
}

/** Shapes with the numbers 1, 2, 3 … and their boxes. */
export function numbered(shapes: Iterable<Shape>): NumberedShape[] {
  return [...shapes].map((shape, index) => {
    const box: NumberedShape['box'] = [180, 90, -180, -90];
    for (const [lng = 0, lat = 0] of partsOf(shape).flat(2)) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
    return { number: index + 1, shape, box };
  });
}

/** Points that differ from Turf, and the pixels from the farthest of them to an edge. */
export interface Tally {
  points: number;
  inside: number;
  differ: number;
  farthest: number;
}

export const emptyTally = (): Tally => ({ points: 0, inside: 0, differ: 0, farthest: 0 });

export const told = ({ points, inside, differ, farthest }: Tally): string =>
  `${points} points, ${inside} in a region, ${differ} differ, the farthest ${farthest.toFixed(4)} pixels from an edge`;

/** Compares what was picked at image positions with what Turf says of the places. */
export function comparer(shapes: readonly NumberedShape[]) {
  /** Shapes whose box comes within `pad` degrees of a place. */
  const near = (lng: number, lat: number, pad: number): NumberedShape[] =>
    shapes.filter(
      ({ box: [west, south, east, north] }) =>
        lng >= west - pad && lng <= east + pad && lat >= south - pad && lat <= north + pad,
    );

  /** Numbers of the shapes that hold a place; two on a shared border, [0] outside. */
  function turfAt(lng: number, lat: number): number[] {
    const holding = near(lng, lat, 0).filter(({ shape }) => booleanPointInPolygon([lng, lat], shape));
    return holding.length > 0 ? holding.map(({ number }) => number) : [0];
  }

  /** Pixels from a position to the nearest edge of any shape; Infinity when none is near. */
  function pixelsToEdge(view: Viewport, px: number, py: number): number {
    const [lng, lat] = lngLatAt(view, px, py);
    let least = Infinity;
    for (const { shape } of near(lng, lat, (360 / view.scale) * 4)) {
      for (const ring of partsOf(shape).flat()) {
        let [ax, ay] = pixelOf(view, ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0);
        for (const [bLng = 0, bLat = 0] of ring.slice(1)) {
          const [bx, by] = pixelOf(view, bLng, bLat);
          const [dx, dy] = [bx - ax, by - ay];
          const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
          const t = Math.max(0, Math.min(1, along));
          least = Math.min(least, Math.hypot(px - ax - t * dx, py - ay - t * dy));
          [ax, ay] = [bx, by];
        }
      }
    }
    return least;
  }

  return (tally: Tally, view: Viewport, picked: number, px: number, py: number): void => {
    const [lng, lat] = lngLatAt(view, px, py);
    tally.points++;
    if (picked > 0) tally.inside++;
    if (turfAt(lng, lat).includes(picked)) return;
    tally.differ++;
    tally.farthest = Math.max(tally.farthest, pixelsToEdge(view, px, py));
  };
}
