/** Shape of the store. Actions are the only writers; every key says in persist.ts where it lives. */
import type { Config } from '../contract/config.ts';
import type { Manifest } from '../contract/manifest.ts';
import type { Link, RecordFile, Site } from '../contract/records.ts';
import type { RegionsFile } from '../contract/regions.ts';
import type { Backing } from '../contract/sources.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import type { Column } from '../contract/columns.ts';
import type { RegionSet } from '../domain/region/table.ts';
import type { AtlasError } from '../domain/error.ts';
import type { Frame } from '../view/types.ts';

/** What has been loaded; null until it arrives or when it failed (then a notice names the file). */
export interface DataState {
  manifest: Manifest | null;
  regions: RegionSet | null;
  regionsFile: RegionsFile | null;
  record: RecordFile | null;
  links: Link[] | null;
  sites: Site[] | null;
  backings: Backing[] | null;
  islands: Island[];
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

export interface SessionState {
  past: ViewSpec[];
  future: ViewSpec[];
  /** 0–1 of the first load, with the name of the step; null when done. */
  progress: { share: number; step: string } | null;
  playing: boolean;
  /** Why the map cannot draw (no WebGL2 …); table and export keep working. */
  mapFault: AtlasError | null;
}

export interface AtlasState {
  view: ViewSpec;
  config: Config;
  data: DataState;
  frame: Frame | null;
  session: SessionState;
  notices: Notice[];
}
