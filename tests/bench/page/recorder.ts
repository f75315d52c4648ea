/** Runs in every measured page before its own scripts: times pictures, actions and frames in the same way for all. */

import type {} from '../../../src/app/atlas-api.ts';
import { CLASS_COLOURS } from '../classes.ts';
import { coverOf, equalShare, isData, recordFrames } from './frames.ts';
import type { LongTasks, Motion, Recorder } from './window.ts';

/** Share of points by which two pictures count as the same one. */
const SAME = 0.995;
/** Share of the final data colours by which a picture counts as complete. */
const COMPLETE = 0.99;
/** No change for this long ends the wait for the first picture, ms. */
const FIRST_QUIET = 1200;
const ACTION_QUIET = 500;
/** How far the camera swings, as a share of what is on screen at zoom 5 (degrees × 2^zoom). */
const SWING = 48;
/** Levels in and out again while zooming. */
const ZOOM_BY = 2;

const frames = recordFrames();
const longTasks: { at: number; ms: number }[] = [];
try {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push({ at: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
} catch {
  // A browser without this report: counts stay 0.
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The app sets no hooks; its own promise of a first complete picture stands for them. */
let appReady = false;
const appWatch = setInterval(() => {
  if (!('atlas' in window)) return;
  clearInterval(appWatch);
  void window.atlas.ready.then(() => {
    appReady = true;
    window.__benchMarks = { ...window.__benchMarks, ready: performance.now() };
  });
}, 50);

const isUsable = (): boolean => (window.__bench ? !window.__bench.busy?.() : appReady);

/** Waits until the picture has not changed for a while and the page is at rest; false when the time is over. */
async function settle(quietMs: number, timeoutMs: number, minCover = 0): Promise<boolean> {
  const began = performance.now();
  for (;;) {
    await sleep(100);
    const now = performance.now();
    if (now - began > timeoutMs) return false;
    const last = frames.list.at(-1);
    if (!last || frames.pending() || !isUsable() || coverOf(last.points) < minCover) continue;
    if (now - Math.max(last.at, began) > quietMs) return true;
  }
}

function longTasksSince(at: number): LongTasks {
  const since = longTasks.filter((task) => task.at + task.ms > at);
  return { count: since.length, maxMs: Math.max(0, ...since.map((task) => task.ms)) };
}

/** Shares of the five classes among the data-coloured points, by the nearest colour. */
function classShares(points: Uint32Array): number[] {
  const counts = CLASS_COLOURS.map(() => 0);
  let all = 0;
  for (const point of points) {
    if (!isData(point)) continue;
    const apart = CLASS_COLOURS.map(
      ([r, g, b]) =>
        Math.abs(r - (point & 255)) +
        Math.abs(g - ((point >> 8) & 255)) +
        Math.abs(b - ((point >> 16) & 255)),
    );
    const nearest = apart.indexOf(Math.min(...apart));
    counts[nearest] = (counts[nearest] ?? 0) + 1;
    all++;
  }
  return counts.map((count) => count / Math.max(1, all));
}

/** Runs `step` in every animation frame for a time and measures the distances between the frames. */
async function timeFrames(ms: number, step: (elapsed: number) => void): Promise<Motion> {
  const began = performance.now();
  const times = await new Promise<number[]>((done) => {
    const seen: number[] = [];
    const frame = (): void => {
      const now = performance.now();
      seen.push(now);
      if (now - began > ms) {
        done(seen);
        return;
      }
      step((now - began) / ms);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const distances = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  distances.sort((a, b) => a - b);
  const at = (share: number): number =>
    distances[Math.min(distances.length - 1, Math.floor(distances.length * share))] ?? 0;
  return {
    frames: distances.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    maxMs: distances.at(-1) ?? 0,
    // Long tasks are reported a little later than they end.
    longTasks: await sleep(100).then(() => longTasksSince(began)),
  };
}

const recorder: Recorder = {
  settle: (quietMs, timeoutMs) => settle(quietMs, timeoutMs),

  async first(timeoutMs, minCover) {
    const settled = await settle(FIRST_QUIET, timeoutMs, minCover);
    const final = frames.list.at(-1)?.points ?? new Uint32Array(1);
    const cover = coverOf(final);
    const complete = frames.list.find(({ points }) => coverOf(points) >= COMPLETE * cover);
    const equal = frames.list.find(({ points }) => equalShare(points, final) >= SAME);
    const drawn = frames.list.length > 0 && cover > minCover;
    return {
      settled,
      ms: drawn ? (complete?.at ?? null) : null,
      equalMs: equal?.at ?? null,
      cover,
      classes: classShares(final),
      samplingMs: frames.samplingMs,
    };
  },

  async act(name, args, timeoutMs) {
    frames.list.splice(0, frames.list.length - 1);
    const before = frames.list[0]?.points ?? new Uint32Array(1);
    const began = performance.now();
    const [a = 0, b = 0] = args;
    await (name === 'recolour' ? window.__bench?.recolour?.(a) : window.__bench?.filter?.(a, b));
    while (frames.list.length < 2 && performance.now() - began < timeoutMs) await sleep(20);
    const settled = await settle(ACTION_QUIET, timeoutMs);
    const final = frames.list.at(-1)?.points ?? before;
    const equal = frames.list.slice(1).find(({ points }) => equalShare(points, final) >= SAME);
    return {
      settled,
      ms: equal ? equal.at - began : null,
      samplingMs: equal?.cost ?? 0,
      changed: 1 - equalShare(before, final),
      cover: coverOf(final),
      longTasks: longTasksSince(began),
    };
  },

  async hover(places) {
    const times: (number | null)[] = [];
    for (const [x, y] of places) {
      const began = performance.now();
      const drawn = frames.nextDrawing(1000);
      window.__bench?.hover?.(x, y);
      times.push((await drawn) ? performance.now() - began : null);
      await sleep(60);
    }
    return times;
  },

  async move(kind, ms, { lng, lat, zoom }) {
    frames.watching = false;
    const swing = SWING / 2 ** zoom;
    const motion = await timeFrames(ms, (elapsed) => {
      const angle = elapsed * 2 * Math.PI;
      if (kind === 'zoom') window.__bench?.setView(lng, lat, zoom + (ZOOM_BY / 2) * (1 - Math.cos(angle)));
      else
        window.__bench?.setView(lng + swing * Math.sin(angle), lat + (swing / 2) * Math.sin(2 * angle), zoom);
    });
    window.__bench?.setView(lng, lat, zoom);
    await sleep(300);
    frames.watching = true;
    return motion;
  },

  async watchFrames(ms) {
    frames.watching = false;
    const motion = await timeFrames(ms, () => {});
    frames.watching = true;
    return motion;
  },

  driveApp() {
    const { atlas } = window;
    window.__bench = {
      recolour: (year) => atlas.setView({ period: String(year) }),
      setView: (lng, lat, zoom) => atlas.setView({ camera: { lng, lat, zoom } }),
    };
  },
};

window.__recorder = recorder;
