/** The shelf of village chunks: which counties are fetched, kept and given up, within a bound of memory. */
import type { AtlasError } from '../domain/error.ts';
import type { LoadedVillages } from '../domain/village/loaded.ts';
import { type FetchBytes, readSealed, type Seal } from './read.ts';

/** Fetched at once: what a browser opens to one host. */
const AT_ONCE = 6;
/**
 * News are told when so many have arrived, or a share of all that is held, or when nothing is on its way: the picture is not
 * redrawn for each, and the more there is to redraw the more rarely.
 */
const BATCH = 24;
const SHARE = 1 / 8;

/** Where the chunk of a county comes from and what it takes. */
export interface ChunkSource extends Seal {
  county: string;
  /** Name of the file, for errors. */
  file: string;
  /** Path from the data folder. */
  path: string;
  /** Bytes of its decoded arrays at most. */
  memory: number;
  /** Rows before its first village and township. */
  offset: { village: number; township: number };
}

/** What is there of what was wanted. wanted = ready + failed + skipped once nothing is on its way. */
export interface ChunkNews {
  /** Everything held, wanted or not, by county code. */
  loaded: ReadonlyMap<string, LoadedVillages>;
  wanted: number;
  /** Wanted and held. */
  ready: number;
  /** Wanted counties whose chunk could not be had or read. */
  failed: readonly string[];
  /** Wanted counties left out because the nearer ones fill the memory. */
  skipped: number;
}

export interface ChunkShelf {
  /** Replaces the wish: county codes, most urgent first. Codes without a source are passed over. */
  want(counties: readonly string[]): void;
  /** Gives up what is under way and tells nothing more. */
  dispose(): void;
}

export interface ShelfOptions {
  sources: ReadonlyMap<string, ChunkSource>;
  fetchBytes: FetchBytes;
  /** Decodes a chunk; rejects with an AtlasError. The shelf does not use the bytes afterwards. */
  load(source: ChunkSource, bytes: ArrayBuffer): Promise<LoadedVillages>;
  /** Called for a county given up, after the news without it were told. */
  unload(county: string): void;
  /** Most bytes of decoded arrays, those under way included. */
  bound: number;
  tell(news: ChunkNews): void;
  /** A fault of a file, once a file; while the network is gone only the first. */
  problem(error: AtlasError): void;
}

interface Flight {
  controller: AbortController;
  decoding: boolean;
}

/**
 * Builds an empty shelf. Nearest first, at most six at once; what is no longer wanted is aborted while it is fetched and kept
 * once it is decoded, until room is needed: then the least recently wanted goes. A damaged chunk is not asked for again; after
 * a network fault nothing more is asked for until the next wish.
 */
export function createChunkShelf(options: ShelfOptions): ChunkShelf {
  const { sources, fetchBytes, bound } = options;
  /** Least recently wanted first. */
  const held = new Map<string, LoadedVillages>();
  const flights = new Map<string, Flight>();
  const damaged = new Set<string>();
  let unreachable = new Set<string>();
  let wanted: readonly string[] = [];
  let plan = new Set<string>();
  /** No answer from the network: nothing more is asked for until the next wish. */
  let offline = false;
  let outageTold = false;
  /** The worker is gone for good: nothing can be decoded any more. */
  let blind = false;
  let arrived = 0;
  let gone: string[] = [];
  let wishIsNew = false;
  let told = '';
  let disposed = false;

  const memoryOf = (county: string): number => sources.get(county)?.memory ?? 0;
  const used = (): number => {
    let sum = 0;
    for (const county of held.keys()) sum += memoryOf(county);
    for (const county of flights.keys()) sum += memoryOf(county);
    return sum;
  };
  const hasFailed = (county: string): boolean => damaged.has(county) || unreachable.has(county);

  /** Gives up what is not planned, oldest first, until `memory` more bytes fit; false when they do not. */
  function makeRoom(memory: number): boolean {
    let over = used() + memory - bound;
    if (over <= 0) return true;
    for (const county of [...held.keys()]) {
      if (plan.has(county)) continue;
      held.delete(county);
      gone.push(county);
      over -= memoryOf(county);
      if (over <= 0) return true;
    }
    return false;
  }

  function pump(): void {
    for (const county of plan) {
      if (flights.size >= AT_ONCE) break;
      if (held.has(county) || flights.has(county) || hasFailed(county)) continue;
      if (blind) damaged.add(county);
      else if (offline) unreachable.add(county);
      else if (makeRoom(memoryOf(county))) void fly(county);
      else break;
    }
    tell();
  }

  async function fly(county: string): Promise<void> {
    const source = sources.get(county);
    if (!source) return;
    const flight: Flight = { controller: new AbortController(), decoding: false };
    flights.set(county, flight);
    const { signal } = flight.controller;
    const raw = await readSealed(fetchBytes, source.path, source.file, source, signal);
    if (signal.aborted) return;
    if (raw.ok) {
      offline = outageTold = false;
      flight.decoding = true;
      try {
        const value = await options.load(source, raw.value);
        if (disposed) return;
        held.set(county, value);
        arrived++;
      } catch (error) {
        if (disposed) return;
        damaged.add(county);
        blind ||= (error as AtlasError).code === 'worker-crashed';
        options.problem(error as AtlasError);
      }
    } else miss(county, raw.error);
    flights.delete(county);
    pump();
  }

  function miss(county: string, error: AtlasError): void {
    const { status } = error.params;
    const mayReturn = error.code === 'data-missing' && (status === 0 || Number(status) >= 500);
    if (!mayReturn) damaged.add(county);
    else {
      unreachable.add(county);
      offline = true;
      if (outageTold) return;
      outageTold = true;
    }
    options.problem(error);
  }

  /** Tells the news when they matter: something is gone, a batch has come, all is still, or other things are wanted. */
  function tell(): void {
    if (!wishIsNew && flights.size > 0 && arrived < Math.max(BATCH, SHARE * held.size) && gone.length === 0)
      return;
    const failed = [...plan].filter(hasFailed);
    let ready = 0;
    for (const county of plan) if (held.has(county)) ready++;
    const news = { wanted: wanted.length, ready, failed, skipped: wanted.length - plan.size };
    const text = JSON.stringify(news);
    wishIsNew = false;
    if (arrived === 0 && gone.length === 0 && text === told) return;
    told = text;
    arrived = 0;
    const leaving = gone;
    gone = [];
    options.tell({ ...news, loaded: new Map(held) });
    for (const county of leaving) options.unload(county);
  }

  return {
    want(counties) {
      if (disposed) return;
      wanted = counties.filter((county) => sources.has(county));
      plan = fitting(wanted, memoryOf, bound);
      for (const [county, { controller, decoding }] of flights) {
        if (plan.has(county) || decoding) continue;
        controller.abort();
        flights.delete(county);
      }
      for (const county of [...plan].reverse()) {
        const value = held.get(county);
        if (!value) continue;
        held.delete(county);
        held.set(county, value);
      }
      unreachable = new Set();
      offline = false;
      wishIsNew = true;
      pump();
    },
    dispose() {
      disposed = true;
      for (const { controller } of flights.values()) controller.abort();
      flights.clear();
    },
  };
}

/** The first of the wanted that fit into the bound together. */
function fitting(
  wanted: readonly string[],
  memoryOf: (county: string) => number,
  bound: number,
): Set<string> {
  const plan = new Set<string>();
  let sum = 0;
  for (const county of wanted) {
    sum += memoryOf(county);
    if (sum > bound) break;
    plan.add(county);
  }
  return plan;
}
