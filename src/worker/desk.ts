import type { AtlasError } from '../domain/error.ts';
import type { RasterTasks, RequestMessage, TaskName } from './protocol.ts';
import { fillTask } from './tasks/fill.ts';
import { LivePicture } from './tasks/live-picture.ts';
import { loadTask, ringsTask, type Shelf } from './tasks/load.ts';
import { villagesTask } from './tasks/villages.ts';

type Answer = RasterTasks[TaskName][1];
/** Work in steps of a few milliseconds. */
export type Steps = Generator<void, Answer>;

export const isSteps = (result: Answer | Steps): result is Steps =>
  typeof result === 'object' && result !== null && Symbol.iterator in result && 'next' in result;

/** Holds geometry and the live picture, and does what a message asks: at once, or in steps. Throws AtlasErrors. */
export function createDesk(): (message: RequestMessage) => Answer | Steps {
  const shelf: Shelf = new Map();
  const live = new LivePicture();
  return (message) => {
    switch (message.task) {
      case 'load':
        return loadTask(shelf, message.request);
      case 'rings':
        return ringsTask(shelf, message.request);
      case 'villages':
        return villagesTask(shelf, message.request);
      case 'unload':
        for (const key of message.request.keys) shelf.delete(key);
        return null;
      case 'fill':
        return fillTask(shelf, message.request, message.request.spare);
      case 'tables':
        live.tables = message.request;
        return null;
      case 'style':
        live.style = message.request;
        return null;
      case 'draw':
        return live.draw(shelf, message.request);
      case 'repaint':
        return live.repaint(message.request);
      case 'mark':
        live.marks = message.request.marks;
        return live.outline();
      case 'cancel':
        return null;
    }
  };
}

/** An AtlasError as it is; anything else as `raster-failed` {message}. The cause stays behind: it may not be cloneable. */
export function asError(thrown: unknown): AtlasError {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown) {
    const { code, params } = thrown as AtlasError;
    return { code, params };
  }
  return { code: 'raster-failed', params: { message: String(thrown) } };
}
