/** npm run bench:peers: the peers and ours in one interleaved run, and the ratios of the project's targets. */
import { writeFileSync } from 'node:fs';
import { type Act, APP, DESIGNS, type Design, EMPTY, OURS, PEERS } from './designs.ts';
import { buildApp, buildPeers, buildRecorder } from './drive/bundle.ts';
import { describePlace, isSoftware } from './drive/machine.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { keepHistory, keepSection, runDocument } from './report/keep.ts';
import { neededCells, ratioRows } from './report/ratios.ts';
import { summarise } from './report/summary.ts';
import { ourTable, ratioTable, rawTable } from './report/table.ts';
import { type DataName, type DataSet, dataName, ensureData } from './seed.ts';
import { describePlan, type PlannedCell, runSeries } from './series.ts';

const OUR_ACTS: readonly Act[] = ['recolour', 'periods', 'filter', 'pan'];
const PEER_ACTS: readonly Act[] = ['recolour', 'filter', 'pan'];
/** Rounds of what no target asks for: some designs, and moving the peers' maps. */
const FEWER_ROUNDS = 3;
/** Where no target asks for more than the first picture. */
const FIRST_ONLY = new Set(['kepler 50000', 'echarts counties-30']);

/** Cells without `--all`: what the targets need, and every peer on the counties. */
function plan(options: Options): PlannedCell[] {
  const wanted = new Map<string, { design: string; data: string }>();
  const want = (design: string, data: string): void => void wanted.set(`${design} ${data}`, { design, data });
  for (const { id } of [OURS, APP, EMPTY, ...PEERS]) want(id, 'counties');
  const needed = neededCells();
  for (const { design, data } of needed) want(design, data);
  for (const data of options.all ? options.data : []) for (const { id } of [OURS, ...PEERS]) want(id, data);
  const cells = [...wanted.values()].filter(
    ({ design, data }) =>
      (options.only.length === 0 || options.only.includes(design)) &&
      (options.data.length === 0 || options.data.includes(data as DataName)),
  );
  const sets = new Map<string, DataSet>();
  for (const name of new Set(cells.map(({ data }) => data))) {
    const geojson = cells.some(({ design, data }) => data === name && designOf(design).geojson);
    sets.set(name, ensureData(dataName(name), { geojson }));
  }
  return cells.flatMap(({ design: id, data: name }) => {
    const [design, data] = [designOf(id), sets.get(name)];
    if (!data) return [];
    const few = FIRST_ONLY.has(`${id} ${name}`) && !options.all;
    const isNeeded = needed.some((cell) => cell.design === id && cell.data === name);
    const rounds = isNeeded ? options.runs : Math.min(options.runs, FEWER_ROUNDS);
    const moveRounds = design === OURS ? rounds : Math.min(rounds, FEWER_ROUNDS);
    const acts = few ? [] : design === OURS ? OUR_ACTS : PEER_ACTS;
    return { design, data, rounds, moveRounds, acts };
  });
}

function designOf(id: string): Design {
  const design = DESIGNS.find((known) => known.id === id);
  if (!design) throw new Error(`no design ${id}; there are ${DESIGNS.map((known) => known.id).join(', ')}`);
  return design;
}

const NOTES = `Medians [range] of the runs named, one browser a run, cells interleaved in rounds. Ratios are of medians.
\`others\` is the share of the machine that other programs used meanwhile.`;

async function main(options: Options): Promise<void> {
  options.only.forEach(designOf);
  if (options.plan) return console.log(describePlan(plan(options)));
  const recorder = await buildRecorder();
  if (!options.skipBuild) {
    await buildApp();
    await buildPeers();
  }
  const cells = plan(options);
  const place = await describePlace(options.screen.gpu);
  console.log(`${place.machine}\n${place.renderer}\n${describePlan(cells)}`);
  const runs = await runSeries(cells, { ...options, recorder });
  const summaries = summarise(runs);
  const rows = ratioRows(summaries, isSoftware(place.renderer));
  const mine = summaries.filter(({ design }) => design === OURS.id);
  const parts = [NOTES, ratioTable(rows), rawTable(summaries), ...(mine.length > 0 ? [ourTable(mine)] : [])];
  console.log(`\n${parts.slice(1).join('\n\n')}`);
  const document = runDocument('bench:peers', place, summaries);
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ ...document, ratios: rows, raw: runs }, null, 1)}\n`);
  if (!options.keep) return;
  keepHistory({ ...document, ratios: rows });
  keepSection('peers', 'Side by side', place, parts.join('\n\n'));
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 1;
}
