import type { AtlasError } from '../domain/error.ts';
import type { RegionImage } from '../raster/index.ts';
import type { AnswerMessage, RequestMessage } from './protocol.ts';
import { fillTask } from './tasks/fill.ts';
import { loadTask, type Shelf } from './tasks/load.ts';

/** Our end of a message channel: a worker's global scope or a MessagePort. */
export interface ServerPort {
  postMessage(message: AnswerMessage, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { data: RequestMessage }) => void) | null;
}

/** Answers requests that come through a port, in the order in which they come. */
export function serve(port: ServerPort): void {
  const shelf: Shelf = new Map();
  port.onmessage = ({ data }) => {
    const { id } = data;
    try {
      if (data.task === 'load') {
        port.postMessage({ id, ok: true, value: loadTask(shelf, data.request) }, []);
      } else {
        const image = fillTask(shelf, data.request);
        port.postMessage({ id, ok: true, value: image }, buffersOf(image));
      }
    } catch (thrown) {
      port.postMessage({ id, ok: false, error: asError(thrown) }, []);
    }
  };
}

/** The buffers of an image that can change owner instead of being copied. */
export function buffersOf(image: Pick<RegionImage, 'ids' | 'mixed' | 'sub'>): ArrayBuffer[] {
  return [image.ids, image.mixed, image.sub].flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
}

/** An AtlasError as it is; anything else as `raster-failed` {message}. The cause stays behind: it may not be cloneable. */
export function asError(thrown: unknown): AtlasError {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown) {
    const { code, params } = thrown as AtlasError;
    return { code, params };
  }
  return { code: 'raster-failed', params: { message: String(thrown) } };
}
