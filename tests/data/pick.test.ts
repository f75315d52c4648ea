/**
 * The raster on the real boundaries against Turf's point in polygon: 10,000 random points of each zoom, over views of
 * the nation and of places in it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LevelTopology } from '../../scripts/steps/geometry/levels.ts';
import { edgesFromTopology, fill, pick, viewportFor } from '../../src/raster/index.ts';
import { seeded } from '../raster/partition.ts';
import { readBuilt, shapesOf } from './boundary-files.ts';
import { comparer, emptyTally, numbered, told } from './raster-and-turf.ts';

/** MapLibre zooms, how many views of each, and how many points in each view. */
const PLAN = [
  { zoom: 4, views: 1, points: 10_000 },
  { zoom: 6, views: 5, points: 2000 },
  { zoom: 8, views: 10, points: 1000 },
  { zoom: 10, views: 10, points: 1000 },
] as const;

/** Where a view of the whole nation looks. */
const NATION: [number, number] = [104, 36];

const topology = readBuilt<LevelTopology>('regions.topo.json');
const counties = numbered(shapesOf(topology, topology.objects.county).values());
const compare = comparer(counties);

describe.each(PLAN)('what the raster says of a county at zoom $zoom', ({ zoom, views, points }) => {
  const anywhere = emptyTally();
  const centres = emptyTally();

  beforeAll(() => {
    const edges = edgesFromTopology(topology, 'county', (index) => index + 1);
    const random = seeded(2020 + zoom);
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
        if (i % 4 === 0) compare(centres, view, picked, Math.floor(px) + 0.5, Math.floor(py) + 0.5);
      }
    }
    console.log(`counties at zoom ${zoom}: ${told(anywhere)}; at pixel centres: ${told(centres)}`);
  });

  it('is what Turf says of 10,000 random points, but within a pixel of an edge', () => {
    expect(anywhere.points).toBe(10_000);
    expect(anywhere.inside).toBeGreaterThan(4_000);
    expect(anywhere.farthest).toBeLessThan(1);
  });

  it('is what Turf says of the centre of each pixel, but for the bend between degrees and Mercator', () => {
    expect(centres.farthest).toBeLessThan(0.05);
    expect(centres.differ).toBeLessThanOrEqual(centres.points / 1000);
  });
});
