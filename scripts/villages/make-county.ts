/** The whole sample of one county: cells and values. */

import { CAUSES, SAMPLE_YEARS, type VillageSample, YEAR_GROUNDS } from '../../src/domain/village/sample.ts';
import { cellNeighbours } from '../../src/domain/village/shapes.ts';
import { shareOut, unlimited } from './allocate.ts';
import type { CountyRecord } from './anchors.ts';
import type { Quota } from './code-book.ts';
import { causeShares, incomes, type Side, services } from './columns.ts';
import type { CountyRings } from './county-rings.ts';
import { roughen, smoothField } from './field.ts';
import { showCounts, type TrueCounts } from './hide.ts';
import { makeCells } from './make-cells.ts';
import { poorCounts } from './poor-counts.ts';
import { exitCodes, exitsByYear, poorVillageCount } from './poor-villages.ts';
import { between, seeded } from './random.ts';
import { countyTrajectory, type Listed, type NationalShape } from './trajectory.ts';

/** Goes into every chunk, the index and every value's source. Raise it when the same inputs give other bytes. */
export const GENERATOR = 'village-sample 1.0.0';

/** What the generator knows of a county. */
export interface CountyInput {
  rings: CountyRings;
  quota: Quota;
  record: CountyRecord | undefined;
  listed: Listed | undefined;
  side: Side;
  /** Exit bound of villages, percent: 2 in the central and eastern, 3 in the western provinces. */
  bound: number;
  national: NationalShape;
}

/** For the report and the tests: what the shown sample hides. */
export interface CountyTruth {
  totals: readonly number[];
  counts: TrueCounts;
  base: number;
}

/** Makes the sample of a county; the same input gives the same sample, seeded by the county's code. */
export function makeCounty(input: CountyInput): { sample: VillageSample; truth: CountyTruth } {
  const { rings, quota, record, listed } = input;
  const n = quota.villages;
  const cells = makeCells(rings, n, quota.townships);
  const random = seeded(`values ${rings.code}`);
  const graph = cellNeighbours(cells.arcs, n);
  const hills = smoothField(graph, n, 14, random);
  const need = roughen(hills, 0.45, random);

  const perCell = between(random, 1000, 1900);
  const base = record?.base ?? Math.round(n * perCell);
  const crowd = smoothField(graph, n, 3, random).map((v) => Math.exp(0.32 * v));
  const persons = shareOut(base, crowd, unlimited(n));
  const size = between(random, 3.3, 4.1);
  const households = persons.map((p) => Math.max(1, Math.round(p / (size * between(random, 0.95, 1.05)))));

  const path = countyTrajectory(base, input.national, record, listed, random);
  const villages = poorVillageCount(n, record, listed, random);
  const exit = exitCodes(need, villages, exitsByYear(villages, record, listed));
  const poor = poorCounts(
    {
      persons,
      need,
      exit,
      bound: input.bound,
      totals: path.poor,
      anchors: path.anchors,
      size: between(random, 2.8, 3.6),
    },
    random,
  );
  const counts = { persons, households, poorPersons: poor.poorPersons, poorHouseholds: poor.poorHouseholds };
  const shown = showCounts(counts, cells.townshipStart, random);

  const level =
    record?.income2016 ?? between(random, 9000, 13_000) - (listed ? 500 * (listed.cohort - 2014) : 0);
  const tilts = Array.from({ length: 4 }, () => smoothField(graph, n, 6, random));
  const at2014 = SAMPLE_YEARS.indexOf(2014) * n;
  const sample: VillageSample = {
    county: rings.code,
    generator: GENERATOR,
    cells: n,
    townships: quota.townships,
    townshipStart: cells.townshipStart,
    arcs: cells.arcs,
    years: Uint8Array.from(path.ground, (ground) => YEAR_GROUNDS.indexOf(ground)),
    ...shown,
    netIncome: incomes(need, persons, level, random),
    causes: causeShares(
      tilts,
      (cell) => (shown.village.poorHouseholds[at2014 + cell] ?? 0) >= CAUSES.length,
      input.side,
      record?.illness ?? null,
    ),
    serviceSince: services(need, random),
    exit,
  };
  return { sample, truth: { totals: path.poor, counts, base } };
}
