/** The map in words: what, coverage, counts per class, highest and lowest, what is missing and why. */

import { FLAGS } from '../domain/value/value.ts';
import { modelledNotes } from './caption.ts';
import type { RegionRows } from './rows.ts';
import type { Frame, Message, RegionRow, Summary } from './types.ts';

/** Flags that mean a region has no value, in the order they are told. */
const ABSENT = ['not-applicable', 'missing', 'suppressed', 'taiwan-missing'] as const;
/** Flags on values that must be read with care. */
const CARE = FLAGS.filter((flag) => flag !== 'ok' && !(ABSENT as readonly string[]).includes(flag));

/**
 * Messages to be worded in one language; the title names indicator, period and level by id, which the mouth words.
 */
export function buildSummary(frame: Frame, rows: RegionRows, scopeName: string): Summary {
  const lines: Message[] = [];
  if (frame.mode === 'empty') lines.push({ code: 'view.summary.empty', params: {} });
  else lines.push({ code: 'view.summary.coverage', params: { valued: frame.valued, n: frame.n } });
  if (frame.listRows !== undefined && frame.listRows !== frame.valued)
    lines.push({ code: 'view.summary.listRows', params: { rows: frame.listRows, regions: frame.valued } });
  const classes = frame.classes.filter((cls) => cls.count > 0).map(({ label, count }) => ({ label, count }));
  const gaps: Message[] = [];
  lines.push(...modelledNotes(frame));
  const extremes = rows.extremes();
  if (extremes) {
    lines.push(extremeLine('view.summary.highest', extremes.highest));
    lines.push(extremeLine('view.summary.lowest', extremes.lowest));
  }
  for (const flag of ABSENT) {
    const count = frame.flags[flag];
    if (count) gaps.push({ code: `view.summary.absent.${flag}`, params: { count } });
  }
  for (const flag of CARE) {
    const count = frame.flags[flag];
    // Of modelled values an estimate is the county's total that they are held to.
    const told = flag === 'estimated' && frame.generator !== null ? 'assumed' : flag;
    if (count) gaps.push({ code: `view.summary.care.${told}`, params: { count } });
  }
  return {
    title: {
      code: 'view.summary.title',
      params: { scope: scopeName, indicator: frame.indicator.id, period: frame.period, level: frame.level },
    },
    lines,
    extremes,
    classes,
    gaps,
  };
}

const extremeLine = (code: string, { parentName, name, value }: RegionRow): Message => ({
  code,
  params: { place: `${parentName}${name}`, value: value?.lo ?? 0 },
});
