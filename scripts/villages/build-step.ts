/** The village step of the data build: the counties of the documents, their index and the calibration report. */
import type { RegionsFile } from '../../src/contract/regions.ts';
import type { BuildContext } from '../steps/context.ts';
import type { LevelTopology } from '../steps/geometry/levels.ts';
import { chunkName, DOCUMENT_COUNTIES, indexOf, makeChunk } from './make-set.ts';
import { readSources } from './sources.ts';

/** Emits village-<county>.bin, villages.json and villages-report.json; stops when a documented count is not met. */
export function makeVillages(ctx: BuildContext, full: LevelTopology, regions: RegionsFile): void {
  const sources = readSources(ctx, full, regions);
  const made = DOCUMENT_COUNTIES.map((code) => makeChunk(ctx, sources, code));
  for (const { code, bytes } of made) ctx.emit(chunkName(code), bytes);
  const { index, report } = indexOf(made, []);
  const wrong = report.counts.find((row) => !row.equal);
  if (wrong)
    ctx.fail({
      file: chunkName(wrong.county),
      what: `${wrong.quantity} ${wrong.period}: ${wrong.modelled} instead of ${wrong.documented}`,
      remedy: 'mend scripts/villages',
    });
  ctx.emit('villages.json', JSON.stringify(index));
  ctx.emit('villages-report.json', JSON.stringify(report, null, 1));
  ctx.log(`${index.totals.cells} cells in ${index.totals.townships} townships of ${made.length} counties`);
}
