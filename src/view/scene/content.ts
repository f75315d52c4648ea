/** What a picture of the map is drawn from, on screen and on paper alike. */
import type { BorderStyle, Lookup } from '../../raster/index.ts';
import type { ArcItem, LabelItem, SiteItem } from '../types.ts';
import type { LabelRequest } from './labels.ts';
import type { ScenePalette } from './palette.ts';

export interface SceneContent {
  palette: ScenePalette;
  lookup: Lookup;
  borders(zoom: number, unit: number): BorderStyle;
  labels: readonly LabelItem[];
  arcs: readonly ArcItem[];
  sites: readonly SiteItem[];
  compose: LabelRequest['compose'];
}
