/** Orders the evidence of a place: by kind, then records of one item and period side by side. */
import type { Fact } from '../../contract/records.ts';

/** One printed figure; `again` are the same figure printed on other lines. */
export interface FactEntry {
  fact: Fact;
  again: Fact[];
}

/**
 * Figures told together: of one item, place and period, or named by one ruling of the registry.
 * `conflict`: one item and period, other values; `related`: a ruling sets records of several items or periods side by
 * side; `several`: different figures that may refer to different things (two factories); `single`: one figure.
 */
export interface FactCluster {
  key: string;
  kind: 'single' | 'several' | 'related' | 'conflict';
  entries: FactEntry[];
  /** What is shown where records disagree, '' otherwise. */
  ruling: string;
}

export interface FactSection {
  category: string;
  count: number;
  clusters: FactCluster[];
}

/** Kinds in reading order; a kind not listed comes last. */
const ORDER = [
  'incidence',
  'poor_population',
  'poor_households',
  'poor_villages',
  'poor_counties',
  'exit',
  'relocation',
  'pairing',
  'income',
  'funds',
  'industry',
  'education',
  'health',
  'infrastructure',
  'cadres',
  'other',
];

/** Groups facts by category, each with its clusters: mapped items first, then newest period first, then by item. */
export function groupFacts(facts: readonly Fact[]): FactSection[] {
  const sections = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = sections.get(fact.category);
    if (list) list.push(fact);
    else sections.set(fact.category, [fact]);
  }
  const place = (category: string): number => {
    const at = ORDER.indexOf(category);
    return at < 0 ? ORDER.length : at;
  };
  return [...sections]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([category, list]) => ({ category, count: list.length, clusters: clustersOf(list) }));
}

function clustersOf(facts: readonly Fact[]): FactCluster[] {
  const byKey = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = fact.conflict ? `${fact.at}|${fact.conflict}` : keyOf(fact);
    const list = byKey.get(key);
    if (list) list.push(fact);
    else byKey.set(key, [fact]);
  }
  return [...byKey].map(([key, list]) => cluster(key, list)).sort(byWeight);
}

function cluster(key: string, facts: readonly Fact[]): FactCluster {
  const entries: FactEntry[] = [];
  for (const fact of facts) {
    const same = entries.find(({ fact: known }) => figure(known) === figure(fact));
    if (same) same.again.push(fact);
    else entries.push({ fact, again: [] });
  }
  const ruling = facts.find((fact) => fact.conflict !== '')?.conflict ?? '';
  return { key, kind: kindOf(entries, ruling), entries, ruling };
}

const keyOf = (fact: Fact): string =>
  [fact.code || fact.place, fact.indicator || fact.term, fact.period].join('|');

function kindOf(entries: readonly FactEntry[], ruling: string): FactCluster['kind'] {
  if (entries.length < 2) return 'single';
  const keys = new Set(entries.map(({ fact }) => keyOf(fact)));
  if (keys.size > 1) return 'related';
  const mapped = entries.some(({ fact }) => fact.indicator !== '' && fact.period !== '');
  return ruling !== '' || mapped ? 'conflict' : 'several';
}

const figure = (fact: Fact): string => `${fact.value}|${fact.text}|${fact.unit}|${fact.bound}`;

function byWeight(a: FactCluster, b: FactCluster): number {
  const [x, y] = [a.entries[0]?.fact, b.entries[0]?.fact];
  if (!x || !y) return 0;
  const mapped = Number(y.indicator !== '') - Number(x.indicator !== '');
  if (mapped !== 0) return mapped;
  if (x.period !== y.period) return endOf(x.period) < endOf(y.period) ? 1 : -1;
  return x.term < y.term ? -1 : x.term > y.term ? 1 : 0;
}

/** Where a period ends, as a sortable text; no period sorts last. */
function endOf(period: string): string {
  const end = period.split('/').at(-1) ?? '';
  return end.length === 4 ? `${end}-12` : end;
}

/**
 * Facts that hold every word of the query. `wordsOf` gives the words a reader sees for a fact (item in the language
 * of the screen, document title …); codes, values and notes are searched as they stand.
 */
export function searchFacts(facts: readonly Fact[], query: string, wordsOf: (fact: Fact) => string): Fact[] {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...facts];
  return facts.filter((fact) => {
    const hay = [
      fact.place,
      fact.term.replaceAll('_', ' '),
      fact.term,
      fact.period,
      fact.value ?? '',
      fact.text,
      fact.note,
      fact.code,
      fact.id,
      wordsOf(fact),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}
