/** Shape of the store. Actions are the only writers; every key says in persist.ts where it lives. */

import type { Column } from '../contract/columns.ts';
import type { Config } from '../contract/config.ts';
import type { Manifest } from '../contract/manifest.ts';
import type { Fact, Link, LinkKind, RecordFile, Site } from '../contract/records.ts';
import type { RegionsFile } from '../contract/regions.ts';
import type { LevelEntry } from '../contract/registry.ts';
import type { Backing } from '../contract/sources.ts';
import type { Camera, Condition, LayerId, PanelId, ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import type { Level } from '../domain/region/level.ts';
import type { RegionSet } from '../domain/region/table.ts';
import type { Basis } from '../domain/value/value.ts';
import type { OpenedVillages } from '../io/index.ts';
import type { Frame } from '../view/types.ts';

/** What has been loaded; null until it arrives or when it failed (then a notice names the file). */
export interface DataState {
  manifest: Manifest | null;
  /** What is recorded or modelled, by indicator and level: the manifest's columns and what the sample offers. */
  entries: LevelEntry[];
  regions: RegionSet | null;
  regionsFile: RegionsFile | null;
  record: RecordFile | null;
  links: Link[] | null;
  sites: Site[] | null;
  backings: Backing[] | null;
  islands: Island[];
  /** Index of the village sample; its rows stand in `regions.sample`. */
  villages: OpenedVillages | null;
  factCounts: Map<string, number>;
  /** `level/indicator` → column. */
  columns: Map<string, Column>;
}

export interface Island {
  zh: string;
  en: string;
  lng: number;
  lat: number;
  minZoom: number;
}

export interface Notice {
  id: number;
  tone: 'info' | 'warning' | 'error';
  error: AtlasError;
}

/** What the map shows, in degrees, with its middle and its zoom (MapLibre's). */
export interface Cover {
  west: number;
  south: number;
  east: number;
  north: number;
  lng: number;
  lat: number;
  zoom: number;
}

/** Chunks of the village sample. Nothing is on its way when wanted = ready + failed + skipped. */
export interface ChunkState {
  /** Counties that the view wants. */
  wanted: number;
  /** Of those, loaded. */
  ready: number;
  /** Codes of wanted counties whose chunk could not be had or read. */
  failed: readonly string[];
  /** Wanted counties left out because the nearer ones fill the memory. */
  skipped: number;
}

export interface SessionState {
  past: ViewSpec[];
  future: ViewSpec[];
  /** 0–1 of the first load, with the name of the step; null when done. */
  progress: { share: number; step: string } | null;
  playing: boolean;
  /** Hash of the Frame of the last complete picture; null before the first. */
  drawn: string | null;
  /** True from a change of view or camera until the map has drawn it completely. */
  mapBusy: boolean;
  /** Why the map cannot draw (no WebGL2 …); table and export keep working. */
  mapFault: AtlasError | null;
  /** What the map shows; null before it has told, and where it cannot be drawn. */
  cover: Cover | null;
  chunks: ChunkState;
  /** Level to go back to when the scope leaves the county that brought it down to townships; null when it was chosen. */
  levelBefore: Level | null;
}

export interface AtlasState {
  view: ViewSpec;
  config: Config;
  data: DataState;
  frame: Frame | null;
  session: SessionState;
  notices: Notice[];
}

/** What the pointer or the keyboard is on; a store of its own because it changes every frame. */
export interface HoverState {
  code: string | null;
  site: string | null;
  link: string | null;
  /** CSS pixels in the map. */
  x: number;
  y: number;
}

/** The only writers of the store. */
export interface Actions {
  setView(patch: Partial<ViewSpec>): void;
  /** Selects a place and opens its panel; null clears the selection. */
  choose(code: string | null): void;
  /** One step down from the scope towards a place: nation → province → prefecture → county → township → village. */
  drill(code: string): void;
  /**
   * Straight to a place: a province or prefecture becomes the scope, a county is chosen inside its parent, a township or
   * village inside its county.
   */
  goTo(code: string): void;
  /** Clears the selection, else goes to the parent of the scope. */
  up(): void;
  home(): void;
  setIndicator(id: string): void;
  setPeriod(period: string): void;
  setLevel(level: Level): void;
  setBasis(basis: Basis[]): void;
  toggleLayer(id: LayerId): void;
  toggleLinkKind(kind: LinkKind): void;
  setFilter(conditions: Condition[]): void;
  setTheme(theme: ViewSpec['theme']): void;
  setLang(lang: ViewSpec['lang']): void;
  togglePanel(id: PanelId): void;
  setCamera(camera: Camera | null): void;
  play(): void;
  stop(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  notify(error: AtlasError, tone?: Notice['tone']): void;
  dismiss(id: number): void;
  /** Facts of a place and of what hangs below it; all 2,408 without a code. Rejects with an AtlasError. */
  facts(code?: string): Promise<Fact[]>;
  setMapFault(error: AtlasError | null): void;
  setMapBusy(busy: boolean): void;
  /** The map tells what it shows; null when it can show nothing any more. Chunks and the level drawn follow. */
  setCover(cover: Cover | null): void;
  /** The map reports a complete picture of the Frame with this hash. */
  pictureDone(hash: string): void;
}
