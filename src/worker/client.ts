import type { AtlasError } from '../domain/error.ts';
import type { SpareBuffers } from '../raster/index.ts';
import type { AnswerMessage, RasterTasks, RegionFiller, RequestMessage, TaskName } from './protocol.ts';
import { buffersIn } from './server.ts';
import { townshipKey, villageKey } from './tasks/villages.ts';

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
  resolve(value: RasterTasks[TaskName][1]): void;
  reject(error: AtlasError): void;
}

const CANCELLED: AtlasError = { code: 'cancelled', params: {} };
const CRASHED: AtlasError = { code: 'worker-crashed', params: {} };

/** At the third crash nothing more is tried. */
const MOST_CRASHES = 3;

/** Images whose buffers wait to be filled again: one on screen, one under way, one to spare. */
const MAX_SPARES = 2;

/**
 * The region filler in a worker of its own. A worker that crashes is started once more with what had been loaded and
 * set, and goes on with what was asked. After a second crash what waits rejects with `worker-crashed` and a last worker
 * starts without the villages; after a third, everything rejects.
 * @param spawn starts the worker
 */
export function createWorkerFiller(spawn: () => WorkerLike): RegionFiller {
  const waiting = new Map<number, Waiting>();
  /** Requests to load a second worker with, by what they loaded or set. */
  const kept = new Map<string, RequestMessage>();
  const spares: SpareBuffers[] = [];
  let crashes = 0;
  let dead: AtlasError | null = null;
  let nextId = 1;
  let worker = start();

  function start(): WorkerLike {
    const fresh = spawn();
    fresh.onmessage = ({ data }) => {
      const entry = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) entry?.resolve(data.value);
      else entry?.reject(data.error);
    };
    fresh.onerror = crash;
    fresh.onmessageerror = crash;
    return fresh;
  }

  function crash(): void {
    if (dead) return;
    worker.terminate();
    if (++crashes >= MOST_CRASHES) {
      end(CRASHED);
      return;
    }
    worker = start();
    if (crashes > 1) giveUpVillages();
    const again = [...waiting.values()].map((w) => w.message);
    for (const message of kept.values())
      if (!again.includes(message)) worker.postMessage({ ...message, id: 0 }, []);
    // The buffers lent to the first worker went down with it.
    for (const message of again) worker.postMessage(withoutSpare(message), []);
  }

  /** What crashed it twice is dropped, so that the map can go on with coarser shapes. */
  function giveUpVillages(): void {
    for (const [key, message] of kept) if (message.task === 'villages') kept.delete(key);
    rejectAll(CRASHED);
  }

  function rejectAll(error: AtlasError): void {
    const entries = [...waiting.values()];
    waiting.clear();
    for (const entry of entries) entry.reject(error);
  }

  function end(error: AtlasError): void {
    dead = error;
    rejectAll(error);
    kept.clear();
    spares.length = 0;
  }

  function ask<T extends TaskName>(
    task: T,
    request: RasterTasks[T][0],
    options: { lend?: unknown; keepAs?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<RasterTasks[T][1]> {
    if (dead) return Promise.reject(dead);
    if (options.signal?.aborted) return Promise.reject(CANCELLED);
    const message = { id: nextId++, task, request } as RequestMessage;
    const { keepAs, signal } = options;
    if (keepAs !== undefined) kept.set(keepAs, message);
    return new Promise((resolve, reject) => {
      const done = (): void => signal?.removeEventListener('abort', abort);
      const abort = (): void => {
        // What the worker answers all the same is let fall.
        waiting.delete(message.id);
        reject(CANCELLED);
        worker.postMessage({ id: 0, task: 'cancel', request: { id: message.id } }, []);
      };
      signal?.addEventListener('abort', abort, { once: true });
      waiting.set(message.id, {
        message,
        resolve: (value) => {
          done();
          resolve(value as RasterTasks[T][1]);
        },
        reject(error) {
          done();
          if (keepAs !== undefined && kept.get(keepAs) === message) kept.delete(keepAs);
          reject(error);
        },
      });
      worker.postMessage(message, buffersIn(options.lend));
    });
  }

  /** For what needs no answer: a dead worker is told of by the next call that does. */
  const tell = (...args: Parameters<typeof ask>): void => {
    ask(...args).catch(() => undefined);
  };

  function recycle(image: SpareBuffers): void {
    if (!dead && spares.length < MAX_SPARES && image.ids.byteLength > 0) spares.push(image);
  }

  return {
    load: (key, bytes, objects) => ask('load', { key, bytes, objects }, { keepAs: key }),
    loadRings: (key, rings, overlapping = false) =>
      ask('rings', { key, rings, overlapping }, { lend: rings }),
    loadVillages: (request) => ask('villages', request, { keepAs: villageKey(request.county) }),
    unload(keys) {
      for (const key of keys) kept.delete(key);
      tell('unload', { keys });
    },
    fill(request, signal) {
      const spare = spares.pop();
      const lend = spare && [spare.ids, spare.mixed, spare.sub];
      return ask('fill', { ...request, spare }, { lend, signal });
    },
    recycle,
    tables: (tables) => tell('tables', tables, { keepAs: 'tables' }),
    style: (style) => tell('style', style, { keepAs: 'style' }),
    draw: (request, signal) => ask('draw', request, { lend: request.spare, signal }),
    repaint: (pens, box, spare) => ask('repaint', { pens, box, spare }, { lend: spare }),
    mark: (marks) => ask('mark', { marks }, { keepAs: 'mark' }),
    dispose() {
      if (dead) return;
      end(CANCELLED);
      worker.terminate();
    },
  };
}

function withoutSpare(message: RequestMessage): RequestMessage {
  return 'spare' in message.request
    ? ({ ...message, request: { ...message.request, spare: undefined } } as RequestMessage)
    : message;
}

/** Keys of a county's shapes, villages and townships. */
export const villageKeys = (county: string): string[] => [villageKey(county), townshipKey(county)];

/** The region filler in the module worker that Vite builds from `entry.ts`. */
export function createRasterWorker(): RegionFiller {
  return createWorkerFiller(
    () => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'region-raster' }),
  );
}
