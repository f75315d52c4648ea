/**
 * The built boundaries. How gaps and overlaps are measured: county shapes are made of shared arcs, so two counties can only
 * overlap where arcs cross or coincide (none may, tested exactly on the integer grid) or where an arc has the same county side
 * twice (each is used once, or twice in opposite directions). What is left open between counties then appears as a ring
 * inside the dissolved nation, whose area is counted; and the sum of all counties must be the nation's area.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { LevelTopology, OutlineTopology } from '../../scripts/steps/geometry/levels.ts';
import { MAP_LEVELS, NATION } from '../../src/domain/region/level.ts';
import {
  arcsOf,
  crossings,
  km2,
  partsOf,
  readBuilt,
  type Shape,
  segmentsOf,
  shapesOf,
  usesOf,
} from './boundary-files.ts';

const full = readBuilt<LevelTopology>('regions-full.topo.json');
const first = readBuilt<LevelTopology>('regions.topo.json');
const outline = readBuilt<OutlineTopology>('outline.topo.json');

const nationOf = (topology: LevelTopology | OutlineTopology): Shape =>
  shapesOf(topology, topology.objects.nation).get(NATION) as Shape;

describe.each([
  ['regions-full.topo.json', full],
  ['regions.topo.json', first],
])('%s', (_, topology) => {
  const { objects } = topology;
  const uses = usesOf(topology, objects.county);

  it('uses every arc between counties exactly twice, once each way, and the outer ones once', () => {
    const bad = uses.filter((use, arc) => use.forward > 1 || use.backward > 1 || isUnknown(arc));
    expect(bad).toEqual([]);
    function isUnknown(arc: number): boolean {
      return (topology.arcs[arc]?.length ?? 0) < 2;
    }
    const outer = uses.flatMap((use, arc) => (use.forward + use.backward === 1 ? [arc] : []));
    const nation = objects.nation.geometries.flatMap(arcsOf).map((arc) => (arc < 0 ? ~arc : arc));
    expect([...nation].sort((a, b) => a - b)).toEqual(outer);
  });

  it('has no crossing, touching or doubled edges', () => {
    const segments = segmentsOf(
      topology,
      (arc) => (uses[arc]?.forward ?? 0) + (uses[arc]?.backward ?? 0) > 0,
    );
    expect(segments.length).toBeGreaterThan(50_000);
    expect(crossings(segments, 500)).toEqual([]);
  });

  it('leaves gaps of less than 10 km² and overlaps of less than 1 km² in all', () => {
    const nation = nationOf(topology);
    const holes = partsOf(nation).flatMap((rings) => rings.slice(1));
    const gaps = holes.map((ring) =>
      km2({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }),
    );
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeLessThan(10);
    const counties = [...shapesOf(topology, objects.county).values()].reduce(
      (sum, shape) => sum + km2(shape),
      0,
    );
    expect(Math.abs(counties - km2(nation))).toBeLessThan(1);
  });

  it('runs outer rings clockwise and inner rings the other way', () => {
    for (const level of MAP_LEVELS) {
      for (const shape of shapesOf(topology, objects[level]).values()) {
        for (const rings of partsOf(shape)) {
          expect(rings.map(isClockwise)).toEqual(rings.map((_ring, at) => at === 0));
        }
      }
    }
  });

  it('names geometries by code alone, in order', () => {
    for (const level of MAP_LEVELS) {
      const ids = objects[level].geometries.map((geometry) => geometry.id);
      expect(ids).toEqual([...ids].sort());
      expect(objects[level].geometries.every((geometry) => geometry.properties === undefined)).toBe(true);
    }
    expect(MAP_LEVELS.map((level) => objects[level].geometries.length)).toEqual([1, 34, 394, 2891]);
  });
});

function isClockwise(ring: number[][]): boolean {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += (bx - ax) * (by + ay);
  }
  return sum > 0;
}

describe('the check for crossings', () => {
  it('sees a crossing, a touch and a doubled edge, and lets common ends be', () => {
    expect(
      crossings(
        [
          [0, 0, 10, 10],
          [0, 10, 10, 0],
        ],
        500,
      ),
    ).toHaveLength(1);
    expect(
      crossings(
        [
          [0, 0, 10, 0],
          [5, 0, 5, 9],
        ],
        500,
      ),
    ).toHaveLength(1);
    expect(
      crossings(
        [
          [0, 0, 10, 0],
          [10, 0, 0, 0],
        ],
        500,
      ),
    ).toHaveLength(1);
    expect(
      crossings(
        [
          [0, 0, 10, 0],
          [10, 0, 20, 5],
        ],
        500,
      ),
    ).toEqual([]);
  });
});

describe('simplified boundaries', () => {
  it('keep the area of every province within 0.2 %', () => {
    const simple = shapesOf(first, first.objects.province);
    for (const [code, shape] of shapesOf(full, full.objects.province)) {
      const change = Math.abs(km2(simple.get(code) as Shape) / km2(shape) - 1);
      expect(change, code).toBeLessThan(0.002);
    }
  });

  it('keep every island of the South China Sea, 钓鱼岛, 赤尾屿, 东沙 and Taiwan at all detail', () => {
    const south = (topology: LevelTopology | OutlineTopology): number =>
      partsOf(nationOf(topology)).filter(([ring]) => ring?.some(([, y = 90]) => y < 17.5)).length;
    // The source draws 322 islands, reefs and banks south of 17.5° N.
    expect(south(full)).toBe(322);
    expect(south(first)).toBe(322);
    // The coarse grid of the outline pinches three of them in two.
    expect(south(outline)).toBeGreaterThanOrEqual(322);
    const places = {
      钓鱼岛: [123.47, 25.74],
      赤尾屿: [124.56, 25.92],
      东沙: [116.72, 20.71],
      曾母暗沙: [112.28, 3.97],
    };
    for (const topology of [full, first, outline]) {
      for (const [name, [lng = 0, lat = 0]] of Object.entries(places)) {
        expect(
          partsOf(nationOf(topology)).some(([ring]) => isNear(ring ?? [], lng, lat)),
          name,
        ).toBe(true);
      }
      const taiwan = shapesOf(topology, topology.objects.province).get('710000') as Shape;
      expect(booleanPointInPolygon([121, 23.7], taiwan)).toBe(true);
    }
  });

  it('carry seven line features: ten dashes, two undemarcated stretches, three regional limits', () => {
    for (const { objects } of [full, first, outline]) {
      const kinds = objects.lines.geometries.map((line) => line.properties.kind).sort();
      expect(kinds).toEqual([
        'dash',
        'dash',
        'regional',
        'regional',
        'regional',
        'undemarcated',
        'undemarcated',
      ]);
      const dashes = objects.lines.geometries.filter((line) => line.properties.kind === 'dash');
      expect(dashes.map((line) => (line.type === 'MultiLineString' ? line.arcs.length : 1)).sort()).toEqual([
        1, 9,
      ]);
    }
  });
});

/** True when a ring comes within about 15 km of a point. */
const isNear = (ring: number[][], lng: number, lat: number): boolean =>
  ring.some(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < 0.15);

