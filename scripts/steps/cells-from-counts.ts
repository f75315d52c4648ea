/** Counts of our own rows: facts on record in a region, and pairings of the official East–West list. */
import type { Fact, Link } from '../../src/contract/records.ts';
import { MAP_LEVELS, type MapLevel } from '../../src/domain/region/level.ts';
import { type CellStore, point } from './cells.ts';
import type { Places } from './place-codes.ts';

/** The one stop under which the whole record stands; the last year the documents reach. */
const WHOLE_RECORD = '2020';
const FACT_TABLE = { publication: '本库文献事实表' } as const;

export interface FactCount {
  level: MapLevel;
  code: string;
  /** Facts at the region or inside it. */
  n: number;
}

/** Facts of every region that has any, those of regions inside it included. */
export function countFacts(facts: readonly Fact[], places: Places): FactCount[] {
  const counts = new Map<string, FactCount>();
  for (const fact of facts) {
    for (const { level, code } of chainOf(fact.at, places)) {
      const key = `${level} ${code}`;
      const known = counts.get(key);
      if (known) known.n++;
      else counts.set(key, { level, code, n: 1 });
    }
  }
  return [...counts.values()];
}

/** Puts `fact-count` into the store. A region without facts has no cell. */
export function cellsFromFactCounts(store: CellStore, counts: readonly FactCount[], places: Places): void {
  for (const { level, code, n } of counts) {
    if (places.table(level).kind[places.rowOf(level, code)] !== 'ordinary') continue;
    store.put({
      indicator: 'fact-count',
      level,
      period: WHOLE_RECORD,
      code,
      interval: point(n),
      basis: 'documented',
      flag: 'ok',
      backing: { sources: [FACT_TABLE], printed: WHOLE_RECORD },
    });
  }
}

/** A region and those around it, from below; a code of two tables (Beijing, Dongguan) stands in both. */
function chainOf(at: string, places: Places): { level: MapLevel; code: string }[] {
  const chain: { level: MapLevel; code: string }[] = [];
  let code = at;
  for (const level of [...MAP_LEVELS].reverse()) {
    const row = places.rowOf(level, code);
    if (row < 0) continue;
    chain.push({ level, code });
    code = places.table(level).parent[row] ?? code;
  }
  return chain;
}

/** Puts `pairing-in` and `pairing-out` into the store: official links that name the province or prefecture itself. */
export function cellsFromPairings(store: CellStore, links: readonly Link[]): void {
  const official = links.filter((link) => link.kind === 'east_west');
  for (const end of ['receiver', 'giver'] as const) {
    const groups = new Map<string, Link[]>();
    for (const link of official) groups.set(link[end].code, [...(groups.get(link[end].code) ?? []), link]);
    for (const [code, group] of groups) {
      const first = group[0];
      if (!first) continue;
      const seen = [...new Set(group.map((link) => JSON.stringify(link.source)))];
      store.put({
        indicator: end === 'receiver' ? 'pairing-in' : 'pairing-out',
        level: first[end].level === 'province' ? 'province' : 'prefecture',
        period: '2016',
        code,
        interval: point(group.length),
        basis: 'documented',
        flag: 'ok',
        backing: { sources: seen.map((text) => JSON.parse(text) as Link['source']), printed: first.since },
      });
    }
  }
}
