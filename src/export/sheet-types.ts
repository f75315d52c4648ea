/** The sheet of a printed map: what stands on it (Plate) and where (Sheet). Lengths are in units, 1280 to the width. */

import type { Swatch } from '../view/scene/palette.ts';
import type { SiteShape } from '../view/scene/sites.ts';
import type { Font } from './text.ts';

/** What stands before a line of the legend. */
export type LegendKey =
  | { kind: 'swatch'; swatch: Swatch; outlined: boolean }
  | { kind: 'arc'; colour: string }
  | { kind: 'site'; shape: SiteShape['shape']; filled: boolean };

export interface LegendEntry {
  key: LegendKey;
  text: string;
  /** Right-aligned figure, '' for none. */
  count: string;
}

export interface LegendBlock {
  title: string;
  /** Second line of the title: unit, period, coverage. */
  lines: string[];
  entries: LegendEntry[];
}

/** The words and signs of a sheet, without places. */
export interface Plate {
  title: string;
  subtitle: string;
  blocks: LegendBlock[];
  /** Paragraphs under the map. */
  notes: string[];
  /** Map notice or 审图号, lower left. */
  stamp: string;
  /** Title of the inset, null when none is needed. */
  inset: string | null;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Tone = 'ink' | 'ink2' | 'accent';

export interface TextItem extends Font {
  kind: 'text';
  /** Left edge, right edge or middle, by `align`; y is the alphabetic base line. */
  x: number;
  y: number;
  text: string;
  tone: Tone;
  align: 'left' | 'right' | 'center';
}

export interface KeyItem {
  kind: 'key';
  box: Box;
  key: LegendKey;
}

export interface LineItem {
  kind: 'line';
  x0: number;
  x1: number;
  y: number;
}

export type SheetItem = TextItem | KeyItem | LineItem;

/** A laid-out sheet. Boxes never overlap each other. */
export interface Sheet {
  width: number;
  height: number;
  map: Box;
  inset: Box | null;
  scale: Box;
  north: Box;
  stamp: Box;
  legend: Box[];
  items: SheetItem[];
}
