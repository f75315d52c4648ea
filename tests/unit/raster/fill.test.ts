import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edgesFromRings,
  edgesFromTopology,
  fill,
  fillSteps,
  lngLatAt,
  type RegionImage,
  type Samples,
  type Viewport,
  viewportFor,
} from '../../../src/raster/index.ts';
import { box, flatRings } from '../../raster/flat-rings.ts';
import { type Spelling, seeded, trianglePartition } from '../../raster/partition.ts';
import { distanceToSides, slowNumberAt } from './slow-fill.ts';

const SETTINGS = { seed: 20201123, numRuns: 40 };

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sampleCounts = fc.constantFrom<Samples>(1, 2);
/** Views on and beside the land of the test partition, from a few pixels for all of it to a corner of one triangle. */
const views = fc
  .record({
    lng: fc.double({ min: 112.8, max: 114.2, noNaN: true }),
    lat: fc.double({ min: 33.8, max: 35, noNaN: true }),
    zoom: fc.double({ min: 4, max: 11, noNaN: true }),
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ lng, lat, zoom, width, height }) => viewportFor([lng, lat], zoom, width, height));

const edgesOf = (seed: number, spelling?: Spelling) =>
  edgesFromTopology(trianglePartition(seed, 5, 4, spelling).topology, 'land', (i) => i + 1);

const expectSame = (a: RegionImage, b: RegionImage): void => {
  expect(a.ids).toEqual(b.ids);
  expect(a.mixed).toEqual(b.mixed);
  expect(a.sub).toEqual(b.sub);
};

