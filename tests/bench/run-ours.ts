/** npm run bench: our own drawing at every size, and the app with a built village sample. */
import { writeFileSync } from 'node:fs';
import { OURS } from './designs.ts';
import { buildApp, buildRecorder } from './drive/bundle.ts';
import { describePlace, type Place } from './drive/machine.ts';
import { measureSample } from './drive/sample.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { keepHistory, keepSection, runDocument } from './report/keep.ts';
import { type SampleSummary, sampleTable, summariseSample } from './report/sample.ts';
import { type Summary, summarise } from './report/summary.ts';
import { ourTable } from './report/table.ts';
import { type DataName, ensureData } from './seed.ts';
import { describePlan, runSeries } from './series.ts';

const SIZES: readonly DataName[] = ['counties', '5000', '50000', '250000', '620000'];

async function measureSizes(options: Options, recorder: string): Promise<Summary[]> {
  // With a sample, the sizes are measured only where they are named too.
  const names = options.data.length > 0 ? options.data : options.sample === null ? SIZES : [];
  if (names.length === 0) return [];
  const cells = names.map((name) => ({
    design: OURS,
    data: ensureData(name, { geojson: false }),
    acts: OURS.acts,
    rounds: options.runs,
    moveRounds: options.runs,
  }));
  console.log(describePlan(cells));
  return summarise(await runSeries(cells, { ...options, recorder }));
}

async function measureVillages(options: Options, recorder: string): Promise<SampleSummary[]> {
  if (options.sample === null) return [];
  return summariseSample(await measureSample(options.sample, { ...options, recorder }));
}

async function main(options: Options): Promise<void> {
  const recorder = await buildRecorder();
  if (!options.skipBuild) await buildApp();
  const place: Place = await describePlace(options.screen.gpu);
  console.log(`${place.machine}\n${place.renderer}`);
  const sizes = await measureSizes(options, recorder);
  const villages = await measureVillages(options, recorder);
  if (sizes.length > 0) console.log(`\n${ourTable(sizes)}`);
  if (villages.length > 0) console.log(`\n${sampleTable(villages)}`);
  const document = {
    ...runDocument('bench', place, sizes),
    ...(villages.length > 0 ? { sample: villages } : {}),
  };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(document, null, 1)}\n`);
  if (!options.keep) return;
  keepHistory(document);
  if (sizes.length > 0) keepSection('ours', 'Our drawing by size', place, ourTable(sizes));
  if (villages.length > 0)
    keepSection('sample', 'The app with the built village sample', place, sampleTable(villages));
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 1;
}
