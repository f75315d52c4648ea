/** Numbers, intervals, periods, documents and errors as a reader of either language expects them. */
import { type Lang, type MessageKey, t, word } from './index.ts';

/** Two ends and whether each is left out; hi may be Infinity. The same shape as the domain's Interval. */
interface Ends {
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number with grouped thousands (1,660 in both languages), never in exponent form. `decimals` fixes the digits after
 * the point; without it the number keeps the digits it was written with, at most six.
 */
export function formatNumber(_lang: Lang, n: number, decimals?: number): string {
  if (n === Number.POSITIVE_INFINITY) return '∞';
  const key = String(decimals ?? 'as-is');
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 6,
    });
    formatters.set(key, format);
  }
  return format.format(Object.is(n, -0) ? 0 : n);
}

interface Scaled {
  divisor: number;
  /** Scale word joined with the unit: 万人, million people. */
  unit: string;
}

/** Decimals a number needs to be printed in full, 9 when it needs more than eight. */
function decimalsOf(n: number): number {
  for (let d = 0; d <= 8; d++)
    if (Math.abs(Number(n.toFixed(d)) - n) < 1e-9 * Math.max(1, Math.abs(n))) return d;
  return 9;
}

/** 万 and 亿 (million in English) where every end can be printed in full with few digits; money alone uses 亿. */
function scaleFor(lang: Lang, numbers: readonly number[], unit: string): Scaled {
  const word = formatUnit(lang, unit, Math.max(...numbers));
  const plain = { divisor: 1, unit: word };
  if (unit === 'percent' || unit === 'year' || unit === '') return plain;
  const steps =
    lang === 'en'
      ? [{ divisor: 1e6, name: t(lang, 'common.scale.million'), digits: 3 }]
      : unit === 'cny'
        ? [
            { divisor: 1e8, name: t(lang, 'common.scale.yi'), digits: 4 },
            { divisor: 1e4, name: t(lang, 'common.scale.wan'), digits: 4 },
          ]
        : [{ divisor: 1e4, name: t(lang, 'common.scale.wan'), digits: 2 }];
  const finite = numbers.filter(Number.isFinite);
  const largest = Math.max(...finite.map(Math.abs));
  for (const { divisor, name, digits } of steps)
    if (largest >= divisor && finite.every((n) => decimalsOf(n / divisor) <= digits))
      return { divisor, unit: lang === 'en' ? `${name} ${word}` : `${name}${word}` };
  return plain;
}

/** The unit's word as printed behind a number: %, 人, people; person behind 1. An unknown id prints itself. */
export function formatUnit(lang: Lang, unit: string, count = 2): string {
  const said = word(lang, { code: `common.unit.${unit}`, params: { count } });
  return said === `common.unit.${unit}` ? unit : said;
}

function withUnit(lang: Lang, text: string, unit: string, scaled: Scaled): string {
  if (unit === 'year') return lang === 'en' ? text : `${text}${scaled.unit}`;
  return scaled.unit ? `${text} ${scaled.unit}` : text;
}

/**
 * A value or interval with its unit: 1.27 %, ≥ 2 且 < 3 %, > 10 %, < 3 %, 7.7 万人. A lower end of 0 and, for
 * percentages, an upper end of 100 are the ends of the scale and are not printed. The digits are those of the source.
 */
export function formatInterval(lang: Lang, interval: Ends, unit: string): string {
  const { lo, hi, loOpen, hiOpen } = interval;
  const scaled = scaleFor(lang, [lo, hi], unit);
  const print = (n: number): string => (unit === 'year' ? String(n) : formatNumber(lang, n / scaled.divisor));
  if (lo === hi) return withUnit(lang, print(lo), unit, scaled);
  const top = unit === 'percent' ? hi >= 100 : hi === Number.POSITIVE_INFINITY;
  const bottom = (lo === 0 && !loOpen) || lo === Number.NEGATIVE_INFINITY;
  const low = t(lang, loOpen ? 'common.interval.above' : 'common.interval.atLeast', { lo: print(lo) });
  const high = t(lang, hiOpen ? 'common.interval.below' : 'common.interval.atMost', { hi: print(hi) });
  const text = top ? low : bottom ? high : t(lang, 'common.interval.both', { low, high });
  return withUnit(lang, text, unit, scaled);
}

function month(lang: Lang, period: string): string {
  const [year = '', m = '01'] = period.split('-');
  return t(lang, 'common.period.month', { year, month: t(lang, `common.month.m${m}` as MessageKey) });
}

/** 2016 → 2016年末 / end of 2016; 2014-06 → 2014年6月 / June 2014; 2016/2020 → 2016–2020年（累计）/ 2016–2020 (cumulative). */
export function formatPeriod(lang: Lang, period: string): string {
  if (period === '') return t(lang, 'common.period.none');
  const [from = '', to] = period.split('/');
  if (to !== undefined) {
    if (from.length === 4 && to.length === 4) return t(lang, 'common.period.span', { from, to });
    const side = (p: string): string => (p.length === 4 ? (lang === 'en' ? p : `${p}年`) : month(lang, p));
    return t(lang, 'common.period.spanMonths', { from: side(from), to: side(to) });
  }
  return from.length === 4 ? t(lang, 'common.period.year', { year: from }) : month(lang, from);
}

/** A source as printed: the document's title and, when known, the line of our text copy. */
export function formatDocument(lang: Lang, title: string, line?: number | null): string {
  return line
    ? t(lang, 'common.document.line', { title, line })
    : t(lang, 'common.document.plain', { title });
}

/** What happened and what to do, for an error made anywhere below; an unworded code shows itself with its parameters. */
export function formatError(
  lang: Lang,
  error: { code: string; params: Record<string, string | number> },
): string {
  const code = `error.${error.code}`;
  const said = word(lang, { code, params: error.params });
  if (said !== code) return said;
  const detail = Object.entries(error.params).map(([k, v]) => `${k}: ${v}`);
  return t(lang, 'error.unworded', { code: error.code, detail: detail.join(', ') });
}
