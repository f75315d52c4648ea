/** The value of a fact as a reader expects it: grouped, in 万 and 亿 where exact, with its bound and unit. */
import type { Fact } from '../../contract/records.ts';
import { formatNumber } from '../../i18n/format.ts';
import { type Lang, type MessageKey, t, word } from '../../i18n/index.ts';

/** “7.7 万人”, “≥ 1,000 households”, “是” for a membership; a value that is no number is shown as printed. */
export function factValue(lang: Lang, fact: Pick<Fact, 'value' | 'text' | 'unit' | 'bound'>): string {
  if (fact.value === null) return fact.text;
  if (fact.unit === 'flag') return t(lang, 'place.evidence.mark.flagged');
  const [number, unit] = [scaled(lang, fact.value, fact.unit), unitWords(lang, fact.unit, fact.value)];
  const spaced = lang === 'en' || unit === '%' ? ' ' : /[万亿]$/.test(number) ? '' : ' ';
  const value = unit ? `${number}${spaced}${unit}` : number;
  if (fact.bound !== 'lower' && fact.bound !== 'upper' && fact.bound !== 'approx') return value;
  return t(lang, `place.evidence.mark.${fact.bound}` as MessageKey, { value });
}

/** 万 and 亿, or million, only where the number stays exact with two digits behind the point (money: four). */
function scaled(lang: Lang, n: number, unit: string): string {
  if (unit === 'year') return String(n);
  const steps: [number, string][] =
    lang === 'en'
      ? [[1e6, ' million']]
      : [
          [1e8, ' 亿'],
          [1e4, ' 万'],
        ];
  for (const [divisor, name] of steps) {
    const part = Number((n / divisor).toFixed(unit.startsWith('CNY') ? 4 : 2));
    if (Math.abs(n) >= divisor && Math.abs(part * divisor - n) < 1e-9 * Math.abs(n))
      return `${formatNumber(lang, part)}${name}`;
  }
  return formatNumber(lang, n);
}

/** CNY/person/yr → 元/人/年; a part without a word shows itself. Behind 1 an English unit is singular. */
export function unitWords(lang: Lang, unit: string, n = 2): string {
  return unit
    .split('/')
    .map((part, at) => {
      const code = `place.factUnits.${part}`;
      const said = word(lang, { code, params: {} });
      const plain = said === code ? part.replaceAll('_', ' ') : said;
      const isOne = n === 1 && lang === 'en' && /(s|people)$/.test(plain);
      return at === 0 && !isOne ? plain : perUnit(lang, part, plain);
    })
    .join(lang === 'en' ? ' per ' : '/');
}

/** Behind a slash a unit is singular in English and loses its measure word in Chinese: 元/村, not 元/个村. */
function perUnit(lang: Lang, part: string, plain: string): string {
  if (lang === 'en') return part === 'yr' ? 'year' : part === 'm2' ? plain : part.replaceAll('_', ' ');
  return plain.replace(/^[个家套户座](?=.)/, '');
}
