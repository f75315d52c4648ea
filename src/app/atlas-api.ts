/**
 * window.atlas: the atlas for scripts, tests and other pages of the same host. Names and shapes are fixed with the URL,
 * project files and exports. Everything is read from the one state and the one Frame that the screen shows.
 */
import type { Fact, Link, LinkKind, Site } from '../contract/records.ts';
import type { Indicator } from '../contract/registry.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import type { Level } from '../domain/region/level.ts';
import type { Basis, Flag, Value } from '../domain/value/value.ts';

export interface IndicatorInfo {
  id: string;
  /** In the language of the screen. */
  label: string;
  /** Families never share a scale or a trend line. */
  family: string;
  unit: Indicator['unit'];
  /** Levels with values, from the nation down; those of townships and villages are modelled. */
  levels: Level[];
  /** Stops with data at any level, in order of time. */
  periods: string[];
  basis: Basis[];
}

export interface FrameInfo {
  /** Equal hashes mean the same statement on the map. */
  hash: string;
  indicator: string;
  period: string;
  /** Level of the regions counted: that of the view, or a higher one whose regions stand for what they hold. */
  level: Level;
  /** Level of the view. */
  asked: Level;
  /** Regions in scope that pass the filter, and those of them with a value. */
  n: number;
  valued: number;
  /** Townships or villages in scope that are not loaded: neither counted nor drawn. */
  pending: number;
  /**
   * In legend order; NaN ends for a status without a number. Labels in the language of the screen.
   * `count` counts regions; a cohort also tells the rows of the official list behind it (2019: 344 rows, 343 regions).
   */
  classes: { label: string; from: number; to: number; count: number; listRows?: number }[];
  flags: Partial<Record<Flag, number>>;
  /** Rows of the official list behind the picture where it differs from the regions (832 rows, 831 regions). */
  listRows?: number;
}

export interface RegionInfo {
  code: string;
  name: string;
  /** Code of the region one level up, '' for the nation; of a village its county's until its township is known. */
  parent: string;
}

export interface AtlasApi {
  /** Version of the program. */
  readonly version: string;
  /** Resolves with the first complete picture; also when the map cannot draw. */
  readonly ready: Promise<void>;
  /** What is on screen, as the URL says it. A copy. */
  view(): ViewSpec;
  /** Changes what is on screen; resolves when the map has drawn it. Values that do not fit become a notice. */
  setView(patch: Partial<ViewSpec>): Promise<void>;
  /** Indicators with data, in registry order. */
  indicators(): IndicatorInfo[];
  /**
   * One value. `2016` also answers with `2016-12`, never with another month. Null when nothing is recorded, and for a modelled
   * place until its county is loaded.
   * `hi` is Infinity where there is no upper end.
   */
  value(code: string, indicator: string, period: string): Value | null;
  /** Counts of the picture on screen; null before the first. */
  frame(): FrameInfo | null;
  /** Regions of a level, all or those inside a place; [] for an unknown code. */
  regions(level: Level, parent?: string): RegionInfo[];
  /**
   * Codes of the same level that share an edge or a point with a region; [] for an unknown code. Of a township or village
   * those of its county, once that is loaded.
   */
  neighbours(code: string): string[];
  /** Pairings as in the data, with their source. */
  links(kind?: LinkKind): Link[];
  /** Relocation sites and totals as in the data, with their source. */
  sites(): Site[];
  /** Evidence rows at a place and below it; every row without a code. Rejects with {code, params} naming a file. */
  facts(code?: string): Promise<Fact[]>;
  /** Code of the county at a place in degrees; null at sea, abroad or before the shapes are there. */
  regionAt(lng: number, lat: number): Promise<string | null>;
  /** A PNG of the view with legend, notes, inset and stamp; `width` in pixels, 640 to 7680. Rejects with {code, params}. */
  exportImage(request: { width: number; format?: 'png' }): Promise<Blob>;
  /** The region table with basis, flags and sources. Rejects with {code, params}. */
  exportTable(request?: { format?: 'csv' }): Promise<Blob>;
}

declare global {
  interface Window {
    atlas: AtlasApi;
  }
}
