/** Words for the item names and rulings of the fact table. The Chinese list is large, so it comes when first needed. */
import { useEffect, useState } from 'react';
import { factWords } from '../../i18n/en/fact-words.ts';
import type { Lang } from '../../i18n/index.ts';

/** Item name → words in the language of the screen; empty where the name itself is shown. */
export type Terms = Readonly<Record<string, string>>;

const NONE: Terms = {};

/** The list for a language; empty until it has arrived, and for English, where the names are words already. */
export function useTerms(lang: Lang): Terms {
  const [terms, setTerms] = useState(NONE);
  useEffect(() => {
    let live = true;
    if (lang === 'en') setTerms(NONE);
    else loadChinese().then((list) => live && setTerms(list), ignore);
    return () => {
      live = false;
    };
  }, [lang]);
  return terms;
}

/** Item names and the registry's rulings in one list: both are looked up by the text that stands in the data. */
async function loadChinese(): Promise<Terms> {
  const [terms, rulings] = await Promise.all([
    import('../../i18n/zh-CN/fact-terms.json'),
    import('../../i18n/zh-CN/fact-rulings.json'),
  ]);
  return { ...terms.default, ...rulings.default };
}

/** Without the list the plain names stand: the evidence is still complete. */
const ignore = (): void => undefined;

/** A ruling in words: from the list, else as the registry has it. */
export const rulingWords = (terms: Terms, ruling: string): string => terms[ruling] ?? ruling;

/** The item in words: from the list, else the name with spaces and a capital (poor_villages → Poor villages). */
export function termLabel(terms: Terms, term: string): string {
  const known = terms[term];
  if (known) return known;
  const words = term
    .replace(/_flag$/, '')
    .split('_')
    .map((part) => factWords[part] ?? part)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
