/** Names of places and indicators in the language of the screen. */
import type { Words } from '../../contract/registry.ts';
import { NATION } from '../../domain/region/level.ts';
import { type Lang, t } from '../../i18n/index.ts';

/** The registry's words in one language. */
export const said = (lang: Lang, words: Words): string => words[lang];

/** A place's name as shown: Chinese, or its romanised name on the English screen. The whole country is 全国, China. */
export function placeName(lang: Lang, place: { code: string; name: string; en: string }): string {
  if (place.code === NATION) return t(lang, 'common.country');
  return lang === 'en' && place.en ? place.en : place.name;
}
