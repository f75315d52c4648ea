/** Makes chunks, index and report of a list of counties. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { encodeVillageChunk, VILLAGE_FORMAT } from '../../src/contract/village-chunk.ts';
import { VillageIndex, type VillageTotals } from '../../src/contract/village-index.ts';
import type { BuildContext } from '../steps/context.ts';
import { faultOf } from './check-cells.ts';
import { GENERATOR, makeCounty } from './make-county.ts';
import { type Calibration, calibrate } from './report.ts';
import type { Sources } from './sources.ts';
import { countyTotals } from './totals.ts';

/** Counties of the five documents: 兰考 瑞金 巩义 登封 新密 荥阳 新郑 中牟. The data build makes these. */
export const DOCUMENT_COUNTIES = [
  '360781',
  '410122',
  '410181',
  '410182',
  '410183',
  '410184',
  '410185',
  '410225',
];

/** One county made: its chunk and what goes into index and report. */
export interface Made {
  code: string;
  bytes: Uint8Array;
  cells: number;
  townships: number;
  sha256: string;
  totals: VillageTotals;
  calibration: Pick<Calibration, 'counts' | 'figures'>;
}

export const chunkName = (code: string): string => `village-${code}.bin`;

/** Makes one county; stops the build when it has no polygon or no village. */
export function makeChunk(ctx: BuildContext, sources: Sources, code: string): Made {
  const input = sources.input(code);
  if (!input)
    return ctx.fail({
      file: 'villages',
      what: `${code} has no polygon or no village`,
      remedy: 'name a county of the map',
    });
  const { sample, truth } = makeCounty(input);
  const fault = faultOf(sample.arcs, sample.cells, input.rings);
  if (fault) return ctx.fail({ file: chunkName(code), what: fault, remedy: 'mend scripts/villages' });
  const bytes = encodeVillageChunk(sample);
  return {
    code,
    bytes,
    cells: sample.cells,
    townships: sample.townships,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    totals: countyTotals(sample, truth.counts.persons),
    calibration: calibrate(input, sample, truth, sources.facts),
  };
}

/** Index and report over all counties made, in code order. */
export function indexOf(
  made: readonly Made[],
  unplaced: VillageIndex['unplaced'],
): {
  index: VillageIndex;
  report: Calibration;
} {
  const sorted = [...made].sort((a, b) => (a.code < b.code ? -1 : 1));
  let [cells, townships, bytes] = [0, 0, 0];
  const entries = sorted.map((county) => {
    const entry = {
      path: chunkName(county.code),
      bytes: county.bytes.length,
      sha256: county.sha256,
      cells: county.cells,
      townships: county.townships,
      first: cells,
      firstTownship: townships,
      totals: county.totals,
    };
    cells += county.cells;
    townships += county.townships;
    bytes += county.bytes.length;
    return [county.code, entry] as const;
  });
  const index = v.parse(VillageIndex, {
    format: VILLAGE_FORMAT,
    generator: GENERATOR,
    counties: Object.fromEntries(entries),
    totals: { counties: sorted.length, cells, townships, bytes },
    unplaced,
  });
  const report = {
    generator: GENERATOR,
    counts: sorted.flatMap(({ calibration }) => calibration.counts),
    figures: sorted.flatMap(({ calibration }) => calibration.figures),
  };
  return { index, report };
}
