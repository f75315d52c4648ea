/** One cell of the table, once: a fresh browser, a page, its first picture, then what it can do. */
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Act, Design } from '../designs.ts';
import type { First, Latency, Motion } from '../page/window.ts';
import { CACHE, type DataSet } from '../seed.ts';
import { launch, type Screen } from './browser.ts';
import { type Memory, memoryNow, type Spent, spent, usageNow, waitForIdle } from './processes.ts';

export interface CellRun {
  design: string;
  data: string;
  n: number;
  at: string;
  /** Idle share of the machine before it began. */
  idle: number;
  /** What the whole run took, with the wait for an idle machine. */
  seconds: number;
  /** What went wrong; measures taken before it stand. */
  failure?: string;
  first?: First & Spent;
  /** Moments that the page noted, ms since navigation. */
  marks?: Record<string, number>;
  memory?: Memory;
  recolour?: (Latency & Spent)[];
  periods?: (Latency & Spent)[];
  filter?: (Latency & Spent)[];
  /** Milliseconds a place; null where nothing was drawn. */
  hover?: (number | null)[];
  pan?: Motion & Spent;
  zoom?: Motion & Spent;
  /** Memory after everything that was done. */
  memoryAfter?: Memory;
  errors: string[];
}

export interface CellSettings {
  origin: string;
  recorder: string;
  screen: Screen;
  acts: readonly Act[];
  /** Longest wait for a single step, ms. */
  timeoutMs: number;
  /** Keep a picture of the page. */
  shots: boolean;
}

const MOVE_MS = 3000;
const RECOLOUR_YEARS = [2015, 2014];
const PERIODS = [2015, 2016, 2017, 2018, 2019, 2020];
const FILTERS = [
  [6, 12],
  [8, 18],
];
const ALL_VALUES = [0, 1000];
const IDLE_SHARE = 0.85;
const IDLE_WAIT_MS = 10_000;
const MOST_ERRORS = 4;

/** Measures one cell once. Never rejects: a failure stands in the result. */
export async function measureCell(design: Design, data: DataSet, settings: CellSettings): Promise<CellRun> {
  const began = performance.now();
  const idle = await waitForIdle(IDLE_SHARE, IDLE_WAIT_MS);
  const run: CellRun = {
    seconds: 0,
    design: design.id,
    data: data.name,
    n: data.n,
    at: new Date().toISOString(),
    idle,
    errors: [],
  };
  let browser: Browser | undefined;
  try {
    browser = await launch(settings.screen);
    await measure(browser, design, data, settings, run);
  } catch (error) {
    run.failure = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
  await browser?.close().catch(() => {});
  run.seconds = (performance.now() - began) / 1000;
  return run;
}

/** Rejects when the promise takes longer; a page that hangs in a loop answers nobody. */
function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: nothing within ${Math.round(ms / 1000)} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A page with the recorder in it, whose errors go into `errors`. */
export async function openPage(
  browser: Browser,
  { screen, recorder, timeoutMs }: Pick<CellSettings, 'screen' | 'recorder' | 'timeoutMs'>,
  errors: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const { width, height } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    locale: 'zh-CN',
  });
  await context.addInitScript({ content: recorder });
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  const note = (text: string): void => {
    if (errors.length < MOST_ERRORS) errors.push(text.slice(0, 300));
  };
  page.on('crash', () => note('the page crashed'));
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  return { context, page };
}

/** A picture of the page in the cache. */
export async function keepShot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(CACHE, 'shots', `${name}.png`) });
}

/** Memory after the rubbish has been taken away. */
export async function settledMemory(
  context: BrowserContext,
  page: Page,
  session: CDPSession,
): Promise<Memory> {
  const pageSession = await context.newCDPSession(page);
  await pageSession.send('HeapProfiler.collectGarbage');
  await pageSession.detach();
  return memoryNow(session);
}

async function measure(
  browser: Browser,
  design: Design,
  data: DataSet,
  settings: CellSettings,
  run: CellRun,
): Promise<void> {
  const { timeoutMs } = settings;
  const { context, page } = await openPage(browser, settings, run.errors);
  const session = await browser.newBrowserCDPSession();
  const timed = async <T extends object>(what: string, work: Promise<T>): Promise<T & Spent> => {
    const before = await usageNow(session);
    const result = await within(timeoutMs + 15_000, what, work);
    return { ...result, ...spent(before, await usageNow(session)) };
  };

  const before = await usageNow(session);
  await page.goto(settings.origin + design.path(data), { waitUntil: 'commit' });
  const first = page.evaluate(([ms, cover]) => window.__recorder.first(ms, cover), [
    timeoutMs,
    design.minCover,
  ] as const);
  const result = await within(timeoutMs + 15_000, 'first picture', first);
  run.first = { ...result, ...spent(before, await usageNow(session)) };
  run.marks = await page.evaluate(() => window.__benchMarks ?? {});
  if (result.ms === null) throw new Error(`first picture: none within ${Math.round(timeoutMs / 1000)} s`);
  run.memory = await settledMemory(context, page, session);
  if (settings.shots) await keepShot(page, `${design.id}-${data.name}`);

  const act = (name: 'recolour' | 'filter', args: number[]): Promise<Latency & Spent> =>
    timed(
      name,
      page.evaluate(([n, a, ms]) => window.__recorder.act(n, a, ms), [name, args, timeoutMs] as const),
    );
  const move = (kind: 'pan' | 'zoom'): Promise<Motion & Spent> =>
    timed(
      kind,
      page.evaluate(([k, ms, view]) => window.__recorder.move(k, ms, view), [
        kind,
        MOVE_MS,
        data.view,
      ] as const),
    );
  const acts = settings.acts.filter((name) => design.acts.includes(name));
  if (acts.includes('recolour')) {
    run.recolour = [];
    for (const year of RECOLOUR_YEARS) run.recolour.push(await act('recolour', [year]));
  }
  if (acts.includes('periods')) {
    run.periods = [];
    for (const year of PERIODS) run.periods.push(await act('recolour', [year]));
    await act('recolour', [RECOLOUR_YEARS[1] ?? 2014]);
  }
  if (acts.includes('filter')) {
    await page.evaluate(async () => {
      if (!window.__bench?.prefilter) return;
      await window.__bench.prefilter();
      await window.__recorder.settle(1500, 60_000);
    });
    run.filter = [];
    for (const range of FILTERS) run.filter.push(await act('filter', range));
    await page.evaluate(async ([lo = 0, hi = 0]) => {
      await window.__bench?.filter?.(lo, hi);
      await window.__recorder.settle(800, 60_000);
    }, ALL_VALUES);
  }
  if (acts.includes('hover')) {
    const places = hoverPlaces(settings.screen);
    run.hover = await within(
      timeoutMs,
      'hover',
      page.evaluate((at) => window.__recorder.hover(at), places),
    );
  }
  if (acts.includes('pan')) run.pan = await move('pan');
  if (acts.includes('zoom')) {
    await page.evaluate(() => window.__recorder.settle(500, 30_000));
    run.zoom = await move('zoom');
  }
  if (acts.length > 0) run.memoryAfter = await settledMemory(context, page, session);
}

/** Twenty places on a diagonal across the middle of the view. */
function hoverPlaces({ width, height }: Screen): [number, number][] {
  return Array.from({ length: 20 }, (_, i) => [
    Math.round(width * (0.3 + 0.02 * i)),
    Math.round(height * (0.35 + 0.015 * i)),
  ]);
}
