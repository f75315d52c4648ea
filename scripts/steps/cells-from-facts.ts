/** Values on the map that come from single facts: bounds become intervals, conflicts their hull, spans stay off the map. */

import type { Fact } from '../../src/contract/records.ts';
import type { Indicator } from '../../src/contract/registry.ts';
import { MAP_LEVELS, type MapLevel } from '../../src/domain/region/level.ts';
import { canonicalPeriod, isSpan } from '../../src/domain/value/period.ts';
import { hull, type Interval } from '../../src/domain/value/value.ts';
import { type Cell, type CellStore, joinBackings, point, sameInterval } from './cells.ts';
import type { Remark } from './fact-terms.ts';
import type { FactSet } from './read-facts.ts';

const INFERRED: Remark = { 'zh-CN': '时间为推定', en: 'the date is inferred' };
const GARBLED: Remark = {
  'zh-CN': '所据副本受损，数值经勾稽复原',
  en: 'from a damaged copy; the value was restored by cross-sums',
};
const INTACT: Remark = {
  'zh-CN': '所据副本受损，此数为整数，未受影响',
  en: 'from a damaged copy; this whole number is intact',
};
const APPROX: Remark = { 'zh-CN': '原文为约数', en: 'approximate in the source' };

/** What the words of a bound say in our notes: "more than", ">" and 超过 leave the limit itself out, 余 and 多 do not. */
const OPEN_BELOW = /^more than|^lower bound only|\(>|超过/;
const OPEN_ABOVE = /^upper bound|不到|不足|低于/;

/** Interval of a printed number; `ceiling` (100 for rates) ends a lower bound, else it has no upper end. */
export function intervalOf(fact: Pick<Fact, 'value' | 'bound' | 'note'>, ceiling: number | null): Interval {
  const value = fact.value ?? Number.NaN;
  if (fact.bound === 'lower') {
    return {
      lo: value,
      hi: ceiling ?? Number.POSITIVE_INFINITY,
      loOpen: OPEN_BELOW.test(fact.note),
      hiOpen: ceiling === null,
    };
  }
  if (fact.bound === 'upper') return { lo: 0, hi: value, loOpen: false, hiOpen: OPEN_ABOVE.test(fact.note) };
  return point(value);
}

/** True when a fact may become a value: mapped, dated by a stop, of the very region, and not held back. */
function drawable(fact: Fact, set: FactSet): boolean {
  if (fact.indicator === '' || fact.period === '' || isSpan(fact.period) || fact.periodBasis === 'none')
    return false;
  return isMapLevel(fact.level) && set.exact.has(fact.id) && !set.mapping.withheld.has(fact.id);
}

const isMapLevel = (level: string): level is MapLevel => MAP_LEVELS.some((known) => known === level);

/** Puts every drawable fact into the store; returns how many facts stand behind the cells. */
export function cellsFromFacts(store: CellStore, set: FactSet, indicators: readonly Indicator[]): number {
  const ceilings = new Map(indicators.map((indicator) => [indicator.id, indicator.range.hi]));
  const groups = new Map<string, Fact[]>();
  for (const fact of set.facts) {
    if (!drawable(fact, set)) continue;
    const key = [fact.indicator, fact.level, canonicalPeriod(fact.period), fact.at].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  let used = 0;
  for (const group of groups.values()) {
    used += group.length;
    const cell = cellOf(group, set, ceilings.get(group[0]?.indicator ?? '') ?? null);
    if (cell) store.put(cell);
  }
  return used;
}

/** One cell of facts about the same region, indicator and stop. A preferred fact speaks alone with those that agree. */
function cellOf(group: readonly Fact[], set: FactSet, ceiling: number | null): Cell | null {
  const of = (fact: Fact): Interval => intervalOf(fact, ceiling);
  const choice = group.find((fact) => set.mapping.preferred.has(fact.id));
  const facts = choice ? group.filter((fact) => sameInterval(of(fact), of(choice))) : group;
  const first = facts[0];
  if (!first || !isMapLevel(first.level)) return null;
  const intervals = facts.map(of);
  const agree = intervals.every((interval) => sameInterval(interval, of(first)));
  const sure = facts.some((fact) => fact.periodBasis === 'stated' && fact.bound !== 'approx');
  return {
    indicator: first.indicator,
    level: first.level,
    period: canonicalPeriod(first.period),
    code: first.at,
    interval: hull(intervals),
    basis: 'documented',
    flag: agree ? (sure ? 'ok' : 'estimated') : 'conflict',
    backing: facts.map((fact) => backingOf(fact, facts, set)).reduce(joinBackings),
  };
}

/** A caution is told only when it holds for all facts of the cell: one sound record is enough to settle it. */
function backingOf(fact: Fact, facts: readonly Fact[], set: FactSet): Cell['backing'] {
  const remarks: Remark[] = [];
  if (facts.every((other) => other.periodBasis === 'inferred')) remarks.push(INFERRED);
  if (facts.every((other) => other.caution === 'garbled-source')) {
    remarks.push(/integers? intact/.test(fact.note) ? INTACT : GARBLED);
  }
  if (facts.every((other) => other.bound === 'approx')) remarks.push(APPROX);
  const own = set.mapping.remarkOf(fact.id);
  if (own) remarks.push(own);
  const backing = { sources: [{ ...fact.source }], printed: fact.period };
  if (remarks.length === 0) return backing;
  const words = (lang: keyof Remark, mark: string): string =>
    remarks.map((remark) => remark[lang]).join(mark);
  return { ...backing, remark: { 'zh-CN': words('zh-CN', '；'), en: words('en', '; ') } };
}
