/** The composition root: configuration, address, store, worker, screen, keyboard and window.atlas come together here. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ViewSpec } from '../contract/viewspec.ts';
import { type Atlas, createAtlas, readPreferences, writePreferences } from '../state/index.ts';
import { FaultBoundary } from '../ui/kit/FaultBoundary.tsx';
import { App } from '../ui/shell/App.tsx';
import { createInProcessFiller, createRasterWorker, type RegionFiller } from '../worker/index.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { type LoadedConfig, loadConfig } from './config.ts';
import { fetchEarly } from './early.ts';
import { reloadOnce, watchFaults } from './faults.ts';
import { listenToKeys } from './keyboard.ts';
import { makeApi } from './make-api.ts';
import { readAddress, syncAddress, windowAddress } from './url-sync.ts';

/** The map's room, asked for before anything else; the stage says so when it cannot be had. */
const room = import('../map/index.ts');

function start(root: HTMLElement, { config, problems }: LoadedConfig): Atlas {
  const remembered = readPreferences(storage());
  const address = readAddress(window.location.href, config.home, remembered);
  const atlas = createAtlas({
    view: inLanguages(address.view, config.languages),
    config,
    fetchBytes: (path, signal) =>
      // These two name everything else by its hash, so they alone must be asked for anew.
      fetchEarly(`data/${path}`, {
        cache: path === 'manifest.json' || path === `../${config.villages}` ? 'no-cache' : 'default',
        signal: signal ?? null,
      }),
    filler: filler(),
    problems: [...problems, ...address.problems],
  });
  // Shapes are fetched and read by the worker while the screen is being made.
  room.then(
    ({ warmGeometry }) => warmGeometry(atlas),
    () => undefined,
  );
  window.atlas = makeApi(atlas);
  watchFaults(atlas, window);
  listenToKeys(atlas, window);
  syncAddress(atlas, windowAddress(window));
  atlas.store.subscribe(
    ({ view }) => view.theme + view.lang,
    () => writePreferences(storage(), atlas.store.getState().view),
  );
  createRoot(root).render(
    <StrictMode>
      <FaultBoundary
        onFault={(cause) => atlas.actions.notify({ code: 'panel-crashed', params: {}, cause }, 'error')}
        fallback={() => <CrashScreen />}
      >
        <App atlas={atlas} />
      </FaultBoundary>
    </StrictMode>,
  );
  return atlas;
}

/** The operator may offer fewer languages than the program knows. */
function inLanguages(view: ViewSpec, languages: readonly ViewSpec['lang'][]): ViewSpec {
  return languages.includes(view.lang) ? view : { ...view, lang: languages[0] ?? view.lang };
}

/** In a worker, or in this thread where a host or browser does not let workers start: slower, but all there. */
function filler(): RegionFiller {
  try {
    return createRasterWorker();
  } catch {
    return createInProcessFiller();
  }
}

/** Null where the browser forbids storage altogether: even reading the property may throw. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

reloadOnce(window);
const root = document.getElementById('root');
const bench = import.meta.env.VITE_BENCH === '1' ? new URLSearchParams(location.search).get('bench') : null;
if (root && bench !== null) void import('./bench.ts').then(({ startBench }) => startBench(root, bench));
else if (root)
  void Promise.all([loadConfig(fetchEarly), room.catch(() => null)]).then(([loaded]) => start(root, loaded));
