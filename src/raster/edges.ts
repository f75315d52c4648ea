import type { Topology } from 'topojson-specification';
import { type ArcStore, assemble, decodeArcs, type SidedList, sweptArea } from './arcs.ts';
import { mercator, type Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/**
 * Edges of one object of a topology, with the region number on either side of every arc.
 * Arcs that the object does not use are dropped. The direction of rings does not matter: in each polygon the first
 * ring is its outside and the others are holes, as TopoJSON and GeoJSON have it.
 * @param numberOf region number (1 …) of the geometry at an index; 0 leaves the geometry out
 * @param projection where the vertices go; the interactive map's Mercator unless told
 * @throws AtlasError `topology-object-missing` {object} when the topology has no such object
 */
export function edgesFromTopology(
  topology: Topology,
  objectName: string,
  numberOf: (geometryIndex: number) => number,
  projection: Projection = mercator,
): EdgeSet {
  const object = topology.objects[objectName];
  if (!object) throw { code: 'topology-object-missing', params: { object: objectName } };
  const store = decodeArcs(topology, projection);
  const sides = new Sides(store);
  const geometries = object.type === 'GeometryCollection' ? object.geometries : [object];
  geometries.forEach((geometry, index) => {
    const number = numberOf(index);
    if (number === 0) return;
    if (geometry.type === 'Polygon') sides.addPolygon(geometry.arcs, number);
    if (geometry.type === 'MultiPolygon') for (const p of geometry.arcs) sides.addPolygon(p, number);
  });
  return assemble(store, sides.list(), sides.overlaps);
}

/** Collects which region lies on which side of every arc. */
class Sides {
  /** Arc sides that two regions claim: 0 in a clean partition. */
  overlaps = 0;
  private readonly store: ArcStore;
  private readonly left: Uint32Array;
  private readonly right: Uint32Array;
  private readonly extra: { arc: number; left: number; right: number }[] = [];

  constructor(store: ArcStore) {
    this.store = store;
    this.left = new Uint32Array(store.start.length - 1);
    this.right = new Uint32Array(store.start.length - 1);
  }

  addPolygon(rings: readonly (readonly number[])[], number: number): void {
    rings.forEach((ring, i) => {
      this.addRing(ring, number, i > 0);
    });
  }

  list(): SidedList {
    const n = this.left.length;
    const of = (key: 'arc' | 'left' | 'right', own: (a: number) => number): Uint32Array =>
      Uint32Array.from({ length: n + this.extra.length }, (_, i) =>
        i < n ? own(i) : (this.extra[i - n]?.[key] ?? 0),
      );
    return {
      arc: of('arc', (a) => a),
      left: of('left', (a) => this.left[a]!),
      right: of('right', (a) => this.right[a]!),
    };
  }

  /** @param ring arc numbers in walking order, ~i for arc i walked backwards */
  private addRing(ring: readonly number[], number: number, hole: boolean): void {
    const first = ring[0];
    if (first === undefined) return;
    const origin = this.store.start[first < 0 ? ~first : first]!;
    const ox = this.store.x[origin]!;
    const oy = this.store.y[origin]!;
    let area = 0;
    for (const ref of ring) {
      area += ref < 0 ? -sweptArea(this.store, ~ref, ox, oy) : sweptArea(this.store, ref, ox, oy);
    }
    // A ring without area encloses no sample.
    if (area === 0) return;
    // Clockwise on screen keeps its inside to the right; a hole has the region outside it.
    const onRight = area > 0 !== hole;
    for (const ref of ring) this.claim(ref < 0 ? ~ref : ref, number, ref < 0 ? !onRight : onRight);
  }

  private claim(arc: number, number: number, onRight: boolean): void {
    const side = onRight ? this.right : this.left;
    if (side[arc] === 0) {
      side[arc] = number;
      return;
    }
    // A second claim gets a copy of the arc: each region's border stays closed, so the harm stays inside the overlap
    // instead of running along the row.
    this.overlaps++;
    this.extra.push({ arc, left: onRight ? 0 : number, right: onRight ? number : 0 });
  }
}
