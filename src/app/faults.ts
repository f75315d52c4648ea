/** The last net: what no panel caught becomes a notice, a page part lost on the way is fetched once more. */
import type { AtlasError } from '../domain/error.ts';
import type { Atlas } from '../state/index.ts';

const RELOADED = 'poverty-atlas:reloaded';
/** Browsers report these although nothing is wrong. */
const HARMLESS = /ResizeObserver loop/;

/** Turns anything thrown into an AtlasError, null when it is no fault (a cancelled request). */
export function faultOf(cause: unknown): AtlasError | null {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'params' in cause) {
    const error = cause as AtlasError;
    return error.code === 'cancelled' ? null : error;
  }
  if (cause instanceof Error && cause.name === 'AbortError') return null;
  const message = cause instanceof Error ? cause.message : String(cause);
  return HARMLESS.test(message)
    ? null
    : { code: 'unexpected', params: { detail: message.slice(0, 200) }, cause };
}

/** Shows uncaught errors and rejections as notices. */
export function watchFaults(atlas: Atlas, window: Window): void {
  const tell = (cause: unknown): void => {
    const error = faultOf(cause);
    if (error) atlas.actions.notify(error, 'error');
  };
  window.addEventListener('error', ({ error, message }) => tell(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

/**
 * A part of the program that cannot be fetched usually means that a new version was put there: one reload brings it.
 * A second failure is left to show itself, so that a broken host does not make a loop.
 */
export function reloadOnce(window: Window): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (window.sessionStorage.getItem(RELOADED)) return;
      window.sessionStorage.setItem(RELOADED, '1');
    } catch {
      return;
    }
    event.preventDefault();
    window.location.reload();
  });
}
