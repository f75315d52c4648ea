import type { Topology } from 'topojson-specification';
import { type ArcStore, assemble, decodeArcs, type SidedArc, sweptArea } from './arcs.ts';
import { mercator, type Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/** A ring as a user brings it: flat longitude, latitude pairs in degrees, closed or not, either way round. */
export interface Ring {
  number: number;
  xy: Float64Array;
  /** True for a hole of its polygon. */
  hole?: boolean;
}

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

/**
 * Edges of rings without a topology: every ring is an arc of its own with 0 on its other side.
 * Neighbours that repeat a border give the same pixels as a shared arc would. Regions that overlap must go into
 * different sets (see `layersFromRings`).
 */
export function edgesFromRings(rings: readonly Ring[], projection: Projection = mercator): EdgeSet {
  const store = storeOfRings(rings, projection);
  const sides = new Sides(store);
  rings.forEach((ring, arc) => {
    sides.addRing([arc], ring.number, ring.hole ?? false);
  });
  return assemble(store, sides.list(), 0);
}

/**
 * Spreads polygons that may overlap over as few sets as a greedy choice needs, so that no two polygons with touching
 * bounding boxes share one. Fill the sets in order: where polygons overlap, the one in the later set is seen.
 * @param polygons rings of one polygon each, outside first
 */
export function layersFromRings(
  polygons: readonly (readonly Ring[])[],
  projection: Projection = mercator,
): EdgeSet[] {
  const boxes = polygons.map((rings) => boxOf(rings));
  const order = polygons.map((_, i) => i).sort((i, j) => boxes[i]!.west - boxes[j]!.west || i - j);
  const layers: { rings: Ring[]; open: Box[] }[] = [];
  for (const i of order) {
    const box = boxes[i]!;
    let layer = layers.find((l) => {
      // Boxes come from west to east, so one that ended before this one can meet no later one.
      l.open = l.open.filter((o) => o.east >= box.west);
      return l.open.every((o) => o.north < box.south || o.south > box.north);
    });
    if (!layer) {
      layer = { rings: [], open: [] };
      layers.push(layer);
    }
    layer.rings.push(...polygons[i]!);
    layer.open.push(box);
  }
  return layers.map((l) => edgesFromRings(l.rings, projection));
}

/** Collects which region lies on which side of every arc. */
class Sides {
  /** Arc sides that two regions claim: 0 in a clean partition. */
  overlaps = 0;
  private readonly store: ArcStore;
  private readonly left: Uint32Array;
  private readonly right: Uint32Array;
  private readonly extra: SidedArc[] = [];

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

  /** @param ring arc numbers in walking order, ~i for arc i walked backwards */
  addRing(ring: readonly number[], number: number, hole: boolean): void {
    const first = ring[0];
    if (first === undefined) return;
    const origin = this.store.start[first < 0 ? ~first : first]!;
    const ox = this.store.x[origin]!;
    const oy = this.store.y[origin]!;
    let area = 0;
    for (const ref of ring) {
      area += ref < 0 ? -sweptArea(this.store, ~ref, ox, oy) : sweptArea(this.store, ref, ox, oy);
    }
    // A ring without area encloses no sample; one with a coordinate that is no number encloses nothing knowable.
    if (area === 0 || !Number.isFinite(area)) return;
    // Clockwise on screen keeps its inside to the right; a hole has the region outside it.
    const onRight = area > 0 !== hole;
    for (const ref of ring) this.claim(ref < 0 ? ~ref : ref, number, ref < 0 ? !onRight : onRight);
  }

  list(): SidedArc[] {
    const arcs: SidedArc[] = [];
    for (let arc = 0; arc < this.left.length; arc++) {
      arcs.push({ arc, left: this.left[arc]!, right: this.right[arc]! });
    }
    return arcs.concat(this.extra);
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

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(rings: readonly Ring[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { xy } of rings) {
    for (let i = 0; i + 1 < xy.length; i += 2) {
      box.west = Math.min(box.west, xy[i]!);
      box.east = Math.max(box.east, xy[i]!);
      box.south = Math.min(box.south, xy[i + 1]!);
      box.north = Math.max(box.north, xy[i + 1]!);
    }
  }
  return box;
}

/** Every ring becomes one closed arc. */
function storeOfRings(rings: readonly Ring[], projection: Projection): ArcStore {
  const start = new Uint32Array(rings.length + 1);
  for (let r = 0; r < rings.length; r++) start[r + 1] = start[r]! + (rings[r]!.xy.length >> 1) + 1;
  const x = new Float64Array(start[rings.length]!);
  const y = new Float64Array(start[rings.length]!);
  rings.forEach(({ xy }, r) => {
    const from = start[r]!;
    const n = xy.length >> 1;
    for (let i = 0; i <= n; i++) {
      // The first vertex again closes the ring; where it was closed already the extra edge has no length.
      const s = i === n ? 0 : 2 * i;
      x[from + i] = projection.x(xy[s]!, xy[s + 1]!);
      y[from + i] = projection.y(xy[s]!, xy[s + 1]!);
    }
  });
  return { x, y, start };
}
