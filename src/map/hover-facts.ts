/** What the hover card says of a place, a site or an arc: plain words, ready to be laid out. */

import { findPlace } from '../domain/region/table.ts';
import type { Source } from '../domain/value/value.ts';
import { BASES, FLAGS } from '../domain/value/value.ts';
import { formatDocument, formatInterval, formatPeriod } from '../i18n/format.ts';
import { type Lang, type MessageKey, t, word } from '../i18n/index.ts';
import { type AtlasState, selectArcs, selectPath, selectSites } from '../state/index.ts';
import type { Frame } from '../view/types.ts';
import { readValue } from '../view/values.ts';

export interface CardText {
  title: string;
  /** Where it lies, or what kind of thing it is. */
  context: string;
  /** The figure, large; '' when there is none. */
  figure: string;
  /** What the figure is and of when. */
  of: string;
  /** Basis, flags, remarks. */
  notes: string[];
  source: string;
}

/** Card of a region of the frame's level; null for a code that the level does not have. */
export function placeCard(state: AtlasState, code: string): CardText | null {
  const { frame, data, view } = state;
  const lang = view.lang;
  const place = data.regions && findPlace(data.regions, code);
  if (!place || !data.regions) return null;
  const table = data.regions.tables[place.level];
  const title = (lang === 'en' ? table.en(place.row) : table.name(place.row)) as string;
  const path = selectPath(state, code).slice(1, -1);
  const context = path.map((step) => (lang === 'en' ? step.en : step.name)).join(' · ');
  const row = frame ? data.regions.tables[frame.level].rowOf(code) : undefined;
  if (frame && row !== undefined) return { title, context, ...figureOf(state, frame, row, lang) };
  const county = frame?.behind && place.level === 'county' ? place.row : -1;
  if (!frame?.behind || county < 0) return { title, context, figure: '', of: '', notes: [], source: '' };
  const behind = figureOf(state, frame.behind, county, lang);
  const isFailed = state.session.chunks.failed.includes(code);
  const why = t(lang, isFailed ? 'sample.failedHere' : 'sample.notThere');
  return { title, context, ...behind, notes: behind.figure ? [...behind.notes, why] : behind.notes };
}

function figureOf(
  state: AtlasState,
  frame: Frame,
  row: number,
  lang: Lang,
): Omit<CardText, 'title' | 'context'> {
  const { data } = state;
  const { indicator } = frame;
  const of = `${indicator.short[lang]} · ${formatPeriod(lang, frame.period)}`;
  const flag = FLAGS[frame.flag[row] as number] ?? 'missing';
  const entry = frame.entry[row] as number;
  const { column } = frame;
  const cls = frame.classes[frame.cls[row] as number];
  if (entry < 0 || !column) {
    const status = cls ? word(lang, cls.label) : '';
    const why =
      indicator.id === 'exit-cohort' && flag === 'not-applicable' && !cls
        ? 'official.cohort.notListed'
        : `official.flag.${flag}`;
    return { figure: '', of, notes: [status || t(lang, why as MessageKey)], source: '' };
  }
  const value = readValue(column, entry, indicator.unit, data.backings ?? []);
  const notes = [t(lang, `official.basis.${BASES[BASES.indexOf(value.basis)] ?? 'documented'}`)];
  if (flag !== 'ok') notes.push(t(lang, `official.flag.${flag}`));
  if (frame.generator !== null && frame.level !== frame.asked)
    notes.push(t(lang, frame.level === 'township' ? 'sample.sumTownship' : 'sample.sumCounty'));
  const remark = data.backings?.[column.source[entry] as number]?.remark?.[lang];
  if (remark) notes.push(remark);
  const figure =
    indicator.kind === 'category' && cls
      ? word(lang, cls.label)
      : formatInterval(lang, value, indicator.unit);
  const source = value.sources.map((one) => sourceWords(state, one, lang));
  const more = source.length > 1 ? ` (+${source.length - 1})` : '';
  return { figure, of, notes, source: source[0] ? `${source[0]}${more}` : '' };
}

function sourceWords({ data }: AtlasState, source: Source, lang: Lang): string {
  const title = (id: string): string =>
    data.manifest?.documents.find((doc) => doc.id === id)?.title[lang] ?? id;
  if ('document' in source) return formatDocument(lang, title(source.document), source.line);
  if ('publication' in source) return title(source.publication);
  if ('rule' in source)
    return data.manifest?.rules.find(({ id }) => id === source.rule)?.label[lang] ?? source.rule;
  return 'generator' in source ? t(lang, 'place.source.generator', { id: source.generator }) : source.file;
}

/** Card of a relocation site; null when it is not drawn. */
export function siteCard(state: AtlasState, id: string): CardText | null {
  const lang = state.view.lang;
  const site = selectSites(state).find((item) => item.site.id === id)?.site;
  if (!site) return null;
  const said: string[] = [];
  if (site.households !== null) said.push(t(lang, 'map.households', { n: site.households }));
  if (site.persons !== null)
    said.push(t(lang, site.bound === 'lower' ? 'map.personsLower' : 'map.persons', { n: site.persons }));
  return {
    title: site.name,
    context: [site.county, site.township, site.village].filter(Boolean).join(' · '),
    figure: said.join(t(lang, 'common.listJoin')),
    of: site.persons === null ? t(lang, 'map.sitesUnstated') : formatPeriod(lang, site.period),
    notes: [
      t(lang, `official.programme.${site.programme}`),
      t(lang, `official.siteState.${site.state}`),
      t(lang, `map.site.precision.${site.precision}`),
    ],
    source: sourceWords(state, site.source, lang),
  };
}

/** Card of a pairing; null when it is not drawn. */
export function arcCard(state: AtlasState, id: string): CardText | null {
  const lang = state.view.lang;
  const arc = selectArcs(state).find((item) => item.id === id);
  if (!arc) return null;
  const name = (code: string, zh: string): string =>
    lang === 'en' ? (selectPath(state, code).at(-1)?.en ?? zh) : zh;
  return {
    title: t(lang, 'map.arc', {
      giver: name(arc.giver, arc.giverName),
      receiver: name(arc.receiver, arc.receiverName),
    }),
    context: t(lang, `official.linkKind.${arc.kind}`),
    figure: '',
    of: arc.since ? t(lang, 'map.since', { period: formatPeriod(lang, arc.since) }) : '',
    notes: [],
    source: sourceWords(state, { document: arc.document, line: arc.line }, lang),
  };
}
