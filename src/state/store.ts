/** The store and its derived Frame. React, MapLibre and the DOM are strangers here. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Config } from '../contract/config.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import { isMapLevel } from '../domain/region/level.ts';
import type { ColumnReader } from '../view/filter.ts';
import { buildFrame } from '../view/frame.ts';
import { entryFor, periodIndex } from '../view/values.ts';
import { grainOf } from './grain.ts';
import { sampledColumns, sampledReader } from './sampled.ts';
import type { AtlasState, DataState } from './types.ts';

const EMPTY_DATA: DataState = {
  manifest: null,
  entries: [],
  regions: null,
  regionsFile: null,
  record: null,
  links: null,
  sites: null,
  backings: null,
  islands: [],
  villages: null,
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
          cover: null,
          chunks: { wanted: 0, ready: 0, failed: [], skipped: 0 },
          levelBefore: null,
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

const frameInputs = (state: AtlasState): unknown[] => {
  const { view, data } = state;
  return [
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
    // Backings are read with the values; only a column of the sample holds a place among them.
    isMapLevel(view.level) ? null : data.backings,
    grainOf(state),
  ];
};

function frameOf(state: AtlasState): AtlasState['frame'] {
  const { view, data } = state;
  const { manifest, regions } = data;
  const indicator = manifest?.indicators.find(({ id }) => id === view.indicator);
  if (!manifest || !regions || !indicator) return null;
  const entryOf = (id: string) => entryFor(manifest.columns, view.level, id) ?? null;
  const recorded: ColumnReader = (id, period) => {
    const entry = entryOf(id);
    const column = data.columns.get(`${view.level}/${id}`);
    const index = entry ? periodIndex(entry, period) : -1;
    return column && index >= 0 ? { column, period: index } : null;
  };
  return buildFrame({
    spec: view,
    regions,
    indicator,
    grain: grainOf(state),
    entry: entryOf(view.indicator),
    column: data.columns.get(`${view.level}/${view.indicator}`) ?? null,
    sampled: sampledColumns(state),
    listed: data.record?.listed ?? [],
    read: isMapLevel(view.level) ? recorded : sampledReader(state),
  });
}
