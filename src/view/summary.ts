/** The map in words: what, coverage, counts per class, highest and lowest, what is missing and why. */

import { FLAGS } from '../domain/value/value.ts';
import type { Frame, Message, RegionRow, Summary } from './types.ts';

/** Flags that mean a region has no value, in the order they are told. */
const ABSENT = ['not-applicable', 'missing', 'suppressed', 'taiwan-missing'] as const;
/** Flags on values that must be read with care. */
const CARE = FLAGS.filter((flag) => flag !== 'ok' && !(ABSENT as readonly string[]).includes(flag));

/**
 * Messages to be worded in one language; the title names indicator, period and level by id, which the mouth words.
 */
export function buildSummary(frame: Frame, rows: readonly RegionRow[], scopeName: string): Summary {
  const lines: Message[] = [];
  if (frame.mode === 'empty') lines.push({ code: 'view.summary.empty', params: {} });
  else lines.push({ code: 'view.summary.coverage', params: { valued: frame.valued, n: frame.n } });
  if (frame.listRows !== undefined && frame.listRows !== frame.valued)
    lines.push({ code: 'view.summary.listRows', params: { rows: frame.listRows, regions: frame.valued } });
  const classes = frame.classes.filter((cls) => cls.count > 0).map(({ label, count }) => ({ label, count }));
  const gaps: Message[] = [];
  lines.push(...extremes(rows));
  for (const flag of ABSENT) {
    const count = frame.flags[flag];
    if (count) gaps.push({ code: `view.summary.absent.${flag}`, params: { count } });
  }
  for (const flag of CARE) {
    const count = frame.flags[flag];
    if (count) gaps.push({ code: `view.summary.care.${flag}`, params: { count } });
  }
  return {
    title: {
      code: 'view.summary.title',
      params: { scope: scopeName, indicator: frame.indicator.id, period: frame.period, level: frame.level },
    },
    lines,
    classes,
    gaps,
  };
}

function extremes(rows: readonly RegionRow[]): Message[] {
  const ranked = rows.filter((row) => row.rank !== null);
  if (ranked.length < 2) return [];
  const byRank = [...ranked].sort((a, b) => (a.rank as number) - (b.rank as number));
  const named = (row: RegionRow): string => `${row.parentName}${row.name}`;
  const highest = byRank[0] as RegionRow;
  const lowest = byRank[byRank.length - 1] as RegionRow;
  return [
    { code: 'view.summary.highest', params: { place: named(highest), value: highest.value?.lo ?? 0 } },
    { code: 'view.summary.lowest', params: { place: named(lowest), value: lowest.value?.lo ?? 0 } },
  ];
}
