import type { AtlasError } from '../domain/error.ts';

const CANCELLED: AtlasError = { code: 'cancelled', params: {} };

/**
 * Runs one request at a time and lets at most one wait, the newest: an older waiting one rejects at once with
 * `cancelled`, as does an aborted one.
 * @param run does the work
 * @param waste takes an answer that came too late for its aborted request
 */
export function newestFirst<Q, A>(
  run: (request: Q) => Promise<A>,
  waste: (answer: A) => void,
): (request: Q, signal?: AbortSignal) => Promise<A> {
  interface Entry {
    request: Q;
    resolve(answer: A): void;
    reject(error: unknown): void;
  }
  let running = false;
  let queued: Entry | null = null;

  function next(): void {
    if (running || !queued) return;
    const { request, resolve, reject } = queued;
    queued = null;
    running = true;
    run(request)
      .then(resolve, reject)
      .finally(() => {
        running = false;
        next();
      });
  }

  return (request, signal) => {
    if (signal?.aborted) return Promise.reject(CANCELLED);
    queued?.reject(CANCELLED);
    return new Promise<A>((resolve, reject) => {
      let gone = false;
      const entry: Entry = {
        request,
        resolve(answer) {
          signal?.removeEventListener('abort', abort);
          if (gone) waste(answer);
          else resolve(answer);
        },
        reject(error) {
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
      next();
    });
  };
}
