import { type EdgeSet, fillSteps, type RegionImage, type SpareBuffers } from '../../raster/index.ts';
import type { FillRequest } from '../protocol.ts';
import type { Shelf } from './load.ts';

/**
 * Fills an image from geometry on the shelf, in steps.
 * @throws AtlasError `geometry-not-loaded` {key}
 */
export function* fillTask(
  shelf: Shelf,
  { layers, viewport, samples }: FillRequest,
  spare?: SpareBuffers,
): Generator<void, RegionImage> {
  return yield* fillSteps(
    layers.flatMap((keys) => layersOf(shelf, keys)),
    viewport,
    samples,
    spare,
  );
}

/** Sets of the tiles of one layer; a key with several sets (overlapping polygons) makes as many layers. */
function layersOf(shelf: Shelf, keys: readonly string[]): EdgeSet[][] {
  const layers: EdgeSet[][] = [];
  for (const key of keys) {
    const sets = shelf.get(key);
    if (!sets) throw { code: 'geometry-not-loaded', params: { key } };
    sets.forEach((set, depth) => {
      layers[depth] ??= [];
      layers[depth].push(set);
    });
  }
  return layers;
}
