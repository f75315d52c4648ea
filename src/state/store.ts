/** The store and its derived Frame. React, MapLibre and the DOM are strangers here. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Config } from '../contract/config.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import { buildFrame } from '../view/frame.ts';
import { entryFor, periodIndex } from '../view/values.ts';
import type { AtlasState, DataState } from './types.ts';

const EMPTY_DATA: DataState = {
  manifest: null,
  regions: null,
  regionsFile: null,
  record: null,
  links: null,
  sites: null,
  backings: null,
  islands: [],
  factCounts: new Map(),
  columns: new Map(),
};

/** zustand's vanilla store with selector subscriptions. */
export type AtlasStore = ReturnType<typeof createAtlasStore>;

/** A store whose `frame` always belongs to its `view` and `data`. */
export function createAtlasStore(view: ViewSpec, config: Config) {
  const store = createStore<AtlasState>()(
    subscribeWithSelector(
      (): AtlasState => ({
        view,
        config,
        data: EMPTY_DATA,
        frame: null,
        session: {
          past: [],
          future: [],
          progress: { share: 0, step: 'start' },
          playing: false,
          drawn: null,
          mapBusy: true,
          mapFault: null,
        },
        notices: [],
      }),
    ),
  );
  keepFrame(store);
  return store;
}

/** Recomputes the Frame when, and only when, something it depends on has changed. */
function keepFrame(store: Pick<StoreApi<AtlasState>, 'getState' | 'setState' | 'subscribe'>): void {
  let before: unknown[] = [];
  store.subscribe((state) => {
    const inputs = frameInputs(state);
    if (inputs.every((value, i) => value === before[i])) return;
    before = inputs;
    store.setState({ frame: frameOf(state) });
  });
}

const frameInputs = ({ view, data }: AtlasState): unknown[] => [
  view.level,
  view.scope,
  view.indicator,
  view.period,
  view.basis,
  view.classify,
  view.filter,
  data.manifest,
  data.regions,
  data.record,
  data.columns,
];

function frameOf({ view, data }: AtlasState): AtlasState['frame'] {
  const { manifest, regions } = data;
  const indicator = manifest?.indicators.find(({ id }) => id === view.indicator);
  if (!manifest || !regions || !indicator) return null;
  const entryOf = (id: string) => entryFor(manifest.columns, view.level, id) ?? null;
  return buildFrame({
    spec: view,
    regions,
    indicator,
    grain: view.level,
    sampled: null,
    entry: entryOf(view.indicator),
    column: data.columns.get(`${view.level}/${view.indicator}`) ?? null,
    listed: data.record?.listed ?? [],
    read(id, period) {
      const entry = entryOf(id);
      const column = data.columns.get(`${view.level}/${id}`);
      const index = entry ? periodIndex(entry, period) : -1;
      return column && index >= 0 ? { column, period: index } : null;
    },
  });
}
