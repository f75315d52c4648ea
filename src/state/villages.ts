/** The village sample in the store: its index joined to the region tables, its chunks fetched as the view wants them. */
import type { AtlasError } from '../domain/error.ts';
import { type SampleCounty, sampleIndex } from '../domain/region/sample-index.ts';
import { withSample } from '../domain/region/table.ts';
import { loadedBytes } from '../domain/village/loaded.ts';
import { readSampleCode } from '../domain/village/names.ts';
import {
  type ChunkNews,
  type ChunkShelf,
  type ChunkSource,
  createChunkShelf,
  type FetchBytes,
  type OpenedVillages,
} from '../io/index.ts';
import { TOWNSHIP_OFFSET, VILLAGE_OFFSET } from '../view/scene/numbers.ts';
import { type RegionFiller, villageKeys } from '../worker/index.ts';
import { sampleEntries, withGenerator } from './sampled.ts';
import type { AtlasStore } from './store.ts';
import type { Actions, AtlasState, DataState } from './types.ts';
import { wantedCounties } from './wanted-counties.ts';

/** Bytes of decoded chunks that this thread keeps; the whole nation takes about 145 MiB. */
export const CHUNK_MEMORY = 192 * 2 ** 20;

const counties = ({ index }: OpenedVillages): SampleCounty[] =>
  Object.entries(index.counties).map(([code, entry]) => ({ code, ...entry }));

/**
 * Joins what has arrived: entries of the manifest and, once index and region tables are there, the rows, entries and backing of
 * the sample. An index that does not fit the map is reported and left out.
 */
export function joined(data: DataState, problem: (error: AtlasError) => void): DataState {
  const { manifest, villages, regions, backings } = data;
  if (!manifest) return data;
  let next = { ...data, entries: data.entries.length ? data.entries : [...manifest.columns] };
  if (villages && regions && !regions.sample) {
    const { file, index } = villages;
    const made = sampleIndex(file, index.generator, counties(villages), regions.tables.county);
    if (!made.ok) {
      problem(made.error);
      return { ...next, villages: null };
    }
    const entries = [...manifest.columns, ...sampleEntries(manifest.indicators, made.value)];
    next = { ...next, regions: withSample(regions, made.value), entries };
  }
  const generator = next.regions?.sample?.generator;
  return generator !== undefined && backings
    ? { ...next, backings: withGenerator(backings, generator) }
    : next;
}

export interface VillageOptions {
  fetchBytes: FetchBytes;
  filler: Pick<RegionFiller, 'loadVillages' | 'unload'>;
  /** Bytes of decoded chunks to keep at most. */
  bound: number;
}

/** Fetches and gives up chunks as view and map move. Ends with the page. */
export function followVillages(
  store: AtlasStore,
  actions: Pick<Actions, 'notify' | 'setView'>,
  options: VillageOptions,
): void {
  let shelf: ChunkShelf | null = null;
  let before: readonly unknown[] = [];
  store.subscribe((state) => {
    const { villages, regions } = state.data;
    if (!villages || !regions?.sample) return;
    const { level, scope, selection } = state.view;
    const inputs = [level, scope, selection, state.session.cover];
    if (shelf && inputs.every((value, i) => value === before[i])) return;
    before = inputs;
    shelf ??= openShelf(store, actions, villages, options);
    shelf.want(wantedCounties(state));
  });
}

function openShelf(
  store: AtlasStore,
  actions: Pick<Actions, 'notify' | 'setView'>,
  villages: OpenedVillages,
  { fetchBytes, filler, bound }: VillageOptions,
): ChunkShelf {
  const sources = new Map(
    Object.entries(villages.index.counties).map(([county, entry]): [string, ChunkSource] => {
      const { path: file, bytes, sha256, cells, townships, first, firstTownship } = entry;
      return [
        county,
        {
          county,
          file,
          path: villages.pathOf(entry),
          bytes,
          sha256,
          memory: loadedBytes(cells, townships),
          offset: { village: first, township: firstTownship },
        },
      ];
    }),
  );
  return createChunkShelf({
    sources,
    fetchBytes,
    load({ county, file, offset }, bytes) {
      const village = VILLAGE_OFFSET + offset.village;
      const township = TOWNSHIP_OFFSET + offset.township;
      return filler.loadVillages({ county, file, bytes, offset: { village, township } });
    },
    unload: (county) => filler.unload(villageKeys(county)),
    bound,
    tell: (news) => take(store, news),
    problem(error) {
      actions.notify(error, 'error');
      // Without a worker nothing can be decoded any more: the counties are what is left.
      const { scope } = store.getState().view;
      if (error.code === 'worker-crashed')
        actions.setView({ level: 'county', scope: readSampleCode(scope)?.county ?? scope });
    },
  });
}

/** Takes news in with one write of the store. */
function take(store: AtlasStore, { loaded, wanted, ready, failed, skipped }: ChunkNews): void {
  const { data, session } = store.getState();
  const { regions } = data;
  if (!regions?.sample) return;
  const table = regions.tables.county;
  const rows = new Map([...loaded].map(([code, value]) => [table.rowOf(code) ?? -1, value]));
  const held = regions.sample.loaded;
  const same = rows.size === held.size && [...rows].every(([row, value]) => held.get(row) === value);
  store.setState({
    data: same ? data : { ...data, regions: withSample(regions, regions.sample.holding(rows)) },
    session: { ...session, chunks: { wanted, ready, failed, skipped } },
  });
}

/** True while chunks that the view wants are on their way. */
export const chunksPending = ({ session: { chunks } }: Pick<AtlasState, 'session'>): boolean =>
  chunks.wanted > chunks.ready + chunks.failed.length + chunks.skipped;
