import { type AtlasState, type AtlasStore, chunksPending } from '../state/index.ts';

/** A picture that takes longer than this is not waited for: a hidden tab may never draw. */
const PATIENCE_MS = 20_000;

/** True when the map shows the present Frame completely, with every village that it wants. */
const isDrawn = (state: AtlasState): boolean => {
  const { frame, session } = state;
  return frame !== null && session.drawn === frame.hash && !session.mapBusy && !chunksPending(state);
};

/**
 * Resolves when the map has drawn what the store holds now or later; also after 20 seconds without.
 * The map takes up a change in the task after it, so the first look is one task late.
 */
export function drawn(store: AtlasStore): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (isDrawn(store.getState())) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const stop = store.subscribe((state) => {
        if (isDrawn(state)) end();
      });
      const timer = setTimeout(end, PATIENCE_MS);
    });
  });
}
