/** Names of places and indicators in the language of the screen. */
import type { Words } from '../../contract/registry.ts';
import type { Lang } from '../../i18n/index.ts';

/** The registry's words in one language. */
export const said = (lang: Lang, words: Words): string => words[lang];

/** A place's name as shown: Chinese, or its romanised name on the English screen. */
export const placeName = (lang: Lang, place: { name: string; en: string }): string =>
  lang === 'en' && place.en ? place.en : place.name;
