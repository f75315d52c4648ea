import type { SpareBuffers } from '../raster/index.ts';
import { asError, createDesk, isSteps } from './desk.ts';
import type { RasterTasks, RegionFiller, RequestMessage, TaskName } from './protocol.ts';

const CANCELLED = { code: 'cancelled', params: {} };

/** The region filler without a worker: for Node, tests, and browsers that refuse to start one. Same manners. */
export function createInProcessFiller(): RegionFiller {
  const desk = createDesk();
  let spare: SpareBuffers | undefined;
  let disposed = false;

  /** Lets the caller go on first, as a worker would. */
  const ask = async <T extends TaskName>(
    task: T,
    request: RasterTasks[T][0],
    signal?: AbortSignal,
  ): Promise<RasterTasks[T][1]> => {
    await new Promise((resolve) => setTimeout(resolve));
    if (disposed || signal?.aborted) throw CANCELLED;
    try {
      const result = desk({ id: 0, task, request } as RequestMessage);
      if (!isSteps(result)) return result as RasterTasks[T][1];
      for (;;) {
        const step = result.next();
        if (step.done) return step.value as RasterTasks[T][1];
      }
    } catch (thrown) {
      throw asError(thrown);
    }
  };
  const tell = <T extends TaskName>(task: T, request: RasterTasks[T][0]): void => {
    ask(task, request).catch(() => undefined);
  };
  return {
    load: (key, bytes, objects) => ask('load', { key, bytes, objects }),
    loadRings: (key, rings, overlapping = false) => ask('rings', { key, rings, overlapping }),
    loadVillages: (request) => ask('villages', request),
    unload: (keys) => tell('unload', { keys }),
    fill(request, signal) {
      const lent = spare;
      spare = undefined;
      return ask('fill', { ...request, spare: lent }, signal);
    },
    recycle(image) {
      spare = image;
    },
    tables: (tables) => tell('tables', tables),
    style: (style) => tell('style', style),
    draw: (request, signal) => ask('draw', request, signal),
    repaint: (pens, box, lent) => ask('repaint', { pens, box, spare: lent }),
    mark: (marks) => ask('mark', { marks }),
    dispose() {
      disposed = true;
    },
  };
}
