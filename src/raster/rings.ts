import { type ArcStore, assemble, sweptArea } from './arcs.ts';
import { fixed, mercator, type Projection } from './project.ts';
import type { EdgeSet } from './types.ts';

/**
 * Polygons as flat rings, wherever they come from. Ring r holds the points `start[r] .. start[r + 1] − 1`, closed or
 * not, either way round, and belongs to region number `region[r]` (1 …; 0 leaves it out).
 */
export interface FlatRings {
  lng: ArrayLike<number>;
  lat: ArrayLike<number>;
  start: ArrayLike<number>;
  region: ArrayLike<number>;
  /** 1 for a hole of its polygon; none when absent. */
  hole?: ArrayLike<number> | undefined;
  /** Units of `lng` and `lat` in a degree; 1 unless told (1e6 for micro-degrees). */
  perDegree?: number | undefined;
}

/**
 * Edges of rings without a topology: every ring is an arc of its own with 0 on its other side.
 * Neighbours that repeat a border give the same pixels as a shared arc would. Regions that overlap must go into
 * different sets (see `layersFromRings`). Rings without area, or with a coordinate that is no number, are left out.
 */
export function edgesFromRings(rings: FlatRings, projection: Projection = mercator): EdgeSet {
  const { region, hole } = rings;
  const store = storeOfRings(rings, projection);
  const n = region.length;
  const left = new Uint32Array(n);
  const right = new Uint32Array(n);
  for (let r = 0; r < n; r++) {
    const origin = store.start[r]!;
    const area = sweptArea(store, r, store.x[origin]!, store.y[origin]!);
    // Clockwise on screen keeps its inside to the right; a hole has the region outside it.
    if (area !== 0) (area > 0 !== (hole?.[r] === 1) ? right : left)[r] = region[r]!;
  }
  return assemble(store, { arc: Uint32Array.from({ length: n }, (_, r) => r), left, right }, 0);
}

/**
 * Spreads polygons that may overlap over as few sets as a greedy choice needs, so that no two polygons with touching
 * bounding boxes share one. Fill the sets in order: where polygons overlap, the one in the later set is seen.
 * Rings that follow each other with one region number are one polygon.
 */
export function layersFromRings(rings: FlatRings, projection: Projection = mercator): EdgeSet[] {
  const polygons = polygonsOf(rings).sort((p, q) => p.west - q.west || p.first - q.first);
  const layers: { picked: Polygon[]; open: Polygon[] }[] = [];
  for (const polygon of polygons) {
    let layer = layers.find((l) => {
      // Boxes come from west to east, so one that ended before this one can meet no later one.
      l.open = l.open.filter((o) => o.east >= polygon.west);
      return l.open.every((o) => o.north < polygon.south || o.south > polygon.north);
    });
    if (!layer) {
      layer = { picked: [], open: [] };
      layers.push(layer);
    }
    layer.picked.push(polygon);
    layer.open.push(polygon);
  }
  return layers.map(({ picked }) => {
    const region = new Uint32Array(rings.region.length);
    for (const { first, end } of picked) for (let r = first; r < end; r++) region[r] = rings.region[r]!;
    return edgesFromRings({ ...rings, region }, projection);
  });
}

interface Polygon {
  first: number;
  /** One after its last ring. */
  end: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

function polygonsOf({ lng, lat, start, region }: FlatRings): Polygon[] {
  const polygons: Polygon[] = [];
  for (let r = 0; r < region.length; r++) {
    let polygon = polygons[polygons.length - 1];
    if (!polygon || region[polygon.first] !== region[r]) {
      polygon = { first: r, end: r, west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
      polygons.push(polygon);
    }
    polygon.end = r + 1;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      polygon.west = Math.min(polygon.west, lng[i]!);
      polygon.east = Math.max(polygon.east, lng[i]!);
      polygon.south = Math.min(polygon.south, lat[i]!);
      polygon.north = Math.max(polygon.north, lat[i]!);
    }
  }
  return polygons;
}

/** Every ring becomes one closed arc; a ring with a coordinate that is no number shrinks to a point without area. */
function storeOfRings(
  { lng, lat, start, region, perDegree = 1 }: FlatRings,
  projection: Projection,
): ArcStore {
  const rings = region.length;
  const from = new Uint32Array(rings + 1);
  for (let r = 0; r < rings; r++) from[r + 1] = from[r]! + start[r + 1]! - start[r]! + 1;
  const x = new Int32Array(from[rings]!);
  const y = new Int32Array(from[rings]!);
  for (let r = 0; r < rings; r++) {
    const first = start[r]!;
    const end = start[r + 1]!;
    let v = from[r]!;
    let known = true;
    for (let i = first; i < end; i++, v++) {
      const east = lng[i]! / perDegree;
      const north = lat[i]! / perDegree;
      known &&= Number.isFinite(east) && Number.isFinite(north);
      x[v] = fixed(projection.x(east, north));
      y[v] = fixed(projection.y(east, north));
    }
    // The first vertex again closes the ring; where it was closed already the extra edge has no length.
    x[v] = x[from[r]!]!;
    y[v] = y[from[r]!]!;
    if (!known) {
      x.fill(0, from[r]!, v + 1);
      y.fill(0, from[r]!, v + 1);
    }
  }
  return { x, y, start: from };
}
