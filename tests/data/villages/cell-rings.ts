/** Turns the arcs of a sample back into closed rings of degrees, cell by cell, so that Turf can be asked about them. */
import area from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { CellArcs } from '../../../src/domain/village/sample.ts';

/** Rings of every cell, the cell on their left: outlines run counter-clockwise, holes clockwise. */
export function ringsOfCells(arcs: CellArcs, cells: number): Position[][][] {
  const chains: number[][][] = Array.from({ length: cells }, () => []);
  for (let a = 0; a < arcs.left.length; a++) {
    const points = [...arcs.at.subarray(arcs.start[a], arcs.start[a + 1])];
    const [left, right] = [arcs.left[a] ?? 0, arcs.right[a] ?? 0];
    if (left > 0) chains[left - 1]?.push(points);
    if (right > 0) chains[right - 1]?.push([...points].reverse());
  }
  const place = (p: number): Position => [(arcs.lng[p] ?? 0) / 1e6, (arcs.lat[p] ?? 0) / 1e6];
  return chains.map((list) => join(list).map((ring) => ring.map(place)));
}

/** Links chains end to start; throws where a ring stays open. */
function join(chains: readonly number[][]): number[][] {
  const from = new Map<number, number[][]>();
  for (const chain of chains) {
    const first = chain[0] ?? -1;
    from.set(first, [...(from.get(first) ?? []), chain]);
  }
  const rings: number[][] = [];
  for (const chain of chains) {
    const first = chain[0] ?? -1;
    if (!from.get(first)?.includes(chain)) continue;
    const ring: number[] = [];
    let next: number[] | undefined = chain;
    while (next) {
      const used: number[] = next;
      from.set(
        used[0] ?? -1,
        (from.get(used[0] ?? -1) ?? []).filter((other) => other !== used),
      );
      ring.push(...used.slice(0, -1));
      const end = used[used.length - 1] ?? -1;
      if (end === first) break;
      next = from.get(end)?.[0];
      if (!next) throw new Error('a ring stays open');
    }
    rings.push([...ring, first]);
  }
  return rings;
}

const polygon = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

/** Area on the sphere, m², of rings that keep their cell on the left. */
export function areaOf(rings: readonly Position[][]): number {
  let sum = 0;
  for (const ring of rings) {
    const [ox = 0, oy = 0] = ring[0] ?? [];
    let turn = 0;
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      turn += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    }
    sum += Math.sign(turn) * area(polygon(ring));
  }
  return sum;
}

/** True when a point lies inside an odd number of the rings. */
export const holds = (rings: readonly Position[][], point: Position): boolean =>
  rings.filter((ring) => booleanPointInPolygon(point, polygon(ring))).length % 2 === 1;

/** The same rings as a shape that Turf can be asked about: every outline with all holes. */
export function shapeOf(rings: readonly Position[][]): Feature<MultiPolygon> {
  const isOutline = (ring: Position[]): boolean => areaOf([ring]) > 0;
  const holes = rings.filter((ring) => !isOutline(ring));
  const coordinates = rings.filter(isOutline).map((ring) => [ring, ...holes]);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
