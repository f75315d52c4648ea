/** The composition of the store: data loading, frame, actions. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Config } from '../contract/config.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { type DataFiles, type FetchBytes, openData, openVillages } from '../io/index.ts';
import type { RegionFiller } from '../worker/index.ts';
import { createActions } from './actions.ts';
import { createFactShelf } from './facts.ts';
import { loadAll } from './load.ts';
import { checkAgainstData } from './normalise.ts';
import { type AtlasStore, createAtlasStore } from './store.ts';
import type { Actions, AtlasState, DataState, HoverState, SessionState } from './types.ts';
import { CHUNK_MEMORY, chunksPending, followVillages, joined } from './villages.ts';

export { readPreferences, writePreferences } from './persist.ts';
export { selectSampleKeys } from './sample-keys.ts';
export * from './select.ts';
export type { AtlasStore } from './store.ts';
export type { Actions, AtlasState, ChunkState, Cover, HoverState, Notice } from './types.ts';
export { chunksPending } from './villages.ts';

export interface Atlas {
  store: AtlasStore;
  hover: StoreApi<HoverState>;
  actions: Actions;
  filler: RegionFiller;
  /** Bytes of a data file by manifest key; rejects with an AtlasError that names the file. */
  fetchFile(key: string): Promise<ArrayBuffer>;
  /** First complete picture drawn and every value loaded that it shows; also when the map cannot draw. */
  ready: Promise<void>;
}

/** What the first picture does not need waits for it, but no longer than this: it may never come. */
const PATIENCE_MS = 2500;

export interface AtlasOptions {
  view: ViewSpec;
  config: Config;
  fetchBytes: FetchBytes;
  filler: RegionFiller;
  /** Problems found before the store existed (URL, config.json). */
  problems: AtlasError[];
  /** Bytes of village chunks to keep, CHUNK_MEMORY unless told. */
  chunkMemory?: number;
}

/** Builds the atlas and starts loading. */
export function createAtlas(options: AtlasOptions): Atlas {
  const { view, config, fetchBytes, filler, problems, chunkMemory = CHUNK_MEMORY } = options;
  const store = createAtlasStore(view, config);
  const hover = createStore<HoverState>(() => ({ code: null, site: null, link: null, x: 0, y: 0 }));
  const opened = openData(fetchBytes).then((result): DataFiles => {
    if (!result.ok) throw result.error;
    return result.value;
  });
  const actions = createActions(
    store,
    createFactShelf(
      () => opened,
      () => store.getState().data.regions,
    ),
  );
  for (const problem of problems) actions.notify(problem);
  followVillages(store, actions, { fetchBytes, filler, bound: chunkMemory });

  const session = (patch: Partial<SessionState>): void =>
    store.setState({ session: { ...store.getState().session, ...patch } });
  session({ progress: { share: 0.05, step: 'manifest' } });
  const loaded = opened
    .then((files) =>
      loadAll(files, view, {
        patch: (data) => arrive(store, actions, data),
        problem: (error) => actions.notify(error, 'error'),
        progress: (share, step) => session({ progress: { share, step } }),
        afterFirst: Promise.race([firstPicture(store), new Promise((go) => setTimeout(go, PATIENCE_MS))]),
        villages: (from) => openVillages(from, fetchBytes, config.villages),
      }),
    )
    .catch((error: AtlasError) => actions.notify(error, 'error'))
    .finally(() => session({ progress: null }));

  return {
    store,
    hover,
    actions,
    filler,
    fetchFile: async (key) => {
      const result = await (await opened).bytes(key);
      if (!result.ok) throw result.error;
      return result.value;
    },
    ready: Promise.all([loaded, firstPicture(store)]).then(() =>
      until(store, (state) => !chunksPending(state)),
    ),
  };
}

/** Takes arrived data in; once the region tables are there the view is checked against them. */
function arrive(store: AtlasStore, actions: Actions, data: Partial<DataState>): void {
  const state = store.getState();
  const next = joined({ ...state.data, ...data }, (error) => actions.notify(error, 'error'));
  if (!data.regions || !next.manifest) {
    store.setState({ data: next });
    return;
  }
  const { view, problems } = checkAgainstData(
    state.view,
    next.manifest,
    next.entries,
    next.regions ?? data.regions,
  );
  store.setState({ data: next, view });
  for (const problem of problems) actions.notify(problem);
}

/** Settles with the first drawn Frame, or when the map has said that it cannot draw. */
const firstPicture = (store: AtlasStore): Promise<void> =>
  until(store, ({ session }) => session.drawn !== null || session.mapFault !== null);

/** Settles once a state meets a condition. */
function until(store: AtlasStore, met: (state: AtlasState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (met(store.getState())) return resolve();
    const stop = store.subscribe((state) => {
      if (!met(state)) return;
      stop();
      resolve();
    });
  });
}
