/** Everything the canvases draw for a state of the store, each part kept by identity so that only changes cost. */
import { NATION } from '../domain/region/level.ts';
import type { Lookup } from '../raster/index.ts';
import { type AtlasState, selectArcs, selectLabels, selectSites } from '../state/index.ts';
import type { Scheme } from '../theme/index.ts';
import { borderStyle } from '../view/scene/borders.ts';
import type { SceneContent } from '../view/scene/content.ts';
import { regionLookup } from '../view/scene/lookup.ts';
import { BACKDROP } from '../view/scene/numbers.ts';
import type { LabelItem } from '../view/types.ts';
import { labelComposer } from './compose.ts';
import { scenePalette } from './palette.ts';

export interface MapContent extends SceneContent {
  /** Hash of the Frame behind the colours, null before the first. */
  hash: string | null;
  /** The dashes and the borders inside the country are drawn. */
  linesOn: boolean;
}

const NO_LABELS: LabelItem[] = [];

/** Builds contents; equal inputs give the same parts, and the same object when nothing changed. */
export function contentMaker(): (state: AtlasState, scheme: Scheme) => MapContent {
  let last: { inputs: unknown[]; content: MapContent } | null = null;
  let colours: { inputs: unknown[]; lookup: Lookup } | null = null;
  const inside = scopeFilter();
  return (state, scheme) => {
    const { view, frame, data, config } = state;
    const on = (layer: (typeof view.layers)[number]): boolean => view.layers.includes(layer);
    const palette = scenePalette(scheme);
    const regionsOn = on('regions');
    const overBasemap = config.basemap !== null && on('basemap');
    const labels = on('labels') ? inside(selectLabels(state), view.scope) : NO_LABELS;
    const arcs = selectArcs(state);
    const sites = selectSites(state);
    const shown = regionsOn ? frame : null;

    const tint = [shown, data.regions, palette, overBasemap];
    if (!colours || tint.some((value, i) => value !== colours?.inputs[i])) {
      const lookup = regionLookup(shown, data.regions, palette);
      if (overBasemap) uncover(lookup);
      colours = { inputs: tint, lookup };
    }
    const linesOn = on('lines');
    const level = frame?.level ?? view.level;
    const inputs = [colours.lookup, labels, arcs, sites, view.lang, level, linesOn, frame?.mode];
    if (last && inputs.every((value, i) => value === last?.inputs[i])) return last.content;
    const content: MapContent = {
      palette,
      lookup: colours.lookup,
      borders: (zoom, unit) => borderStyle(data.regions, level, zoom, unit, palette, linesOn, frame),
      labels,
      arcs,
      sites,
      compose: labelComposer(view.lang, frame !== null && regionsOn),
      hash: frame?.hash ?? null,
      linesOn,
    };
    last = { inputs, content };
    return content;
  };
}

/** Lets an operator's basemap show where we have nothing to say: water and other countries. */
function uncover(lookup: Lookup): void {
  for (const number of [0, BACKDROP]) lookup.a[lookup.swatch[number] as number] = 0;
}

/** Keeps the labels of a scope and the names of provinces around it; remembers its last answer. */
function scopeFilter(): (labels: LabelItem[], scope: string) => LabelItem[] {
  let last: { labels: LabelItem[]; scope: string; kept: LabelItem[] } | null = null;
  return (labels, scope) => {
    if (scope === NATION) return labels;
    if (last?.labels === labels && last.scope === scope) return last.kept;
    const own = scope.replace(/(00)+$/, '');
    const kept = labels.filter(
      ({ code, rank }) => rank === 'province' || rank === 'island' || code.startsWith(own),
    );
    last = { labels, scope, kept };
    return kept;
  };
}
