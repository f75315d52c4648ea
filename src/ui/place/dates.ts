/** Dates of exit steps, which may be a month or a day. */

import { formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';

/** 2016-10-25 → 2016年10月25日 / 25 October 2016; months and years as formatPeriod. */
export function formatDate(lang: Lang, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatPeriod(lang, date);
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** Today as YYYY-MM-DD in the reader's own time zone. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