describe('fill', () => {
  test('every sample has the number of an exact even-odd count, polygon by polygon', () => {
    fc.assert(
      fc.property(seeds, views, (seed, viewport) => {
        const { topology, corners } = trianglePartition(seed, 4, 3);
        const image = fill([[edgesFromTopology(topology, 'land', (i) => i + 1)]], viewport, 2);
        const slow = (x: number, y: number): number => slowNumberAt(corners, viewport, x, y);
        const { width, height } = viewport;
        const mixed = new Map(Array.from(image.mixed, (pixel, k) => [pixel, k]));
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const around = [
              [0, 0],
              [0.5, 0],
              [0, 0.5],
              [0.5, 0.5],
              [1, 0],
              [1, 0.5],
              [0, 1],
              [0.5, 1],
            ].map(([dx = 0, dy = 0]) => slow(x + dx, y + dy));
            expect(image.ids[y * width + x]).toBe(around[3]);
            const k = mixed.get(y * width + x);
            expect(k !== undefined).toBe(around.some((n) => n !== around[3]));
            if (k !== undefined) expect([...image.sub.subarray(8 * k, 8 * k + 8)]).toEqual(around);
          }
        }
      }),
      { ...SETTINGS, numRuns: 15 },
    );
  });

  test('agrees with Turf except within a pixel of an edge', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { topology, corners } = trianglePartition(seed, 4, 3);
        const viewport = viewportFor([113.5, 34.4], 6.5, 60, 60);
        const image = fill([[edgesFromTopology(topology, 'land', (i) => i + 1)]], viewport, 1);
        const shapes = corners.map((ring) => polygon([[...ring, ring[0]!]]));
        for (let p = 0; p < image.ids.length; p += 3) {
          const x = (p % 60) + 0.5;
          const y = Math.floor(p / 60) + 0.5;
          const place = lngLatAt(viewport, x, y);
          const turf = shapes.findIndex((shape) => booleanPointInPolygon(place, shape)) + 1;
          if (image.ids[p] !== turf) expect(distanceToSides(corners, viewport, x, y)).toBeLessThan(1);
        }
      }),
      { ...SETTINGS, numRuns: 8 },
    );
  });

  test('pixel centres do not depend on the number of samples', () => {
    fc.assert(
      fc.property(seeds, views, (seed, viewport) => {
        const edges = edgesOf(seed);
        expect(fill([[edges]], viewport, 1).ids).toEqual(fill([[edges]], viewport, 2).ids);
      }),
      SETTINGS,
    );
  });

  test('a part of the view is that part of the image, whatever lies left, right, above or below', () => {
    fc.assert(
      fc.property(
        seeds,
        views,
        sampleCounts,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        (seed, part, samples, dx, dy) => {
          const whole: Viewport = {
            ...part,
            x0: part.x0 - dx / part.scale,
            y0: part.y0 - dy / part.scale,
            width: part.width + dx + 7,
            height: part.height + dy + 5,
          };
          const edges = edgesOf(seed);
          expectSame(fill([[edges]], part, samples), crop(fill([[edges]], whole, samples), part, dx, dy));
        },
      ),
      SETTINGS,
    );
  });

  test('arcs and rings the other way round, or begun elsewhere, change nothing', () => {
    fc.assert(
      fc.property(
        seeds,
        views,
        sampleCounts,
        fc.record({ reverseArcs: fc.boolean(), rotateRings: fc.boolean(), reverseRings: fc.boolean() }),
        (seed, viewport, samples, spelling) => {
          expectSame(
            fill([[edgesOf(seed)]], viewport, samples),
            fill([[edgesOf(seed, spelling)]], viewport, samples),
          );
        },
      ),
      SETTINGS,
    );
  });

  test('rings without a topology leave no gap and no overlap between neighbours', () => {
    fc.assert(
      fc.property(seeds, views, sampleCounts, (seed, viewport, samples) => {
        const { topology, corners } = trianglePartition(seed, 5, 4);
        const shared = edgesFromTopology(topology, 'land', (i) => i + 1);
        expectSame(
          fill([[shared]], viewport, samples),
          fill([[edgesFromRings(flatRings(corners))]], viewport, samples),
        );
      }),
      SETTINGS,
    );
  });

  test('buffers of an older image, smaller or larger, give the same bytes', () => {
    const random = seeded(5);
    const edges = edgesOf(11);
    let spare: RegionImage | undefined;
    for (let run = 0; run < 20; run++) {
      const viewport = viewportFor([113.5, 34.4], 5 + 5 * random(), 10 + 200 * random(), 10 + 90 * random());
      const samples: Samples = random() < 0.5 ? 1 : 2;
      const image = fill([[edges]], viewport, samples, spare);
      expectSame(image, fill([[edges]], viewport, samples));
      spare = image;
    }
  });

  test('a later set covers an earlier one only where it has a region', () => {
    const square = (number: number, west: number, east: number) => [
      edgesFromRings(flatRings([box(west, 34, east, 35)], [number])),
    ];
    const viewport = viewportFor([113.5, 34.5], 4.5, 40, 3);
    const image = fill([square(1, 113, 113.75), square(9, 113.5, 114)], viewport, 2);
    const row = [...image.ids.subarray(40, 80)].join('');
    expect(row).toMatch(/^0+1+9+0+$/);
    expect(row.lastIndexOf('1')).toBe(19);
  });

  test('overlap inside one set never makes a number that the set does not have', () => {
    const squares = [113, 113.3, 113.6].map((west) => box(west, 34, west + 1, 35));
    const edges = edgesFromRings(flatRings(squares, [3, 4, 4]));
    const image = fill([[edges]], viewportFor([113.5, 34.5], 7, 200, 60), 2);
    expect(Math.max(...image.ids, ...image.sub)).toBeLessThanOrEqual(4);
  });

  test('a layer may come in tiles: the same bytes as in one set, whatever lies outside the view', () => {
    fc.assert(
      fc.property(seeds, views, sampleCounts, (seed, viewport, samples) => {
        const { topology, corners } = trianglePartition(seed, 5, 4);
        const whole = edgesFromTopology(topology, 'land', (i) => i + 1);
        const tiles = corners.map((ring, i) => edgesFromRings(flatRings([ring], [i + 1])));
        expectSame(fill([[whole]], viewport, samples), fill([tiles], viewport, samples));
      }),
      SETTINGS,
    );
  });

  test('in steps it is the same image', () => {
    const viewport = viewportFor([113.5, 34.4], 8, 900, 400);
    const steps = fillSteps([[edgesOf(3)]], viewport, 2);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(5);
    expectSame(step.value, fill([[edgesOf(3)]], viewport, 2));
  });

  test('nothing to fill is all outside', () => {
    const image = fill([], viewportFor([0, 0], 0, 3, 2), 2);
    expect([...image.ids]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(image.mixed.length).toBe(0);
  });
});

function crop(image: RegionImage, part: Viewport, dx: number, dy: number): RegionImage {
  const { width } = image.viewport;
  const ids = new Uint32Array(part.width * part.height);
  for (let y = 0; y < part.height; y++) {
    const from = (y + dy) * width + dx;
    ids.set(image.ids.subarray(from, from + part.width), y * part.width);
  }
  const mixed: number[] = [];
  const sub: number[] = [];
  image.mixed.forEach((pixel, k) => {
    const x = (pixel % width) - dx;
    const y = Math.floor(pixel / width) - dy;
    if (x < 0 || y < 0 || x >= part.width || y >= part.height) return;
    mixed.push(y * part.width + x);
    sub.push(...image.sub.subarray(8 * k, 8 * k + 8));
  });
  return { viewport: part, ids, mixed: Uint32Array.from(mixed), sub: Uint32Array.from(sub) };
}
