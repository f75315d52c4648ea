/** The words and signs of a printed map, from the same Frame, caption and colours as the screen. */
import { formatPeriod, formatUnit } from '../i18n/format.ts';
import { type Lang, t, word } from '../i18n/index.ts';
import { type AtlasState, selectCaption, selectPath } from '../state/index.ts';
import type { ScenePalette } from '../view/scene/palette.ts';
import type { Frame } from '../view/types.ts';
import { legendBlocks } from './plate-legend.ts';
import type { Plate } from './sheet-types.ts';

/** Documents named on the sheet; every cell's own source stands in the table. */
const MOST_SOURCES = 3;

/** @param version version of the product, printed in the last note */
export function plateOf(
  state: AtlasState,
  frame: Frame,
  lang: Lang,
  palette: ScenePalette,
  inset: boolean,
  version: string,
): Plate {
  const { indicator, period, level } = frame;
  return {
    title: t(lang, 'exporting.plate.title', {
      scope: scopeName(state, lang),
      indicator: indicator.label[lang],
    }),
    subtitle: [
      formatPeriod(lang, period),
      t(lang, `common.level.${level}`),
      ...(indicator.unit === 'year'
        ? []
        : [t(lang, 'exporting.plate.unit', { unit: formatUnit(lang, indicator.unit) })]),
    ].join(' · '),
    blocks: legendBlocks(state, frame, lang, palette),
    notes: notesOf(state, frame, lang, version),
    stamp: stampOf(state, lang),
    inset: inset ? t(lang, 'map.inset') : null,
  };
}

/** 全国, or the name of the scope with its province, so that same names are told apart. */
export function scopeName(state: AtlasState, lang: Lang): string {
  const named = selectPath(state, state.view.scope).slice(1);
  if (named.length === 0) return t(lang, 'common.country');
  return lang === 'en'
    ? named
        .map(({ en }) => en)
        .reverse()
        .join(', ')
    : named.map(({ name }) => name).join('');
}

function notesOf(state: AtlasState, frame: Frame, lang: Lang, version: string): string[] {
  const { manifest } = state.data;
  const caption = selectCaption(state).map((message) => word(lang, message));
  if (state.view.filter.length > 0) caption.push(t(lang, 'exporting.plate.filtered'));
  const sentence = (clauses: string[]): string =>
    clauses.join(t(lang, 'common.clauseJoin')) + t(lang, 'common.sentenceEnd');
  const { boundary } = manifest ?? {};
  const ground = [
    ...(boundary
      ? [
          t(lang, 'exporting.plate.boundary', {
            source: boundary.source,
            vintage: boundary.vintage,
            datum: boundary.datum,
          }),
        ]
      : []),
    t(lang, 'exporting.plate.projection'),
  ];
  const { organisation } = state.config;
  const made = t(lang, 'exporting.plate.made', {
    organisation: organisation ? `${organisation} · ` : '',
    version,
    data: manifest?.version.slice(0, 8) ?? '',
  });
  return [
    sentence(caption),
    frame.indicator.definition[lang],
    ...sourceNote(state, frame, lang),
    sentence(ground),
    made,
  ];
}

/** The documents behind the values shown, most used first. */
function sourceNote({ data }: AtlasState, frame: Frame, lang: Lang): string[] {
  const { column } = frame;
  const counts = new Map<string, number>();
  for (let row = 0; row < frame.entry.length; row++) {
    const entry = frame.entry[row] as number;
    if (entry < 0 || !frame.inScope[row] || !frame.pass[row]) continue;
    const id = column?.source[entry];
    for (const source of (id === undefined ? undefined : data.backings?.[id]?.sources) ?? []) {
      const name =
        'document' in source ? source.document : 'publication' in source ? source.publication : null;
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  const titles = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id]) => data.manifest?.documents.find((d) => d.id === id)?.title[lang] ?? id);
  const named = titles.slice(0, MOST_SOURCES).join(t(lang, 'common.clauseJoin'));
  const rest =
    titles.length > MOST_SOURCES
      ? ` ${t(lang, 'exporting.plate.sourcesMore', { count: titles.length })}`
      : '';
  return [t(lang, 'exporting.plate.sources', { sources: named + rest })];
}

/** 审图号 where the operator has one, else the notice that the map was not reviewed. */
function stampOf({ config }: AtlasState, lang: Lang): string {
  return config.mapApproval
    ? t(lang, 'map.approval', { approval: config.mapApproval })
    : t(lang, 'official.mapNotice');
}
