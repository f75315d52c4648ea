import type { SpareBuffers } from '../raster/index.ts';
import type { RegionFiller } from './protocol.ts';
import { asError } from './server.ts';
import { fillTask } from './tasks/fill.ts';
import { loadTask, type Shelf } from './tasks/load.ts';

/** The region filler without a worker: for Node, tests, and browsers that refuse to start one. Same manners. */
export function createInProcessFiller(): RegionFiller {
  const shelf: Shelf = new Map();
  let spare: SpareBuffers | undefined;
  let disposed = false;
  let newest = 0;

  /** Lets the caller go on first, as a worker would. */
  const later = async <T>(work: () => T, wanted: () => boolean): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve));
    if (disposed || !wanted()) throw { code: 'cancelled', params: {} };
    try {
      return work();
    } catch (thrown) {
      throw asError(thrown);
    }
  };

  return {
    load: (key, bytes, objects) =>
      later(
        () => loadTask(shelf, { key, bytes, objects }),
        () => true,
      ),
    fill(request, signal) {
      const number = ++newest;
      return later(
        () => {
          const image = fillTask(shelf, { ...request, spare });
          spare = undefined;
          return image;
        },
        () => number === newest && !signal?.aborted,
      );
    },
    recycle(image) {
      spare = image;
    },
    dispose() {
      disposed = true;
      shelf.clear();
    },
  };
}
