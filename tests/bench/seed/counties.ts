/** The real counties of the built data with made-up values. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Manifest } from '../../../src/contract/manifest.ts';
import type { Cells } from './cells.ts';
import { CellGatherer, onGrid, type Vertex } from './gather.ts';
import { seededRandom } from './random.ts';
import { FIRST_YEAR, seededValues, YEARS } from './values.ts';

/** All vertices, as a page would get them that simplifies nothing, or the 30 % from which the app draws the nation. */
const SHAPES = { counties: 'regions-full.topo.json', 'counties-30': 'regions.topo.json' } as const;
export type CountyShapes = keyof typeof SHAPES;

/** Version of the built data that the counties are cut from; throws when `npm run data` has not run. */
export function builtVersion(home: string): string {
  return manifestOf(home).version;
}

function manifestOf(home: string): Manifest {
  return JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8')) as Manifest;
}

export const isCountyShapes = (text: string): text is CountyShapes => text in SHAPES;

/**
 * Every county as one cell, in the order of the region table.
 * @param home the built data, normally public/data
 */
export function countyCells(home: string, shapes: CountyShapes): Cells {
  const file = SHAPES[shapes];
  const path = manifestOf(home).files[file]?.path ?? file;
  const topology = JSON.parse(readFileSync(join(home, path), 'utf8')) as Topology<{
    county: GeometryCollection;
  }>;
  const counties = feature(topology, topology.objects.county).features as Feature<Polygon | MultiPolygon>[];
  const gathered = new CellGatherer();
  counties.forEach(({ geometry }, cell) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const part of parts)
      for (const [k, ring] of part.entries()) gathered.add(cell, openRing(ring), k > 0);
  });
  const centreOf = (cell: number): readonly [number, number] => firstCorner(counties[cell]);
  const values = seededValues(counties.length, centreOf, seededRandom(12345));
  return gathered.finish(counties.length, YEARS, FIRST_YEAR, values);
}

/** Without the repeated first vertex and without neighbours that fall on one grid point. */
function openRing(ring: readonly Position[]): Vertex[] {
  const vertices = ring.slice(0, -1).map(([x = 0, y = 0]): Vertex => [onGrid(x), onGrid(y)]);
  return vertices.filter((v, i) => {
    const before = vertices[(i + vertices.length - 1) % vertices.length];
    return !before || before[0] !== v[0] || before[1] !== v[1];
  });
}

function firstCorner(county: Feature<Polygon | MultiPolygon> | undefined): readonly [number, number] {
  const outline = county?.geometry.coordinates.flat(county.geometry.type === 'Polygon' ? 1 : 2) as
    | Position[]
    | undefined;
  return [outline?.[0]?.[0] ?? 0, outline?.[0]?.[1] ?? 0];
}
