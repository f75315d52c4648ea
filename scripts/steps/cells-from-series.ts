/** Values of the rural survey: the national series and the provinces' bands of 2016. */
import type { NationalYear } from '../../src/contract/records.ts';
import type { Backing } from '../../src/contract/sources.ts';
import { NATION } from '../../src/domain/region/level.ts';
import { type CellStore, point } from './cells.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';
import { numberIn, readTable, wordIn } from './read-table.ts';

const SURVEY = { publication: '国家统计局农村住户调查贫困监测（2010年标准）' } as const;
const BANDS = { publication: '2016年末各省农村贫困发生率分档（公开清单）' } as const;
const CHECK = { 'zh-CN': '待核：尚未与原刊核对', en: 'to be checked against the printed source' };
const FILE = 'data/series/province_bands_2016.csv';

/** True when the status of a series row leaves that part of it unchecked. */
function unchecked(status: string, part: 'population' | 'rate'): boolean {
  if (status === 'checked') return false;
  return status === 'check-before-print' || status.includes(`${part} check-before-print`);
}

/** Puts the national years into the store: rural poor population and incidence, 2010 standard, year end. */
export function cellsFromSeries(store: CellStore, national: readonly NationalYear[]): void {
  for (const year of national) {
    const base = {
      level: 'nation',
      period: String(year.year),
      code: NATION,
      basis: 'documented',
      flag: 'ok',
    } as const;
    const backing = (part: 'population' | 'rate'): Backing => ({
      sources: [SURVEY],
      printed: base.period,
      ...(unchecked(year.status, part) ? { remark: CHECK } : {}),
    });
    store.put({
      ...base,
      indicator: 'incidence-survey',
      interval: point(year.incidence),
      backing: backing('rate'),
    });
    store.put({
      ...base,
      indicator: 'survey-poor-population',
      interval: point(year.poorPopulation),
      backing: backing('population'),
    });
  }
}

/**
 * Puts the bands of the provinces into the store; returns how many. The five over 10 % rest on a document: their facts are in
 * the store already and only the list is missing as a source for the others.
 */
export function cellsFromBands(ctx: BuildContext, store: CellStore, places: Places): number {
  const rows = readTable(ctx, FILE, [
    'code',
    'period',
    'indicator',
    'lo',
    'hi',
    'lo_open',
    'hi_open',
    'status',
  ]);
  for (const row of rows) {
    const checked = wordIn(ctx, row, 'status', ['checked', 'check-before-print']) === 'checked';
    const printed = row.cell('period');
    store.put({
      indicator: row.cell('indicator'),
      level: 'province',
      period: printed,
      code: places.byCode(row, 'code').at,
      interval: {
        lo: numberIn(ctx, row, 'lo'),
        hi: numberIn(ctx, row, 'hi'),
        loOpen: wordIn(ctx, row, 'lo_open', ['yes', 'no']) === 'yes',
        hiOpen: wordIn(ctx, row, 'hi_open', ['yes', 'no']) === 'yes',
      },
      basis: 'documented',
      flag: 'ok',
      backing: checked ? { sources: [], printed } : { sources: [BANDS], printed, remark: CHECK },
    });
  }
  return rows.length;
}
