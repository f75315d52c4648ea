import type { Topology } from 'topojson-specification';
import { type EdgeSet, edgesFromRings, edgesFromTopology, layersFromRings } from '../../raster/index.ts';
import type { LoadAnswer, LoadRequest, RingsRequest } from '../protocol.ts';

/** Geometry held for filling: the sets of each key, in paint order. */
export type Shelf = Map<string, EdgeSet[]>;

/**
 * Reads a topology and puts the edges of the asked objects on the shelf.
 * @throws AtlasError `topology-unreadable` {key} or `topology-object-missing` {object}; the shelf is then unchanged
 */
export function loadTask(shelf: Shelf, { key, bytes, objects }: LoadRequest): LoadAnswer {
  const topology = parseTopology(key, bytes);
  return put(
    shelf,
    key,
    objects.map(({ name, offset }) => edgesFromTopology(topology, name, (index) => offset + index + 1)),
  );
}

/** Puts flat rings on the shelf, spread over layers where polygons may overlap. */
export function ringsTask(shelf: Shelf, { key, rings, overlapping }: RingsRequest): LoadAnswer {
  return put(shelf, key, overlapping ? layersFromRings(rings) : [edgesFromRings(rings)]);
}

function put(shelf: Shelf, key: string, sets: EdgeSet[]): LoadAnswer {
  shelf.set(key, sets);
  const total = (of: (set: EdgeSet) => number): number => sets.reduce((n, set) => n + of(set), 0);
  return {
    arcs: total((s) => s.left.length),
    vertices: total((s) => s.x.length),
    overlaps: total((s) => s.overlaps),
  };
}

function parseTopology(key: string, bytes: ArrayBuffer): Topology {
  try {
    const topology: Topology = JSON.parse(new TextDecoder().decode(bytes));
    if (topology.type === 'Topology' && Array.isArray(topology.arcs)) return topology;
  } catch (cause) {
    throw { code: 'topology-unreadable', params: { key }, cause };
  }
  throw { code: 'topology-unreadable', params: { key } };
}
