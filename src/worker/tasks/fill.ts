import { fill, type RegionImage } from '../../raster/index.ts';
import type { RasterTasks } from '../protocol.ts';
import type { Shelf } from './load.ts';

/**
 * Fills an image from geometry on the shelf.
 * @throws AtlasError `geometry-not-loaded` {key}
 */
export function fillTask(shelf: Shelf, request: RasterTasks['fill'][0]): RegionImage {
  const sets = request.keys.flatMap((key) => {
    const loaded = shelf.get(key);
    if (!loaded) throw { code: 'geometry-not-loaded', params: { key } };
    return loaded;
  });
  return fill(sets, request.viewport, request.samples, request.spare);
}
