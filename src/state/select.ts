/** Selectors: what the mouths read. Each remembers its last answer, so an unchanged input costs nothing. */
import type { Indicator } from '../contract/registry.ts';
import { isMapLevel, LEVELS, type Level, MAP_LEVELS, NATION } from '../domain/region/level.ts';
import { findPlace, rowsInside } from '../domain/region/table.ts';
import type { Value } from '../domain/value/value.ts';
import { sampleYear } from '../domain/village/values.ts';
import { buildCaption } from '../view/caption.ts';
import { islandLabels, labelItems } from '../view/labels.ts';
import { arcItems, siteItems } from '../view/links.ts';
import { buildPlace, namedPath, type PlaceModel } from '../view/place.ts';
import { type RegionRows, regionRows } from '../view/rows.ts';
import { sampleLabels } from '../view/sample-labels.ts';
import { modelledValue, sampleNumber } from '../view/sample-values.ts';
import { type FoundPlace, searchPlaces as search } from '../view/search.ts';
import { buildSummary } from '../view/summary.ts';
import { buildTimeline, type Timeline } from '../view/timeline.ts';
import type { ArcItem, LabelItem, Message, SiteItem, Summary } from '../view/types.ts';
import { entryFor, findEntry, periodIndex, readValue } from '../view/values.ts';
import { remember } from './remember.ts';
import type { AtlasState } from './types.ts';

const NOTHING: never[] = [];

/** True for codes of official places inside the scope, as links and sites have them; null regions let everything pass. */
const insideScope = remember(
  ({ data, view }) => [data.regions, view.scope] as const,
  (regions, scope) => {
    const place = regions ? findPlace(regions, scope) : null;
    if (!regions || !place || place.level === 'nation') return () => true;
    const inside = new Set<string>();
    for (const level of MAP_LEVELS)
      rowsInside(regions, place, level).forEach((yes, row) => {
        if (yes) inside.add(regions.tables[level].code(row) as string);
      });
    return (code: string) => inside.has(code);
  },
);

const officialLabels = remember(
  (state) => [state.frame, state.data.regions, state.data.islands] as const,
  (frame, regions, islands): LabelItem[] =>
    frame && regions ? [...islandLabels(islands), ...labelItems(frame, regions)] : NOTHING,
);

/** Label candidates: official places and islands, and the modelled places that the map shows. */
export const selectLabels = remember(
  (state) => [officialLabels(state), state.frame, state.data.regions, state.session.cover] as const,
  (official, frame, regions, cover): LabelItem[] => {
    const modelled = frame && regions && cover ? sampleLabels(frame, regions, cover) : NOTHING;
    return modelled.length > 0 ? [...official, ...modelled] : official;
  },
);

/** Arcs of the chosen kinds, none when the layer is off. */
export const selectArcs = remember(
  (state) =>
    [state.data.links, state.data.regions, state.view.links, state.view.layers, insideScope(state)] as const,
  (links, regions, { kinds, top }, layers, inside): ArcItem[] =>
    links && regions && layers.includes('links') ? arcItems(links, regions, kinds, inside, top) : NOTHING,
);

/** Drawn sites in scope, none when the layer is off. */
export const selectSites = remember(
  (state) => [state.data.sites, state.view.layers, insideScope(state)] as const,
  (sites, layers, inside): SiteItem[] =>
    sites && layers.includes('sites') ? siteItems(sites, inside) : NOTHING,
);

/** The rows of the table; null until there is a Frame. */
export const selectRows = remember(
  (state) => [state.frame, state.data.regions] as const,
  (frame, regions): RegionRows | null => (frame && regions ? regionRows(frame, regions) : null),
);

/** The map in words; null until there is a Frame. */
export const selectSummary = remember(
  (state) => [state.frame, state.data.regions, selectRows(state), state.view.lang] as const,
  (frame, regions, rows, lang): Summary | null => {
    if (!frame || !regions || !rows) return null;
    const place = findPlace(regions, frame.scope);
    const table = place && regions.tables[place.level];
    const name = (lang === 'en' ? table?.en(place?.row ?? 0) : table?.name(place?.row ?? 0)) ?? frame.scope;
    return buildSummary(frame, rows, name);
  },
);

export const selectCaption = remember(
  (state) => [state.frame, selectArcs(state), selectSites(state)] as const,
  (frame, arcs, sites): Message[] => (frame ? buildCaption(frame, arcs, sites) : NOTHING),
);

