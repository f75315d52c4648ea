/**
 * Makes modelled village samples: `npm run villages -- --counties 410225,360781 | --province 41 | --all [--out <folder>]`.
 * Without a list: the eight counties of the documents. Writes chunks, villages.json and villages-report.json to
 * public/villages (not in git) and needs the built data (`npm run data`). The same inputs give the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { RegionsFile } from '../src/contract/regions.ts';
import { type BuildContext, makeContext } from './steps/context.ts';
import type { LevelTopology } from './steps/geometry/levels.ts';
import { chunkName, DOCUMENT_COUNTIES, indexOf, type Made, makeChunk } from './villages/make-set.ts';
import { printCalibration } from './villages/report.ts';
import { readSources, type Sources } from './villages/sources.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Below this many counties a second thread costs more than it gains. */
const MANY = 40;
const THREADS = 2;

function openSources(ctx: BuildContext): Sources {
  const home = 'public/data';
  const { files } = JSON.parse(ctx.read(`${home}/manifest.json`)) as {
    files: Record<string, { path: string }>;
  };
  const built = (key: string): unknown => JSON.parse(ctx.read(`${home}/${files[key]?.path ?? key}`));
  return readSources(
    ctx,
    built('regions-full.topo.json') as LevelTopology,
    v.parse(RegionsFile, built('regions.table.json')),
  );
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** A thread that makes the counties it is sent, one at a time, until told to stop. */
function work(ctx: BuildContext): void {
  const port = parentPort;
  if (!port) return;
  const sources = openSources(ctx);
  port.on('message', (code: string | null) => {
    if (code === null) port.close();
    else port.postMessage(makeChunk(ctx, sources, code));
  });
  port.postMessage(null);
}

/** Hands the codes out to threads as they become free; answers when all are made. */
function inThreads(codes: readonly string[], take: (made: Made) => void): Promise<void> {
  const queue = [...codes];
  // A thread does not inherit the loader of TypeScript from the one that starts it.
  const self = JSON.stringify(import.meta.url);
  const workers: Worker[] = [];
  const thread = (): Promise<void> =>
    new Promise((done, broken) => {
      const worker = new Worker(`import('tsx/esm/api').then((tsx) => (tsx.register(), import(${self})))`, {
        eval: true,
        workerData: 'work',
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      });
      worker.on('message', (made: Made | null) => {
        if (made) take(made);
        worker.postMessage(queue.shift() ?? null);
      });
      workers.push(worker);
      worker.on('error', (error) => {
        for (const other of workers) void other.terminate();
        broken(error);
      });
      worker.on('exit', () => done());
    });
  return Promise.all(Array.from({ length: THREADS }, thread)).then(() => undefined);
}

async function main(ctx: BuildContext): Promise<void> {
  const started = performance.now();
  const out = resolve(optionOf('--out') ?? join(root, 'public', 'villages'));
  const sources = openSources(ctx);
  const known = [...sources.quotas.counties.keys()];
  const province = optionOf('--province');
  const all = process.argv.includes('--all');
  const codes = all
    ? known
    : province !== undefined
      ? known.filter((code) => code.startsWith(province))
      : (optionOf('--counties')?.split(',') ?? DOCUMENT_COUNTIES);
  if (codes.length === 0) throw new Error(`no county in province ${province}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const made: Made[] = [];
  let cells = 0;
  let told = started;
  const take = (county: Made): void => {
    writeFileSync(join(out, chunkName(county.code)), county.bytes);
    made.push(county);
    cells += county.cells;
    if (performance.now() - told < 2000) return;
    told = performance.now();
    const seconds = (told - started) / 1000;
    console.log(
      `villages: ${made.length} of ${codes.length} counties, ${cells} cells, ${seconds.toFixed(0)} s, ` +
        `${Math.round((seconds / made.length) * (codes.length - made.length))} s to go`,
    );
  };
  if (codes.length < MANY) for (const code of codes) take(makeChunk(ctx, sources, code));
  else await inThreads(codes, take);
  const { index, report } = indexOf(made, all ? sources.quotas.unplaced : []);
  writeFileSync(join(out, 'villages.json'), JSON.stringify(index));
  writeFileSync(join(out, 'villages-report.json'), JSON.stringify(report, null, 1));
  for (const line of printCalibration(report)) console.log(line);
  if (all) tellUnplaced(sources, cells);
  const { totals } = index;
  console.log(
    `villages: ${totals.cells} cells, ${totals.townships} townships, ${totals.counties} counties, ` +
      `${(totals.bytes / 2 ** 20).toFixed(2)} MiB, ${((performance.now() - started) / 1000).toFixed(1)} s, ` +
      `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
  );
  if (report.counts.some((row) => !row.equal)) throw new Error('a documented count is not met');
}

function tellUnplaced({ quotas }: Sources, cells: number): void {
  const without = quotas.unplaced.reduce((sum, entry) => sum + entry.villages, 0);
  console.log(
    `villages: ${quotas.listed} in the code book = ${cells} placed + ${without} without a polygon:`,
  );
  for (const entry of quotas.unplaced)
    console.log(`  ${entry.code} ${entry.name} ${entry.villages} (${entry.reason})`);
  if (cells + without !== quotas.listed) throw new Error('cells and code book do not agree');
}

const context = makeContext(root, (line) => console.log(line));
if (isMainThread) {
  main(context).catch((error: unknown) => {
    console.error(
      'villages: stopped.',
      error instanceof Error && error.name === 'BuildStop' ? error.message : error,
    );
    process.exitCode = 1;
  });
} else if (workerData === 'work') work(context);
