/**
 * The raster on the real boundaries against Turf's point in polygon: 10,000 points over views of the nation and of
 * places in it. A pixel is all of the region at its centre, so a point may differ only within a pixel of an edge.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LevelTopology } from '../../scripts/steps/geometry/levels.ts';
import {
  edgesFromTopology,
  fill,
  lngLatAt,
  pick,
  pixelOf,
  type Viewport,
  viewportFor,
} from '../../src/raster/index.ts';
import { seeded } from '../raster/partition.ts';
import { partsOf, readBuilt, type Shape, shapesOf } from './boundary-files.ts';

/** MapLibre zooms, how many views of each, and how many points in each view: 10,000 points in all. */
const PLAN = [
  { zoom: 4, views: 1, points: 2500 },
  { zoom: 6, views: 5, points: 500 },
  { zoom: 8, views: 10, points: 250 },
  { zoom: 10, views: 10, points: 250 },
] as const;

/** Where a view of the whole nation looks. */
const NATION: [number, number] = [104, 36];

interface County {
  number: number;
  shape: Shape;
  /** West, south, east, north in degrees. */
  box: [number, number, number, number];
}

const topology = readBuilt<LevelTopology>('regions.topo.json');
const counties: County[] = [...shapesOf(topology, topology.objects.county).values()].map((shape, index) => {
  const box: County['box'] = [180, 90, -180, -90];
  for (const [lng = 0, lat = 0] of partsOf(shape).flat(2)) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return { number: index + 1, shape, box };
});

/** Counties whose box comes within `pad` degrees of a place. */
const near = (lng: number, lat: number, pad: number): County[] =>
  counties.filter(
    ({ box: [west, south, east, north] }) =>
      lng >= west - pad && lng <= east + pad && lat >= south - pad && lat <= north + pad,
  );

/** Numbers of the counties that hold a place, by Turf; two on a shared border, [0] outside. */
function turfAt(lng: number, lat: number): number[] {
  const holding = near(lng, lat, 0).filter(({ shape }) => booleanPointInPolygon([lng, lat], shape));
  return holding.length > 0 ? holding.map(({ number }) => number) : [0];
}

/** Pixels from a position to the nearest edge of any county; Infinity when none is near. */
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

/** Points that differ from Turf, and the pixels from the farthest of them to an edge. */
interface Tally {
  points: number;
  inside: number;
  differ: number;
  farthest: number;
}

const emptyTally = (): Tally => ({ points: 0, inside: 0, differ: 0, farthest: 0 });

function compare(tally: Tally, view: Viewport, picked: number, px: number, py: number): void {
  const [lng, lat] = lngLatAt(view, px, py);
  tally.points++;
  if (picked > 0) tally.inside++;
  if (turfAt(lng, lat).includes(picked)) return;
  tally.differ++;
  tally.farthest = Math.max(tally.farthest, pixelsToEdge(view, px, py));
}

describe('what the raster says of a place', () => {
  const anywhere = emptyTally();
  const centres = emptyTally();

  beforeAll(() => {
    const edges = edgesFromTopology(topology, 'county', (index) => index + 1);
    const random = seeded(2020);
    for (const { zoom, views, points } of PLAN) {
      for (let v = 0; v < views; v++) {
        const seed = counties[Math.floor(random() * counties.length)];
        if (!seed) throw new Error('there are no counties');
        const [west, south, east, north] = seed.box;
        const centre: [number, number] = zoom === 4 ? NATION : [(west + east) / 2, (south + north) / 2];
        const view = viewportFor(centre, zoom, 1280, 800);
        const image = fill([[edges]], view, 1);
        for (let i = 0; i < points; i++) {
          const [px, py] = [random() * view.width, random() * view.height];
          const picked = pick(image, px, py);
          compare(anywhere, view, picked, px, py);
          compare(centres, view, picked, Math.floor(px) + 0.5, Math.floor(py) + 0.5);
        }
      }
    }
    const told = ({ points, inside, differ, farthest }: Tally): string =>
      `${points} points, ${inside} in a county, ${differ} differ, the farthest ${farthest.toFixed(4)} pixels from an edge`;
    console.log(`raster and Turf: ${told(anywhere)}; at pixel centres: ${told(centres)}`);
  });

  it('is what Turf says of 10,000 random points, but within a pixel of an edge', () => {
    expect(anywhere.points).toBe(10_000);
    expect(anywhere.inside).toBeGreaterThan(5_000);
    expect(anywhere.farthest).toBeLessThan(1);
  });

  it('is what Turf says of the centre of each pixel, but for the bend between degrees and Mercator', () => {
    expect(centres.farthest).toBeLessThan(0.05);
    expect(centres.differ).toBeLessThan(centres.points / 1000);
  });
});
