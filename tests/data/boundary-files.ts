/** Opens the built topologies and measures them: arcs, segments, crossings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import area from '@turf/area';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { LevelTopology } from '../../scripts/steps/geometry/levels.ts';
import type { Manifest } from '../../src/contract/manifest.ts';

const HOME = join(import.meta.dirname, '..', '..', 'public', 'data');

export type Shape = Feature<Polygon | MultiPolygon>;
type Areas = LevelTopology['objects']['county'];

/** Bytes of a built file by its key in the manifest. */
export function readBuiltBytes(key: string): Buffer {
  const manifest = JSON.parse(readFileSync(join(HOME, 'manifest.json'), 'utf8')) as Manifest;
  return readFileSync(join(HOME, manifest.files[key]?.path ?? key));
}

/** A built JSON file by its key in the manifest. */
export const readBuilt = <T>(key: string): T => JSON.parse(readBuiltBytes(key).toString('utf8')) as T;

/** Shapes of an object by code. */
export const shapesOf = (topology: Topology, object: Areas): Map<string, Shape> =>
  new Map(object.geometries.map((geometry) => [geometry.id, feature(topology, geometry) as Shape]));

/** Area on the sphere, km². */
export const km2 = (shape: Shape): number => area(shape) / 1e6;

/** Rings of a shape, part by part; the first of each part is its outline. */
export const partsOf = ({ geometry }: Shape): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Arc numbers of a geometry; negative as in TopoJSON when run backward. */
export const arcsOf = (geometry: Areas['geometries'][number]): number[] => geometry.arcs.flat(2);

/** Uses of each arc by the polygons of an object: forward and backward. */
export function usesOf(topology: Topology, object: Areas): { forward: number; backward: number }[] {
  const uses = topology.arcs.map(() => ({ forward: 0, backward: 0 }));
  for (const arc of object.geometries.flatMap(arcsOf)) {
    const use = uses[arc < 0 ? ~arc : arc];
    if (use) use[arc < 0 ? 'backward' : 'forward']++;
  }
  return uses;
}

/** A stretch between two neighbouring vertices, in grid cells. */
type Segment = [number, number, number, number];

/** Segments of the arcs that pass `wanted`, in absolute grid cells. */
export function segmentsOf(topology: Topology, wanted: (arc: number) => boolean): Segment[] {
  const segments: Segment[] = [];
  topology.arcs.forEach((arc, index) => {
    if (!wanted(index)) return;
    let [x, y] = [arc[0]?.[0] ?? 0, arc[0]?.[1] ?? 0];
    for (const [dx = 0, dy = 0] of arc.slice(1)) {
      segments.push([x, y, x + dx, y + dy]);
      x += dx;
      y += dy;
    }
  });
  return segments;
}

const side = (s: Segment, x: number, y: number): number =>
  Math.sign((s[2] - s[0]) * (y - s[1]) - (s[3] - s[1]) * (x - s[0]));

const within = (s: Segment, x: number, y: number): boolean =>
  Math.min(s[0], s[2]) <= x &&
  x <= Math.max(s[0], s[2]) &&
  Math.min(s[1], s[3]) <= y &&
  y <= Math.max(s[1], s[3]);

/** True when two segments meet anywhere but in a common end. Whole numbers: exact. */
function clash(a: Segment, b: Segment): boolean {
  const ends = [side(a, b[0], b[1]), side(a, b[2], b[3]), side(b, a[0], a[1]), side(b, a[2], a[3])] as const;
  if (ends[0] * ends[1] < 0 && ends[2] * ends[3] < 0) return true;
  const touches = (s: Segment, at: number, x: number, y: number): boolean => {
    const isEnd = (x === s[0] && y === s[1]) || (x === s[2] && y === s[3]);
    return at === 0 && !isEnd && within(s, x, y);
  };
  if (touches(a, ends[0], b[0], b[1]) || touches(a, ends[1], b[2], b[3])) return true;
  if (touches(b, ends[2], a[0], a[1]) || touches(b, ends[3], a[2], a[3])) return true;
  return sameEnds(a, b);
}

const sameEnds = (a: Segment, b: Segment): boolean =>
  (a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3]) ||
  (a[0] === b[2] && a[1] === b[3] && a[2] === b[0] && a[3] === b[1]);

/** Pairs of segments that cross, touch along a stretch, or coincide. `bucket` in cells groups what can meet. */
export function crossings(segments: readonly Segment[], bucket: number): [Segment, Segment][] {
  const buckets = new Map<number, Segment[]>();
  const found = new Set<string>();
  const pairs: [Segment, Segment][] = [];
  for (const segment of segments) {
    const [west, east] = [Math.min(segment[0], segment[2]), Math.max(segment[0], segment[2])];
    const [south, north] = [Math.min(segment[1], segment[3]), Math.max(segment[1], segment[3])];
    for (let i = Math.floor(west / bucket); i <= Math.floor(east / bucket); i++) {
      for (let j = Math.floor(south / bucket); j <= Math.floor(north / bucket); j++) {
        const key = i * 100_000 + j;
        const here = buckets.get(key) ?? [];
        if (here.length === 0) buckets.set(key, here);
        for (const other of here) {
          if (!clash(segment, other) || found.has(`${segment}|${other}`)) continue;
          found.add(`${segment}|${other}`);
          pairs.push([segment, other]);
        }
        here.push(segment);
      }
    }
  }
  return pairs;
}
