import type { AtlasError } from '../domain/error.ts';
import type { RegionImage, SpareBuffers } from '../raster/index.ts';
import type {
  AnswerMessage,
  FillRequest,
  LoadAnswer,
  LoadRequest,
  RasterTasks,
  RegionFiller,
  RequestMessage,
} from './protocol.ts';
import { buffersOf } from './server.ts';

/** The client's end of a worker. */
export interface WorkerLike {
  postMessage(message: RequestMessage, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<AnswerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  message: RequestMessage;
  resolve(value: RasterTasks[keyof RasterTasks][1]): void;
  reject(error: AtlasError): void;
}

const CANCELLED: AtlasError = { code: 'cancelled', params: {} };
const CRASHED: AtlasError = { code: 'worker-crashed', params: {} };

/** Images whose buffers wait to be filled again: one on screen, one under way, one to spare. */
const MAX_SPARES = 2;

/**
 * The region filler in a worker of its own. One fill runs at a time and at most one waits, the newest.
 * A worker that crashes is started once more with what had been loaded, and goes on with what was asked;
 * after a second crash everything rejects with `worker-crashed`.
 * @param spawn starts the worker
 */
export function createWorkerFiller(spawn: () => WorkerLike): RegionFiller {
  const waiting = new Map<number, Waiting>();
  /** Kept to load a second worker with. */
  const loaded = new Map<string, LoadRequest>();
  const spares: SpareBuffers[] = [];
  let restarts = 0;
  let dead: AtlasError | null = null;
  let nextId = 1;
  let running: number | null = null;
  let queued: {
    request: FillRequest;
    resolve(image: RegionImage): void;
    reject(e: AtlasError): void;
  } | null = null;
  let worker = start();

  function start(): WorkerLike {
    const fresh = spawn();
    fresh.onmessage = ({ data }) => {
      answer(data);
    };
    fresh.onerror = crash;
    fresh.onmessageerror = crash;
    return fresh;
  }

  function send(message: RequestMessage, transfer: ArrayBuffer[] = []): void {
    worker.postMessage(message, transfer);
  }

  function answer(data: AnswerMessage): void {
    const entry = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.id === running) running = null;
    if (data.ok) entry?.resolve(data.value);
    else entry?.reject(data.error);
    startFill();
  }

  function crash(): void {
    if (dead) return;
    worker.terminate();
    if (restarts++ > 0) {
      end(CRASHED);
      return;
    }
    worker = start();
    const again = [...waiting.values()].map((w) => w.message);
    const asked = new Set(again.flatMap((m) => (m.task === 'load' ? [m.request.key] : [])));
    for (const request of loaded.values()) {
      if (!asked.has(request.key)) send({ id: 0, task: 'load', request });
    }
    for (const message of again) {
      // The buffers lent to the first worker went down with it.
      if (message.task === 'fill') send({ ...message, request: { ...message.request, spare: undefined } });
      else send(message);
    }
  }

  function end(error: AtlasError): void {
    dead = error;
    for (const entry of waiting.values()) entry.reject(error);
    queued?.reject(error);
    waiting.clear();
    loaded.clear();
    spares.length = 0;
    queued = null;
  }

  function startFill(): void {
    if (running !== null || !queued || dead) return;
    const { request, resolve, reject } = queued;
    queued = null;
    const id = nextId++;
    running = id;
    const spare = spares.pop();
    const message: RequestMessage = { id, task: 'fill', request: { ...request, spare } };
    waiting.set(id, { message, resolve: (value) => resolve(value as RegionImage), reject });
    send(message, spare ? buffersOf(spare) : []);
  }

  function recycle(image: SpareBuffers): void {
    if (!dead && spares.length < MAX_SPARES && image.ids.byteLength > 0) spares.push(image);
  }

  return {
    load(key, bytes, objects) {
      if (dead) return Promise.reject(dead);
      const request: LoadRequest = { key, bytes, objects };
      loaded.set(key, request);
      return new Promise<LoadAnswer>((resolve, reject) => {
        const message: RequestMessage = { id: nextId++, task: 'load', request };
        waiting.set(message.id, {
          message,
          resolve: (value) => resolve(value as LoadAnswer),
          reject(error) {
            if (loaded.get(key) === request) loaded.delete(key);
            reject(error);
          },
        });
        send(message);
      });
    },
    fill(request, signal) {
      if (dead) return Promise.reject(dead);
      if (signal?.aborted) return Promise.reject(CANCELLED);
      queued?.reject(CANCELLED);
      return new Promise<RegionImage>((resolve, reject) => {
        let gone = false;
        const entry = {
          request,
          resolve(image: RegionImage) {
            signal?.removeEventListener('abort', abort);
            if (gone) recycle(image);
            else resolve(image);
          },
          reject(error: AtlasError) {
            signal?.removeEventListener('abort', abort);
            reject(error);
          },
        };
        const abort = (): void => {
          gone = true;
          if (queued === entry) queued = null;
          reject(CANCELLED);
        };
        signal?.addEventListener('abort', abort, { once: true });
        queued = entry;
        startFill();
      });
    },
    recycle,
    dispose() {
      if (!dead) {
        end(CANCELLED);
        worker.terminate();
      }
    },
  };
}

/** The region filler in the module worker that Vite builds from `entry.ts`. */
export function createRasterWorker(): RegionFiller {
  return createWorkerFiller(
    () => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'region-raster' }),
  );
}
