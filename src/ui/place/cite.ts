/** The copy-ready citation of one figure. */
import type { Manifest } from '../../contract/manifest.ts';
import { formatInterval, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { Figure, PlaceModel } from '../../view/place.ts';
import { placeName } from '../shell/names.ts';
import { sourceWords } from './sources.ts';

/** Full name of a place without the nation: 河南省兰考县; Lankao County, Henan Province. */
export function fullName(lang: Lang, path: PlaceModel['path']): string {
  const names = (path.length > 1 ? path.slice(1) : path).map((step) => placeName(lang, step));
  return lang === 'en' ? names.reverse().join(', ') : names.join('');
}

/**
 * One sentence with place, indicator, value, period, basis, source, product, version and date of access (YYYY-MM-DD).
 * A flag other than ok is named beside the basis.
 */
export function citation(
  lang: Lang,
  place: Pick<PlaceModel, 'path'>,
  figure: Figure,
  context: { manifest: Manifest | null; version: string; date: string },
): string {
  const basis = t(lang, `official.basis.${figure.value.basis}`);
  const flag = figure.value.flag;
  const sources = sourceWords(lang, figure.value.sources, context.manifest);
  return t(lang, 'place.cite.text', {
    place: fullName(lang, place.path),
    indicator: figure.indicator.label[lang],
    value: formatInterval(lang, figure.value, figure.indicator.unit),
    period: formatPeriod(lang, figure.period),
    basis:
      flag === 'ok'
        ? basis
        : t(lang, 'place.cite.flagged', { basis, flag: t(lang, `official.flag.${flag}`) }),
    source: sources.join(t(lang, 'common.clauseJoin')) || t(lang, 'place.source.none'),
    product: t(lang, 'common.name'),
    version: context.version,
    date: context.date,
  });
}
