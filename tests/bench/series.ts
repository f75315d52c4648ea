/** Runs a list of cells in rounds, each cell once a round, so that slow changes of the machine fall on all alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, type Design, guessSeconds } from './designs.ts';
import type { Screen } from './drive/browser.ts';
import { APP_FOLDER } from './drive/bundle.ts';
import { type CellRun, measureCell } from './drive/cell.ts';
import { startServer } from './drive/server.ts';
import type { DataSet } from './seed.ts';

export interface PlannedCell {
  design: Design;
  data: DataSet;
  acts: readonly Act[];
}

export interface SeriesOptions {
  rounds: number;
  recorder: string;
  screen: Screen;
  timeoutMs: number;
}

/** Minutes that a series takes, about, and its cells in words. */
export function describePlan(cells: readonly PlannedCell[], rounds: number): string {
  const seconds = cells.reduce((sum, { design, data, acts }) => sum + guessSeconds(design, data.n, acts), 0);
  const names = cells.map(({ design, data }) => `${design.id}@${data.name}`).join(' ');
  return `${cells.length} cells × ${rounds} rounds, about ${Math.ceil((seconds * rounds) / 60)} minutes: ${names}`;
}

/** Measures every cell `rounds` times, telling of each as it ends. */
export async function runSeries(cells: readonly PlannedCell[], options: SeriesOptions): Promise<CellRun[]> {
  if (!existsSync(join(APP_FOLDER, 'index.html'))) throw new Error('the app has not been built');
  const server = await startServer(null);
  const runs: CellRun[] = [];
  try {
    for (let round = 1; round <= options.rounds; round++)
      for (const { design, data, acts } of cells) {
        const run = await measureCell(design, data, { ...options, origin: server.origin, acts });
        runs.push(run);
        console.log(`${round}/${options.rounds} ${describeRun(run)}`);
      }
  } finally {
    await server.close();
  }
  return runs;
}

const ms = (values: readonly ({ ms: number | null } | undefined)[] | undefined): string =>
  (values ?? []).map((value) => value?.ms?.toFixed(0) ?? '–').join('/') || '–';

/** One line about a run for whoever waits. */
function describeRun(run: CellRun): string {
  const { design, data, first, recolour, periods, filter, pan, zoom, memory, failure, errors } = run;
  const motion = [pan, zoom]
    .map((m) => (m ? `${m.medianMs.toFixed(0)}/${m.p95Ms.toFixed(0)}` : '–'))
    .join(' ');
  return [
    `${design}@${data}`.padEnd(20),
    `first ${ms([first])}`,
    `cover ${first?.cover.toFixed(3) ?? '–'}`,
    `recolour ${ms(recolour)}`,
    `periods ${ms(periods)}`,
    `filter ${ms(filter)}`,
    `pan, zoom ${motion}`,
    `${memory?.pageMb.toFixed(0) ?? '–'} MiB`,
    `others ${((first?.foreign ?? 0) * 100).toFixed(0)} %`,
    ...(failure ? [`FAILED ${failure}`] : []),
    ...errors.slice(0, 2).map((error) => `error: ${error}`),
  ].join('  ');
}
