/** The sample of one county as it is read outside the worker: everything but the arcs, and what was computed from those. */
import type { SampleValues } from './sample.ts';

/** Where places of one level lie, in degrees. */
export interface PlaceShapes {
  /** Centroids. */
  lng: Float64Array;
  lat: Float64Array;
  /** West, south, east, north of each place. */
  bbox: Float64Array;
  /** Square kilometres. */
  areaKm2: Float64Array;
}

export interface LoadedVillages {
  sample: SampleValues;
  village: PlaceShapes;
  township: PlaceShapes;
  /** Villages that share an edge inside the county: village c has list[start[c]] … list[start[c + 1] − 1]. */
  neighbours: { start: Uint32Array; list: Uint32Array };
}

/** Bytes that an array of every place takes: counts and masks of nine years, position, box and area. */
const COUNTS = 90;
const SHAPE = 56;
/** Income, causes, services, exit; neighbours: a flat map has fewer than six a place. */
const COLUMNS = 56;
const NEIGHBOURS = 28;
const HEAD = 300;

/** Most bytes that the arrays of a county take outside the worker, told from the index before the chunk is fetched. */
export const loadedBytes = (cells: number, townships: number): number =>
  cells * (COUNTS + SHAPE + COLUMNS + NEIGHBOURS) + townships * (COUNTS + SHAPE + 4) + HEAD;
