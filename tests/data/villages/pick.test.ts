/** The raster on the villages of the eight counties against Turf: 10,000 random points of each zoom. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeVillageChunk } from '../../../src/contract/village-chunk.ts';
import type { VillageIndex } from '../../../src/contract/village-index.ts';
import { type EdgeSet, edgesFromSided, fill, pick, viewportFor } from '../../../src/raster/index.ts';
import { seeded } from '../../raster/partition.ts';
import { readBuilt, readBuiltBytes } from '../boundary-files.ts';
import { comparer, emptyTally, type NumberedShape, numbered, told } from '../raster-and-turf.ts';
import { ringsOfCells, shapeOf } from './cell-rings.ts';

const ZOOMS = [7.4, 9, 11, 13];
const POINTS = 10_000;

const index = readBuilt<VillageIndex>('villages.json');
const counties = Object.entries(index.counties);
const villages: NumberedShape[] = [];
const tiles: EdgeSet[] = [];

beforeAll(() => {
  for (const [code, { path, cells }] of counties) {
    const chunk = decodeVillageChunk(readBuiltBytes(path), path, code);
    if (!chunk.ok) throw chunk.error;
    const before = villages.length;
    for (const shape of numbered(ringsOfCells(chunk.value.arcs, cells).map(shapeOf)))
      villages.push({ ...shape, number: before + shape.number });
    const numbers = Uint32Array.from({ length: cells }, (_, cell) => before + cell + 1);
    tiles.push(edgesFromSided(chunk.value.arcs, numbers));
  }
});

describe.each(ZOOMS)('what the raster says of a village at zoom %f', (zoom) => {
  it('is what Turf says of 10,000 random points, but within a pixel of an edge', () => {
    const tally = emptyTally();
    const compare = comparer(villages);
    const random = seeded(Math.round(100 * zoom));
    const views = 2 * counties.length;
    for (let v = 0; v < views; v++) {
      const [code, entry] = counties[v % counties.length] ?? [];
      const from = counties.filter(([other]) => other < (code ?? '')).reduce((n, [, c]) => n + c.cells, 0);
      const seed = villages[from + Math.floor(random() * (entry?.cells ?? 0))];
      if (!seed) throw new Error('there are no villages');
      const [west, south, east, north] = seed.box;
      const view = viewportFor([(west + east) / 2, (south + north) / 2], zoom, 640, 400);
      const image = fill([tiles], view, 1);
      for (let i = 0; i < POINTS / views; i++) {
        const [px, py] = [random() * view.width, random() * view.height];
        compare(tally, view, pick(image, px, py), px, py);
      }
    }
    console.log(`villages at zoom ${zoom}: ${told(tally)}`);
    expect(tally.points).toBe(POINTS);
    expect(tally.inside).toBeGreaterThan(POINTS / 20);
    expect(tally.farthest).toBeLessThan(1);
  });
});
