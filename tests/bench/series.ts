/** Runs a list of cells in rounds, each cell once a round, so that slow changes of the machine fall on all alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, type Design, guessSeconds } from './designs.ts';
import type { Screen } from './drive/browser.ts';
import { APP_FOLDER } from './drive/bundle.ts';
import { type CellRun, measureCell } from './drive/cell.ts';
import { startServer } from './drive/server.ts';
import type { Latency } from './page/window.ts';
import { spreadOf } from './report/statistics.ts';
import type { DataSet } from './seed.ts';

export interface PlannedCell {
  design: Design;
  data: DataSet;
  acts: readonly Act[];
  /** How many times; round after round. */
  rounds: number;
  /** In how many of these rounds, from the first, the map is moved too; a slow library moves for half a minute. */
  moveRounds: number;
}

export interface SeriesOptions {
  recorder: string;
  screen: Screen;
  timeoutMs: number;
  shots: boolean;
}

const actsIn = ({ acts, moveRounds }: PlannedCell, round: number): readonly Act[] =>
  round <= moveRounds ? acts : acts.filter((act) => act !== 'pan' && act !== 'zoom');

/** Minutes that a series takes, about, and its cells in words. */
export function describePlan(cells: readonly PlannedCell[]): string {
  const all = cells.flatMap((cell) =>
    Array.from({ length: cell.rounds }, (_, i) => ({ cell, round: i + 1 })),
  );
  const seconds = all.reduce(
    (sum, { cell, round }) => sum + guessSeconds(cell.design, cell.data.n, actsIn(cell, round)),
    0,
  );
  const names = cells.map(({ design, data, rounds }) => `${design.id}@${data.name} × ${rounds}`).join(', ');
  return `about ${Math.ceil(seconds / 60)} minutes on a quiet machine: ${names}`;
}

/** Measures every cell as often as it says, each once a round, telling of each as it ends. */
export async function runSeries(cells: readonly PlannedCell[], options: SeriesOptions): Promise<CellRun[]> {
  if (!existsSync(join(APP_FOLDER, 'index.html'))) throw new Error('the app has not been built');
  const last = Math.max(0, ...cells.map(({ rounds }) => rounds));
  const server = await startServer(null);
  const runs: CellRun[] = [];
  try {
    for (let round = 1; round <= last; round++)
      for (const cell of cells) {
        if (round > cell.rounds) continue;
        const settings = { ...options, origin: server.origin, acts: actsIn(cell, round) };
        const run = await measureCell(cell.design, cell.data, settings);
        runs.push(run);
        console.log(`${round}/${cell.rounds} ${describeRun(run)}`);
      }
  } finally {
    await server.close();
  }
  return runs;
}

/** Middle of what the samples cost in these actions. */
const sampling = (values: readonly Latency[]): string =>
  spreadOf(values.map((value) => value.samplingMs))?.median.toFixed(0) ?? '–';

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
    `sampling ${sampling([...(recolour ?? []), ...(filter ?? [])])}`,
    `pan, zoom ${motion}`,
    `${memory?.pageMb.toFixed(0) ?? '–'} MiB`,
    `others ${((first?.foreign ?? 0) * 100).toFixed(0)} %`,
    `${run.seconds.toFixed(0)} s`,
    ...(failure ? [`FAILED ${failure}`] : []),
    ...errors.slice(0, 2).map((error) => `error: ${error}`),
  ].join('  ');
}