describe('backdrop.topo.json', () => {
  const backdrop = readBuilt<Topology>('backdrop.topo.json');
  const [land] = shapesOf(backdrop, {
    type: 'GeometryCollection',
    geometries: landOf(backdrop),
  } as never).values();
  const holds = (lng: number, lat: number): boolean => booleanPointInPolygon([lng, lat], land as Shape);

  it('holds the land of the neighbours', () => {
    for (const [lng, lat] of [
      [127, 37.5],
      [105.8, 21],
      [139.5, 35.8],
      [77.2, 28.6],
      [106.9, 47.9],
      [121, 15],
      [114, 1],
    ] as const) {
      expect(holds(lng, lat), `${lng}, ${lat}`).toBe(true);
    }
  });

  it('draws nothing along our coast, on our islands or deep in the country', () => {
    const own = [
      [113.3, 23.1],
      [121.5, 25],
      [110, 20],
      [116.4, 39.9],
      [121.6, 38.9],
      [112.3, 16.8],
      [114.4, 10.4],
      [122.1, 30],
      [87.6, 43.8],
    ];
    for (const [lng = 0, lat = 0] of own) expect(holds(lng, lat), `${lng}, ${lat}`).toBe(false);
  });

  it('reaches under the land border, so that no water shows between', () => {
    let dry = 0;
    let wet = 0;
    for (const { lng, lat } of landBorder()) holds(lng, lat) ? dry++ : wet++;
    expect(dry).toBeGreaterThan(500);
    expect(wet).toBe(0);
  });

  /** Vertices of the nation's outline west of 108° E or north of 42.5° N: all on the land border. */
  function landBorder(): { lng: number; lat: number }[] {
    const rings = partsOf(nationOf(first)).map(([ring]) => ring ?? []);
    const [longest = []] = rings.sort((a, b) => b.length - a.length);
    return longest
      .filter(([x = 0, y = 0]) => (x < 107.5 && y > 21.7) || (y > 42.6 && x > 108))
      .map(([lng = 0, lat = 0]) => ({ lng, lat }));
  }
});

function landOf(topology: Topology): unknown[] {
  const land = topology.objects.land;
  return land?.type === 'GeometryCollection'
    ? land.geometries.map((geometry) => ({ ...geometry, id: 'land' }))
    : [{ ...land, id: 'land' }];
}