export const selectTimeline = remember(
  ({ data, view }) => [data.entries, data.regions, view.indicator, view.level, view.period] as const,
  (entries, regions, indicator, level, period): Timeline => {
    const entry = entryFor(entries, level, indicator) ?? null;
    return buildTimeline(entry, regions?.tables[level].n ?? 0, period);
  },
);

export interface IndicatorChoice {
  indicator: Indicator;
  /** Levels with values, modelled ones too. */
  levels: Level[];
  /** Largest number of places with a recorded value in one period; of places with a modelled one where nothing is recorded. */
  most: number;
}

/** Indicators in registry order; those without any column are left out. */
export const selectIndicators = remember(
  ({ data }) => [data.manifest, data.entries] as const,
  (manifest, all): IndicatorChoice[] =>
    [...(manifest?.indicators ?? [])]
      .sort((a, b) => a.order - b.order)
      .map((indicator) => {
        const entries = all.filter((entry) => entry.indicator === indicator.id);
        const recorded = entries.filter(({ level }) => isMapLevel(level));
        const counted = recorded.length > 0 ? recorded : entries;
        return {
          indicator,
          levels: LEVELS.filter((level) => entries.some((entry) => entry.level === level)),
          most: Math.max(0, ...counted.flatMap((entry) => entry.periods.map((p) => p.n))),
        };
      })
      .filter(({ levels }) => levels.length > 0),
);

/** Names from the nation down to a place; [] for an unknown code. */
export function selectPath(state: AtlasState, code: string): PlaceModel['path'] {
  const { regions } = state.data;
  const place = regions ? findPlace(regions, code) : null;
  return regions && place ? namedPath(regions, place) : NOTHING;
}

export const searchPlaces = (state: AtlasState, query: string, limit: number): FoundPlace[] =>
  state.data.regions
    ? search(state.data.regions, state.data.regionsFile?.history ?? [], query, limit)
    : NOTHING;

const placeModel = remember(
  ({ data, view }) => [data, view.indicator, view.period] as const,
  (data, indicator, period) => {
    const known = new Map<string, PlaceModel | null>();
    return (code: string): PlaceModel | null => {
      if (!data.regions || !data.manifest) return null;
      if (!known.has(code))
        known.set(
          code,
          buildPlace(code, {
            regions: data.regions,
            indicators: data.manifest.indicators,
            entries: data.entries,
            columns: data.columns,
            backings: data.backings ?? [],
            listed: data.record?.listed ?? [],
            steps: data.record?.exitSteps ?? [],
            links: data.links ?? [],
            sites: data.sites ?? [],
            factCounts: data.factCounts,
            indicator,
            period,
          }),
        );
      return known.get(code) ?? null;
    };
  },
);

/** Everything on record about a place; null for an unknown code or before the tables are there. */
export const selectPlace = (state: AtlasState, code: string): PlaceModel | null => placeModel(state)(code);

/**
 * One value by code, indicator and period; null when nothing is recorded for exactly that period. Values of a modelled place are
 * there once its county is loaded.
 */
export function valueAt(state: AtlasState, code: string, indicator: string, period: string): Value | null {
  const { manifest, regions, backings, columns, entries } = state.data;
  if (!manifest || !regions) return null;
  const now = regions.remaps.get(code) ?? code;
  const unit = manifest.indicators.find(({ id }) => id === indicator)?.unit ?? '';
  for (const level of LEVELS) {
    const row = regions.tables[level].rowOf(now);
    if (row === undefined) continue;
    if (!isMapLevel(level)) {
      const number = sampleNumber(regions.sample, { level, row }, indicator, sampleYear(period));
      return modelledValue(number, unit, regions.sample?.generator ?? '');
    }
    const entry = entryFor(entries, level, indicator);
    const column = columns.get(`${level}/${indicator}`);
    const index = entry ? periodIndex(entry, period) : -1;
    const at = column && index >= 0 ? findEntry(column, index, row) : -1;
    if (column && at >= 0) return readValue(column, at, unit, backings ?? []);
  }
  return null;
}

/** Code of the place whose panel is open: the selection, else the scope. */
export const selectFocus = ({ view }: AtlasState): string => view.selection[0] ?? view.scope ?? NATION;
