/**
 * What the mouths read. A Frame says, for every region of one level, which class it has and why it has none;
 * scenes say what else is drawn. All are plain values made by pure functions; nothing else computes a class or a colour.
 */

import type { Column } from '../contract/columns.ts';
import type { LinkKind, Site } from '../contract/records.ts';
import type { Indicator } from '../contract/registry.ts';
import type { Level } from '../domain/region/level.ts';
import type { Basis, Flag, Interval } from '../domain/value/value.ts';

/** Words to be resolved by i18n when drawn. */
export interface Message {
  code: string;
  params: Record<string, string | number>;
}

/** How a class is painted, symbolically; `theme` turns it into colours. Index −1 is the neutral "not in this list". */
export interface ClassPaint {
  ramp: Indicator['ramp'] | 'marked';
  index: number;
  of: number;
  /** Second class index of a spanning interval: painted as a hatch of both. */
  second?: number;
}

export interface FrameClass {
  /** class: values inside; span: intervals crossing classes; status: a state without a number (尚未摘帽). */
  kind: 'class' | 'span' | 'status';
  label: Message;
  from: number;
  to: number;
  paint: ClassPaint;
  /** Regions in scope with this class. */
  count: number;
  /** Rows of the official list behind it, for cohorts: 344 rows are 343 regions in 2019. */
  listRows?: number;
}

/** Per-region state of one level; arrays are indexed by the row of the level's table. */
export interface Frame {
  hash: string;
  indicator: Indicator;
  period: string;
  /** Level of the rows: that of the view, or a higher one whose places stand for what they hold. */
  level: Level;
  /** Level of the view. */
  asked: Level;
  scope: string;
  /** Values of the rows and of where they come from; null when nothing is recorded. */
  column: Column | null;
  /** Name and version of the generator where the values are modelled, else null. */
  generator: string | null;
  /** Of townships and villages: rows in scope whose county is not loaded. They are not in scope here and not counted. */
  pending: number;
  /**
   * Of townships and villages: the counties in scope by the same classes, to be seen where nothing is loaded. A county's
   * class is that of its own rate or income, of counts that of its mean place. Else null.
   */
  behind: Frame | null;
  /** classes: a choropleth; marked: fewer than ten values, shown as single marked places; empty: nothing recorded here. */
  mode: 'classes' | 'marked' | 'empty';
  /** Regions of the level in scope. */
  n: number;
  /** Of those, with a value. */
  valued: number;
  /** Rows of the official list behind the picture when it differs from the number of regions (832 rows, 831 regions). */
  listRows?: number;
  classes: FrameClass[];
  /** Counts in scope of regions by flag; 'ok' counts regions with a plain value. */
  flags: Partial<Record<Flag, number>>;
  /** Counts in scope of valued regions by basis. */
  bases: Partial<Record<Basis, number>>;
  /** Index into `classes`, −1 for none. */
  cls: Int16Array;
  /** Index into FLAGS. */
  flag: Uint8Array;
  /** Index into BASES + 1; 0 without a value. */
  basis: Uint8Array;
  /** 1 inside the scope. */
  inScope: Uint8Array;
  /** 1 when the region passes the filter. */
  pass: Uint8Array;
  /** Entry of the column for this region, −1 without one. */
  entry: Int32Array;
}

/** One row of the region table, ranking and CSV. */
export interface RegionRow {
  idx: number;
  code: string;
  name: string;
  parentName: string;
  value: Interval | null;
  cls: number;
  flag: Flag;
  basis: Basis | null;
  /** Rank by value among point values in scope, 1 = highest, null when it cannot be ranked. */
  rank: number | null;
}

export interface LabelItem {
  code: string;
  lng: number;
  lat: number;
  name: string;
  en: string;
  /** Value to print below the name, null when none; the mouths format it in the chosen language. */
  value: Interval | null;
  unit: string;
  /** Larger first. */
  priority: number;
  /** Zoom below which the label would only crowd the map. */
  minZoom?: number;
  /** nation, province … village, island; decides the type size. */
  rank: Level | 'island';
}

export interface ArcItem {
  id: string;
  kind: LinkKind;
  giver: string;
  receiver: string;
  giverName: string;
  receiverName: string;
  programme: string;
  from: [number, number];
  to: [number, number];
  /** Index of the giver's hue 0–6, −1 = the grey of the rest. */
  hue: number;
  since: string;
  document: string;
  line: number;
}

export interface SiteItem {
  site: Site;
  point: [number, number];
  /** Radius class 0 (no stated number: hollow) … 3. */
  size: 0 | 1 | 2 | 3;
}

/** The reading version of the map. */
export interface Summary {
  title: Message;
  /** Coverage, notes and extremes. */
  lines: Message[];
  /** The rows that the extremes are told of; null below two point values. */
  extremes: { highest: RegionRow; lowest: RegionRow } | null;
  /** Non-empty classes in legend order. */
  classes: { label: Message; count: number }[];
  /** What is missing and why, what must be read with care. */
  gaps: Message[];
}
