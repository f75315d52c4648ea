/** record.json: the list of national poor counties, the dated steps of an exit, and the national series. */
import * as v from 'valibot';
import {
  type ExitStep,
  type ListedCounty,
  type NationalYear,
  RecordFile,
} from '../../src/contract/records.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';
import { readSource } from './read-facts.ts';
import { numberIn, optionalNumber, readTable, wordIn } from './read-table.ts';

export interface Listed extends ListedCounty {
  /** County with a polygon that stands for the listed one today. */
  at: string;
}

export interface PovertyRecord {
  listed: Listed[];
  exitSteps: ExitStep[];
  national: NationalYear[];
}

const LIST = 'data/counties/poor_counties.csv';
const STEPS = 'data/counties/exit_events.csv';
const SERIES = 'data/series/national_series.csv';

/** Counties of each cohort as the State Council office printed them, and the sides of the 2018 check. */
const COHORTS: readonly (readonly [year: number, counties: number])[] = [
  [2016, 28],
  [2017, 125],
  [2018, 283],
  [2019, 344],
  [2020, 52],
];
/** Provinces judged by the western line of the exit rule (data/registry/rules/county-exit.json says why). */
const WEST = new Set(['15', '45', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65']);

/** Reads the three tables; stops the build when a cohort does not add up or a county stands on the wrong side of the rule. */
export function readRecord(ctx: BuildContext, places: Places, documents: ReadonlySet<string>): PovertyRecord {
  const listed = readTable(ctx, LIST, ['code', 'name', 'exit_cohort', 'rule_region', 'note']).map(
    (row): Listed => {
      const placed = places.byCode(row, 'code');
      const side = wordIn(ctx, row, 'rule_region', ['central', 'west']);
      if (!placed.exact || places.rowOf('county', placed.at) < 0) {
        ctx.fail({
          file: LIST,
          row: row.line,
          what: 'is no county with a polygon',
          remedy: 'give the present county code',
        });
      }
      if (WEST.has(placed.at.slice(0, 2)) !== (side === 'west')) {
        ctx.fail({
          file: LIST,
          row: row.line,
          what: `stands on side ${side}`,
          remedy: 'take the side of its province',
        });
      }
      return {
        code: row.cell('code'),
        name: row.cell('name'),
        province: row.cell('province'),
        prefecture: row.cell('prefecture'),
        cohort: numberIn(ctx, row, 'exit_cohort'),
        side,
        note: row.cell('note'),
        at: placed.at,
      };
    },
  );
  checkCohorts(ctx, listed);
  return { listed, exitSteps: readSteps(ctx, places, documents), national: readSeries(ctx) };
}

function checkCohorts(ctx: BuildContext, listed: readonly Listed[]): void {
  for (const [year, counties] of COHORTS) {
    const found = listed.filter((county) => county.cohort === year).length;
    if (found !== counties) {
      ctx.fail({
        file: LIST,
        what: `cohort ${year} has ${found} rows, printed ${counties}`,
        remedy: 'restore the list',
      });
    }
  }
}

function readSteps(ctx: BuildContext, places: Places, documents: ReadonlySet<string>): ExitStep[] {
  return readTable(ctx, STEPS, ['code', 'date', 'step', 'what', 'what_zh', 'source', 'line']).map((row) => ({
    code: places.byCode(row, 'code').at,
    date: row.cell('date'),
    step: row.cell('step'),
    what: row.cell('what'),
    whatZh: row.cell('what_zh'),
    source: readSource(ctx, row, documents),
  }));
}

function readSeries(ctx: BuildContext): NationalYear[] {
  return readTable(ctx, SERIES, [
    'year',
    'standard',
    'poor_population',
    'incidence_percent',
    'line_yuan',
    'status',
  ]).map((row) => ({
    year: numberIn(ctx, row, 'year'),
    standard: row.cell('standard'),
    poorPopulation: numberIn(ctx, row, 'poor_population'),
    incidence: numberIn(ctx, row, 'incidence_percent'),
    line: optionalNumber(ctx, row, 'line_yuan'),
    status: row.cell('status'),
    source: row.cell('source'),
  }));
}

/** Writes record.json. */
export function emitRecord(ctx: BuildContext, record: PovertyRecord): void {
  ctx.emit('record.json', JSON.stringify(v.parse(RecordFile, { format: DATA_FORMAT, ...record })));
}
