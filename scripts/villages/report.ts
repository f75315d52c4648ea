/** What the sample was held to: documented counts beside the modelled sums, and documented figures it does not meet. */
import { SAMPLE_YEARS, type VillageSample } from '../../src/domain/village/sample.ts';
import type { FactBook } from './anchors.ts';
import type { CountyInput, CountyTruth } from './make-county.ts';
import { readOther } from './unmet.ts';

export interface CalibrationRow {
  county: string;
  period: string;
  quantity:
    | 'poor-persons'
    | 'poor-households'
    | 'poor-villages'
    | 'poor-villages-exited'
    | 'poor-villages-left'
    | 'cells';
  documented: number;
  modelled: number;
  equal: boolean;
  /** Facts of data/facts/facts.csv, each with document and line. */
  facts: string[];
  note: string;
}

/** A documented figure that the sample meets only about, or not at all, and why. */
export interface UnmetRow {
  county: string;
  period: string;
  figure: string;
  documented: number;
  modelled: number | null;
  met: boolean;
  facts: string[];
  reason: string;
}

export interface Calibration {
  generator: string;
  counts: CalibrationRow[];
  figures: UnmetRow[];
}

/** Rows of one county; none where there is no record. */
export function calibrate(
  input: CountyInput,
  sample: VillageSample,
  truth: CountyTruth,
  facts: FactBook,
): Pick<Calibration, 'counts' | 'figures'> {
  const { record } = input;
  if (!record) return { counts: [], figures: [] };
  const n = sample.cells;
  const yearIndex = (year: number): number => (SAMPLE_YEARS as readonly number[]).indexOf(year);
  const sumOf = (column: Uint32Array, year: number): number => {
    const from = yearIndex(year) * n;
    return column.subarray(from, from + n).reduce((sum, v) => sum + v, 0);
  };
  const cite = (id: string): string => {
    const fact = facts.get(id);
    return fact ? `${id} (${fact.document} L${fact.line})` : id;
  };
  const counts: CalibrationRow[] = [];
  const row = (
    period: string,
    quantity: CalibrationRow['quantity'],
    documented: number,
    modelled: number,
    ids: string[],
    note: string,
  ): void => {
    const entry = {
      county: record.code,
      period,
      quantity,
      documented,
      modelled,
      equal: documented === modelled,
    };
    counts.push({ ...entry, facts: ids.map(cite), note });
  };
  for (const anchor of record.anchors) {
    if (anchor.ground === 'estimated') continue;
    const period = String(anchor.year);
    row(
      period,
      'poor-persons',
      anchor.persons,
      sumOf(truth.counts.poorPersons, anchor.year),
      anchor.facts,
      anchor.note,
    );
    if (anchor.households !== null)
      row(
        period,
        'poor-households',
        anchor.households,
        sumOf(truth.counts.poorHouseholds, anchor.year),
        anchor.facts,
        anchor.note,
      );
  }
  const onList = sample.exit.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0);
  row('2014', 'poor-villages', record.poorVillages, onList, record.villageFacts, '');
  for (const [year, villages] of record.exited) {
    const out = sample.exit.reduce((sum, code) => sum + (code > 0 && code <= yearIndex(year) + 1 ? 1 : 0), 0);
    row(String(year), 'poor-villages-exited', villages, out, record.villageFacts, '');
    row(
      String(year),
      'poor-villages-left',
      record.poorVillages - villages,
      onList - out,
      record.villageFacts,
      '',
    );
  }
  row(
    '2023',
    'cells',
    input.quota.villages,
    n,
    [],
    'villages and communities in the code book of 2023, hosted zones included',
  );
  const rate = (year: number): number => (100 * sumOf(truth.counts.poorPersons, year)) / truth.base;
  const people = sumOf(truth.counts.persons, 2012);
  const income = (year: number): number => {
    const from = yearIndex(year) * n;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += sample.netIncome[from + i]! * truth.counts.persons[i]!;
    return Math.round(sum / people);
  };
  const figures = readOther(record.code, facts, {
    rate,
    income,
    cells: n,
    persons: (y) => sumOf(truth.counts.poorPersons, y),
  });
  return { counts, figures: figures.map((figure) => ({ ...figure, facts: figure.facts.map(cite) })) };
}

/** The report as lines of text. */
export function printCalibration({ counts, figures }: Calibration): string[] {
  const line = (cells: (string | number)[], widths: number[]): string =>
    cells
      .map((cell, i) => String(cell).padEnd(widths[i] ?? 0))
      .join(' ')
      .trimEnd();
  const countWidths = [7, 7, 21, 11, 9, 6];
  const figureWidths = [7, 9, 24, 11, 9, 4];
  return [
    line(['county', 'period', 'quantity', 'documented', 'modelled', 'equal', 'note'], countWidths),
    ...counts.map((c) =>
      line(
        [c.county, c.period, c.quantity, c.documented, c.modelled, c.equal ? 'yes' : 'NO', c.note],
        countWidths,
      ),
    ),
    '',
    line(['county', 'period', 'figure', 'documented', 'modelled', 'met', 'why'], figureWidths),
    ...figures.map((f) =>
      line(
        [f.county, f.period, f.figure, f.documented, f.modelled ?? '–', f.met ? 'yes' : 'no', f.reason],
        figureWidths,
      ),
    ),
  ];
}
