/** The facts of the five documents, each placed, classified and checked. */
import type { Fact } from '../../src/contract/records.ts';
import { LEVELS, NATION } from '../../src/domain/region/level.ts';
import { isPeriod } from '../../src/domain/value/period.ts';
import type { BuildContext } from './context.ts';
import { type FactMapping, readFactMapping } from './fact-terms.ts';
import type { Placed, Places } from './place-codes.ts';
import { numberIn, readTable, type TableRow, wordIn } from './read-table.ts';
import { scanPrivacy } from './scan-privacy.ts';

const FILE = 'data/facts/facts.csv';
const COLUMNS = [
  'id',
  'category',
  'place',
  'level',
  'province',
  'prefecture',
  'county',
  'code',
  'period',
  'period_basis',
  'indicator',
  'value',
  'unit',
  'bound',
  'caution',
  'note',
  'source',
  'line',
] as const;
const FACT_LEVELS = [...LEVELS, 'site', 'region'] as const;

export interface FactSet {
  facts: Fact[];
  /** Facts whose region is the very place they speak of: only these can become values on the map. */
  exact: ReadonlySet<string>;
  mapping: FactMapping;
}

/** Reads facts.csv. Stops the build on an unknown code, document, level, bound, period or term, and on private data. */
export function readFacts(
  ctx: BuildContext,
  places: Places,
  documents: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): FactSet {
  const rows = readTable(ctx, FILE, COLUMNS);
  scanPrivacy(ctx, rows, ['place', 'note', 'caution']);
  const mapping = readFactMapping(ctx, rows, indicators);
  const seen = new Set<string>();
  const exact = new Set<string>();
  const facts = rows.map((row) => {
    const id = row.cell('id');
    if (seen.has(id))
      ctx.fail({ file: FILE, row: row.line, what: `id ${id} stands twice`, remedy: 'give each fact its id' });
    seen.add(id);
    const placed = placeFact(row, places);
    if (placed.exact) exact.add(id);
    return readFact(ctx, row, placed, mapping, documents);
  });
  return { facts, exact, mapping };
}

/** Places a fact by its code, else under the deepest parent that it names. */
function placeFact(row: TableRow, places: Places): Placed {
  if (row.cell('level') === 'nation') return { at: NATION, unplaced: '', exact: true };
  if (row.cell('code') !== '') return places.byCode(row, 'code');
  const at = places.byNames(row.cell('province'), row.cell('prefecture'), row.cell('county'));
  if (row.cell('level') === 'region') return { at, unplaced: 'several-units', exact: false };
  return { at, unplaced: at === NATION ? 'no-place-named' : 'not-in-code-book', exact: false };
}

function readFact(
  ctx: BuildContext,
  row: TableRow,
  placed: Placed,
  mapping: FactMapping,
  documents: ReadonlySet<string>,
): Fact {
  const source = readSource(ctx, row, documents);
  const period = row.cell('period');
  if (period !== '' && !isPeriod(period)) {
    ctx.fail({
      file: FILE,
      row: row.line,
      what: `period is "${period}"`,
      remedy: 'write YYYY, YYYY-MM or a span YYYY/YYYY',
    });
  }
  const id = row.cell('id');
  return {
    id,
    category: row.cell('category'),
    place: row.cell('place'),
    level: wordIn(ctx, row, 'level', FACT_LEVELS),
    province: row.cell('province'),
    prefecture: row.cell('prefecture'),
    county: row.cell('county'),
    code: row.cell('code'),
    at: placed.at,
    unplaced: placed.unplaced,
    period,
    periodBasis: wordIn(ctx, row, 'period_basis', ['stated', 'inferred', 'none']),
    term: row.cell('indicator'),
    indicator: mapping.indicatorOf(row),
    value: numberIn(ctx, row, 'value'),
    text: row.cell('value'),
    unit: row.cell('unit'),
    bound: wordIn(ctx, row, 'bound', ['exact', 'lower', 'upper', 'approx']),
    caution: row.cell('caution'),
    note: row.cell('note'),
    conflict: mapping.conflictOf(id),
    source,
  };
}

/** Document and line of a row; stops the build when the document is not in data/registry/sources. */
export function readSource(
  ctx: BuildContext,
  row: TableRow,
  documents: ReadonlySet<string>,
): { document: string; line: number } {
  const document = row.cell('source');
  if (!documents.has(document)) {
    ctx.fail({
      file: row.file,
      row: row.line,
      what: `document "${document}" is unknown`,
      remedy: 'add it to data/registry/sources',
    });
  }
  return { document, line: numberIn(ctx, row, 'line') };
}
