/** A year end (YYYY), a month (YYYY-MM) or a span (YYYY/YYYY, cumulative). */
const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const SPAN = /^\d{4}(-\d{2})?\/\d{4}(-\d{2})?$/;

export const isSpan = (period: string): boolean => SPAN.test(period);
export const isPeriod = (period: string): boolean =>
  YEAR.test(period) || MONTH.test(period) || isSpan(period);

/** The slider stop of a period: December is the year end, so 2016-12 becomes 2016; other months stay. */
export const canonicalPeriod = (period: string): string =>
  MONTH.test(period) && period.endsWith('-12') ? period.slice(0, 4) : period;

/** Orders stops in time: 2014-06 before 2014, because a bare year is its end. */
export function comparePeriods(a: string, b: string): number {
  const key = (p: string): string => (p.length === 4 ? `${p}-12` : p);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
