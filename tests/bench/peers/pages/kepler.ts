/**
 * kepler.gl: its own production build for script tags, a geojson layer without map style, and its own actions for every
 * change. Only the part of its interface that is used here is described.
 */
import {
  ALL,
  CLASS_HEX,
  CLASS_LIMITS,
  FIRST_YEAR,
  loadGeojson,
  mark,
  offer,
  START,
  yearKey,
} from './common.ts';

type Action = object;
interface Field {
  name: string;
}
interface VisState {
  layers: object[];
  datasets: { cells: { fields: Field[] } };
}
interface KeplerState {
  keplerGl: { map: { visState: VisState } };
}
interface Store {
  dispatch(action: Action): void;
  getState(): KeplerState;
}
interface KeplerGlobal {
  KeplerGl: object;
  keplerGlReducer: object;
  enhanceReduxMiddleware(list: object[]): object[];
  wrapTo(id: string, action: Action): Action;
  processGeojson(cells: object): object;
  addDataToMap(payload: object): Action;
  layerVisualChannelConfigChange(layer: object | undefined, config: object, channel: string): Action;
  addFilter(dataset: string): Action;
  setFilter(index: number, property: string, value: unknown): Action;
  updateMap(view: object, index: number): Action;
}
interface Globals {
  KeplerGl: KeplerGlobal;
  React: { createElement(type: object, props: object | null, ...children: unknown[]): object };
  ReactDOM: { createRoot(box: Element): { render(tree: object): void } };
  ReactRedux: { Provider: object };
  Redux: {
    createStore(reducer: object, state: object, enhancer: object): Store;
    combineReducers(reducers: object): object;
    applyMiddleware(...list: object[]): object;
  };
}

const { KeplerGl, React, ReactDOM, ReactRedux, Redux } = window as unknown as Globals;
const MAP = 'map';
const DATASET = 'cells';

const store = Redux.createStore(
  Redux.combineReducers({ keplerGl: KeplerGl.keplerGlReducer }),
  {},
  Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])),
);
const send = (action: Action): void => store.dispatch(KeplerGl.wrapTo(MAP, action));
const map = React.createElement(KeplerGl.KeplerGl, {
  id: MAP,
  width: window.innerWidth,
  height: window.innerHeight,
  mapboxApiAccessToken: '',
  theme: 'light',
});
const box = document.getElementById('map');
if (box) ReactDOM.createRoot(box).render(React.createElement(ReactRedux.Provider, { store }, map));
mark('started');

const data = KeplerGl.processGeojson(await loadGeojson());
mark('processed');

/** kepler's custom breaks: the upper limit of each class, none for the last. */
const colorMap = CLASS_HEX.map((hex, i) => [CLASS_LIMITS[i] ?? null, hex]);
const layer = {
  id: 'cells',
  type: 'geojson',
  config: {
    dataId: DATASET,
    label: DATASET,
    columnMode: 'geojson',
    columns: { geojson: '_geojson' },
    isVisible: true,
    visConfig: {
      opacity: 1,
      stroked: false,
      filled: true,
      thickness: 0.1,
      colorRange: { name: 'classes', type: 'custom', category: 'Custom', colors: CLASS_HEX, colorMap },
    },
  },
  visualChannels: { colorField: { name: yearKey(FIRST_YEAR), type: 'real' }, colorScale: 'custom' },
};
send(
  KeplerGl.addDataToMap({
    datasets: [{ info: { id: DATASET, label: DATASET }, data }],
    options: { centerMap: false, readOnly: true },
    config: {
      version: 'v1',
      config: {
        visState: { layers: [layer] },
        mapState: START,
        mapStyle: { styleType: 'no_map', backgroundColor: [255, 255, 255] },
      },
    },
  }),
);
mark('given');

const visState = (): VisState => store.getState().keplerGl.map.visState;
let key = yearKey(FIRST_YEAR);

offer({
  recolour(year) {
    key = yearKey(year);
    const colorField = visState().datasets.cells.fields.find((field) => field.name === key);
    send(KeplerGl.layerVisualChannelConfigChange(visState().layers[0], { colorField }, 'color'));
  },
  prefilter() {
    send(KeplerGl.addFilter(DATASET));
    send(KeplerGl.setFilter(0, 'name', key));
    send(KeplerGl.setFilter(0, 'value', ALL));
  },
  filter: (lo, hi) => send(KeplerGl.setFilter(0, 'value', [lo, hi])),
  setView: (longitude, latitude, zoom) => send(KeplerGl.updateMap({ longitude, latitude, zoom }, 0)),
});
