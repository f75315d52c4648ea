/**
 * ViewSpec: the one serialisable description of what is on screen. URL, project file, slides, undo and reset are this value.
 */
import * as v from 'valibot';
import { LEVELS, NATION } from '../domain/region/level.ts';
import { BASES, FLAGS } from '../domain/value/value.ts';
import { LINK_KINDS } from './records.ts';

export const METHODS = [
  'policy',
  'jenks',
  'quantile',
  'equal',
  'stddev',
  'box',
  'percentile',
  'pretty',
  'manual',
] as const;
export const LAYERS = [
  'basemap',
  'regions',
  'lines',
  'labels',
  'sites',
  'links',
  'focus',
  'annotations',
] as const;
export type LayerId = (typeof LAYERS)[number];
export const PANELS = ['controls', 'place', 'table', 'summary'] as const;
export type PanelId = (typeof PANELS)[number];
export const THEMES = ['light', 'dark', 'auto'] as const;
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A code of the code book, or of a modelled place (410225v001, 410225t01). */
const Code = v.pipe(v.string(), v.regex(/^(\d{6,12}|\d{6}[tv]\d{2,5})$/));
const Period = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/));

/** Keeps regions that meet it; all conditions must hold. */
export const Condition = v.variant('kind', [
  v.object({
    kind: v.literal('value'),
    indicator: v.string(),
    period: Period,
    op: v.picklist(['<', '<=', '>', '>=', '=']),
    value: v.number(),
  }),
  v.object({ kind: v.literal('flag'), flag: v.picklist(FLAGS) }),
  v.object({ kind: v.literal('basis'), basis: v.picklist(BASES) }),
  v.object({ kind: v.literal('class'), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ kind: v.literal('text'), text: v.string() }),
]);
export type Condition = v.InferOutput<typeof Condition>;

export const Camera = v.object({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
  zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(18)),
});
export type Camera = v.InferOutput<typeof Camera>;

export const ViewSpec = v.object({
  v: v.literal(1),
  level: v.picklist(LEVELS),
  /** Code of the region whose inside is shown; the nation shows everything. */
  scope: Code,
  indicator: v.string(),
  period: Period,
  /** Bases allowed on the map; a value of another basis counts as missing. */
  basis: v.array(v.picklist(BASES)),
  classify: v.object({
    method: v.picklist(METHODS),
    k: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(9)),
    breaks: v.array(v.number()),
    lock: v.boolean(),
  }),
  palette: v.string(),
  layers: v.array(v.picklist(LAYERS)),
  links: v.object({ kinds: v.array(v.picklist(LINK_KINDS)), top: v.nullable(v.number()) }),
  selection: v.array(Code),
  filter: v.array(Condition),
  /** A second period to compare with; its screens come with the analyst's workbench. */
  compare: v.nullable(Period),
  /** null = fit the scope. */
  camera: v.nullable(Camera),
  panel: v.array(v.picklist(PANELS)),
  theme: v.picklist(THEMES),
  lang: v.picklist(LANGS),
});
export type ViewSpec = v.InferOutput<typeof ViewSpec>;

/** First screen with no URL (interface.md). */
export const DEFAULT_VIEW: ViewSpec = {
  v: 1,
  level: 'county',
  scope: NATION,
  indicator: 'exit-cohort',
  period: '2020',
  basis: ['documented', 'rule', 'user'],
  classify: { method: 'policy', k: 5, breaks: [], lock: true },
  palette: 'auto',
  layers: ['regions', 'lines', 'labels', 'sites', 'links', 'focus'],
  links: { kinds: ['east_west'], top: null },
  selection: [],
  filter: [],
  compare: null,
  camera: null,
  panel: ['controls'],
  theme: 'auto',
  lang: 'zh-CN',
};
