/** Which indicator a fact belongs to: by its term, by its row where a term mixes meanings, and what is held back. */
import type { BuildContext } from './context.ts';
import { readTable, type TableRow } from './read-table.ts';

export interface Remark {
  'zh-CN': string;
  en: string;
}

export interface FactMapping {
  /** Indicator id of a fact, '' for evidence only. Stops the build on a term that is not classified. */
  indicatorOf(row: TableRow): string;
  /** A remark that its row decision asks for. */
  remarkOf(id: string): Remark | undefined;
  /** What to show where records disagree, '' for most facts. */
  conflictOf(id: string): string;
  /** Facts that never become a value on the map. */
  withheld: ReadonlySet<string>;
  /** Facts named as the value to show among several. */
  preferred: ReadonlySet<string>;
  /** Terms classified. */
  terms: number;
}

const MAP = 'data/registry/fact-map.csv';
const ROWS = 'data/registry/fact-rows.csv';
const CONFLICTS = 'data/registry/fact-conflicts.csv';
/** Kinds whose advice belongs beside the fact; the others only explain why a fact is not drawn. */
const TOLD = new Set([
  'conflict',
  'no-conflict',
  'series-break',
  'site-not-region',
  'garbled-uncertain',
  'register-cumulative',
]);

/**
 * Reads fact-map.csv, fact-rows.csv and fact-conflicts.csv against the facts. Stops the build when a term of the facts is
 * classified never or twice, a classified term has no fact, or an indicator or fact id is unknown.
 */
export function readFactMapping(
  ctx: BuildContext,
  facts: readonly TableRow[],
  known: ReadonlySet<string>,
): FactMapping {
  const ids = new Set(facts.map((row) => row.cell('id')));
  const target = (row: TableRow): string => {
    const to = row.cell('maps_to');
    if (to === 'evidence') return '';
    if (known.has(to)) return to;
    return ctx.fail({
      file: row.file,
      row: row.line,
      what: `maps to "${to}"`,
      remedy: 'name an indicator of data/registry/indicators or evidence',
    });
  };
  const byTerm = readTerms(ctx, facts, target);
  const byRow = new Map<string, string>();
  const remarks = new Map<string, Remark>();
  for (const row of readTable(ctx, ROWS, ['id', 'maps_to', 'why', 'remark_zh', 'remark_en'])) {
    const id = row.cell('id');
    if (!ids.has(id) || byRow.has(id)) {
      ctx.fail({
        file: ROWS,
        row: row.line,
        what: `${id} is no fact, or stands twice`,
        remedy: 'one line for each fact id',
      });
    }
    byRow.set(id, target(row));
    const zh = row.cell('remark_zh');
    if (zh !== '') remarks.set(id, { 'zh-CN': zh, en: row.cell('remark_en') });
  }
  return {
    indicatorOf: (row) => byRow.get(row.cell('id')) ?? byTerm.get(row.cell('indicator')) ?? '',
    remarkOf: (id) => remarks.get(id),
    ...readConflicts(ctx, ids),
    terms: byTerm.size,
  };
}

function readTerms(
  ctx: BuildContext,
  facts: readonly TableRow[],
  target: (row: TableRow) => string,
): Map<string, string> {
  const used = new Map<string, TableRow>();
  for (const row of facts) used.set(row.cell('indicator'), row);
  const byTerm = new Map<string, string>();
  for (const row of readTable(ctx, MAP, ['term', 'maps_to', 'why'])) {
    const term = row.cell('term');
    if (byTerm.has(term))
      ctx.fail({ file: MAP, row: row.line, what: `${term} is classified twice`, remedy: 'keep one line' });
    if (!used.has(term))
      ctx.fail({ file: MAP, row: row.line, what: `no fact uses ${term}`, remedy: 'remove the line' });
    byTerm.set(term, target(row));
  }
  for (const [term, row] of used) {
    if (!byTerm.has(term)) {
      ctx.fail({
        file: row.file,
        row: row.line,
        what: `term ${term} is not classified`,
        remedy: `add it to ${MAP}`,
      });
    }
  }
  return byTerm;
}

function readConflicts(
  ctx: BuildContext,
  ids: ReadonlySet<string>,
): Pick<FactMapping, 'conflictOf' | 'withheld' | 'preferred'> {
  const withheld = new Set<string>();
  const preferred = new Set<string>();
  const advice = new Map<string, Set<string>>();
  for (const row of readTable(ctx, CONFLICTS, ['kind', 'values', 'what_to_show', 'decision'])) {
    const named = row.cell('values').match(/\b[abc]-\d{4}\b/g) ?? [];
    const [decision, choice = ''] = row.cell('decision').split(' ');
    for (const id of [...named, choice]) {
      if (id !== '' && !ids.has(id)) {
        ctx.fail({
          file: CONFLICTS,
          row: row.line,
          what: `${id} is no fact`,
          remedy: 'name ids of facts.csv',
        });
      }
    }
    if (decision === 'withhold') for (const id of named) withheld.add(id);
    if (decision === 'prefer') preferred.add(choice);
    if (!TOLD.has(row.cell('kind'))) continue;
    for (const id of named) advice.set(id, (advice.get(id) ?? new Set()).add(row.cell('what_to_show')));
  }
  return { withheld, preferred, conflictOf: (id) => [...(advice.get(id) ?? [])].join('; ') };
}
