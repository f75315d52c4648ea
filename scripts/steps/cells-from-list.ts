/** Values from the list of national poor counties: the cohort, and what the exit rule implies for the measure. */
import type { Rule } from '../../src/contract/registry.ts';
import { type CellStore, point } from './cells.ts';
import type { BuildContext } from './context.ts';
import type { Listed } from './read-record.ts';

const PUBLICATION = { publication: '国务院扶贫办历年贫困县退出名单' } as const;
const LAST = 2020;

/**
 * Puts `exit-cohort` (at each year end: the counties that have left by then) and the bounds of rule county-exit on
 * `incidence-comprehensive` into the store. A bound holds at the end of the cohort year; later years carry it, earlier ones
 * have none.
 */
export function cellsFromList(
  ctx: BuildContext,
  store: CellStore,
  listed: readonly Listed[],
  rules: readonly Rule[],
): void {
  const rule = rules.find((candidate) => candidate.id === 'county-exit');
  const shared = sharedNames(listed);
  for (const county of listed) {
    const bound = rule?.bounds.find((candidate) => candidate.side === county.side);
    if (!rule || !bound) {
      ctx.fail({
        file: 'data/registry/rules/county-exit.json',
        what: `has no bound for side ${county.side}`,
        remedy: 'restore the bounds central and west',
      });
    }
    const { lo, hi, loOpen, hiOpen } = bound;
    const names = shared.get(county.at) ?? [];
    const remark = names.length > 1 ? { remark: togetherRemark(names) } : {};
    const base = { level: 'county', code: county.at } as const;
    const printed = String(county.cohort);
    for (let year = county.cohort; year <= LAST; year++) {
      const period = String(year);
      store.put({
        ...base,
        indicator: 'exit-cohort',
        period,
        interval: point(county.cohort),
        basis: 'documented',
        flag: 'ok',
        backing: { sources: [PUBLICATION], printed, ...remark },
      });
      store.put({
        ...base,
        indicator: bound.indicator,
        period,
        interval: { lo, hi, loOpen, hiOpen },
        basis: 'rule',
        flag: year === county.cohort ? 'ok' : 'carried',
        backing: {
          sources: [{ rule: rule.id }, PUBLICATION],
          printed,
          ...(year === county.cohort ? {} : { remark: carriedRemark(printed) }),
        },
      });
    }
  }
}

/** Names of the listed counties of each polygon. */
function sharedNames(listed: readonly Listed[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const county of listed) names.set(county.at, [...(names.get(county.at) ?? []), county.name]);
  return names;
}

const togetherRemark = (names: readonly string[]) => ({
  'zh-CN': `名单中的${names.join('、')}今在同一政区`,
  en: `${names.join(' and ')} of the list lie in one county today`,
});

const carriedRemark = (year: string) => ({
  'zh-CN': `沿用${year}年末退出时的上限，非当年实测`,
  en: `the bound of the exit at the end of ${year}, carried forward; no measurement of this year`,
});
