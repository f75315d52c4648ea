/** The real app with a built village sample installed, opened at several scales. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { First, Latency, Motion } from '../page/window.ts';
import { launch, type Screen } from './browser.ts';
import { keepShot, openPage, settledMemory } from './cell.ts';
import { type Memory, type Spent, spent, usageNow, waitForIdle } from './processes.ts';
import { startServer } from './server.ts';

export interface SampleView {
  id: string;
  label: string;
  /** Query of the address. */
  query: string;
}

const SHOWN = 'l=village&i=incidence-registered&y=2014&b=documented,rule,user,modelled';

/** From the whole nation down to single villages; the plain is where most of them meet in one view. */
const VIEWS: readonly SampleView[] = [
  { id: 'nation', label: 'nation', query: SHOWN },
  { id: 'province', label: 'province (Henan)', query: `${SHOWN}&s=410000` },
  { id: 'plain', label: 'plain, zoom 7.5', query: `${SHOWN}&c=115.5,34.5,7.5` },
  { id: 'county', label: 'county (Lankao)', query: `${SHOWN}&s=410225` },
  { id: 'village', label: 'villages, zoom 11.5', query: `${SHOWN}&c=114.95,34.85,11.5` },
];

export interface SampleRun {
  view: SampleView;
  idle: number;
  failure?: string;
  first?: First & Spent;
  /** When window.atlas.ready resolved, ms since navigation. */
  readyMs?: number;
  period?: Latency[];
  drag?: Motion & Spent;
  memory?: Memory;
  memoryAfter?: Memory;
  errors: string[];
}

interface SampleOptions {
  runs: number;
  recorder: string;
  screen: Screen;
  timeoutMs: number;
  shots: boolean;
}

const DRAG_MS = 3000;
const PERIODS = [2016, 2015];
const ACTION_TIMEOUT_MS = 20_000;

/** Measures every view `runs` times, in rounds. Throws when the folder holds no index. */
export async function measureSample(folder: string, options: SampleOptions): Promise<SampleRun[]> {
  if (!existsSync(join(folder, 'villages.json'))) throw new Error(`${folder} holds no villages.json`);
  const server = await startServer(folder);
  const runs: SampleRun[] = [];
  try {
    for (let round = 1; round <= options.runs; round++)
      for (const view of VIEWS) {
        const run = await measureView(view, server.origin, options);
        runs.push(run);
        const { first, readyMs, memory, period, drag, failure, errors } = run;
        console.log(
          `${round}/${options.runs} ${view.id.padEnd(10)} ready ${readyMs?.toFixed(0)}  complete ${first?.equalMs?.toFixed(0)}  period ${period?.map((p) => p.ms?.toFixed(0)).join('/')}  drag ${drag?.medianMs.toFixed(0)}/${drag?.p95Ms.toFixed(0)}  ${memory?.pageMb.toFixed(0)} MiB ${failure ?? ''} ${errors[0] ?? ''}`,
        );
      }
  } finally {
    await server.close();
  }
  return runs;
}

async function measureView(view: SampleView, origin: string, options: SampleOptions): Promise<SampleRun> {
  const run: SampleRun = { view, idle: await waitForIdle(0.85, 10_000), errors: [] };
  const browser = await launch(options.screen);
  try {
    const { context, page } = await openPage(browser, options, run.errors);
    const session = await browser.newBrowserCDPSession();
    let before = await usageNow(session);
    await page.goto(`${origin}app/?${view.query}`, { waitUntil: 'commit' });
    const first = await page.evaluate((ms) => window.__recorder.first(ms, 0), options.timeoutMs);
    run.first = { ...first, ...spent(before, await usageNow(session)) };
    run.readyMs = await page.evaluate(() => window.__benchMarks?.ready);
    run.memory = await settledMemory(context, page, session);
    if (options.shots) await keepShot(page, `sample-${view.id}`);
    await page.evaluate(() => window.__recorder.driveApp());
    run.period = [];
    for (const year of PERIODS)
      run.period.push(
        await page.evaluate(([y, ms]) => window.__recorder.act('recolour', [y], ms), [
          year,
          ACTION_TIMEOUT_MS,
        ] as const),
      );
    before = await usageNow(session);
    const drag = await dragMap(page, options.screen);
    run.drag = { ...drag, ...spent(before, await usageNow(session)) };
    await page.evaluate(() => window.__recorder.settle(1000, 20_000));
    run.memoryAfter = await settledMemory(context, page, session);
  } catch (error) {
    run.failure = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
  await browser.close().catch(() => {});
  return run;
}

/** Drags the map in a figure of eight with the mouse, as a hand would, and times the frames meanwhile. */
async function dragMap(page: Page, { width, height }: Screen): Promise<Motion> {
  const [x, y] = [width * 0.6, height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate((ms) => window.__recorder.watchFrames(ms), DRAG_MS);
  const began = performance.now();
  for (;;) {
    const elapsed = (performance.now() - began) / DRAG_MS;
    if (elapsed > 1) break;
    const angle = elapsed * 2 * Math.PI;
    await page.mouse.move(x + 0.2 * width * Math.sin(angle), y + 0.15 * height * Math.sin(2 * angle));
  }
  const motion = await frames;
  await page.mouse.up();
  return motion;
}
