/** What a measured page and the recorder in it say to each other. */

/** Set by every measured page once it can be used. */
export interface BenchPage {
  /** Shows another year; may return before the picture. */
  recolour?(year: number): unknown;
  /** Shows only cells whose value in the year on screen lies in [lo, hi]. */
  filter?(lo: number, hi: number): unknown;
  /** Jumps the camera; zoom counts tiles of 512 pixels. */
  setView(lng: number, lat: number, zoom: number): unknown;
  /** True while work is under way in workers or tiles. */
  busy?(): boolean;
  /** Points at a place of the page, CSS pixels. */
  hover?(x: number, y: number): unknown;
  /** Set-up before the first filter, not timed. */
  prefilter?(): unknown;
}

/** Result of waiting for the first picture, ms since navigation. */
export interface First {
  /** False when the picture never came to rest. */
  settled: boolean;
  /** First picture with at least 99 % of the final share of data colours; null when there was none. */
  ms: number | null;
  /** First picture equal to the final one in at least 99.5 % of the sample points. */
  equalMs: number | null;
  /** Share of sample points in a data colour (0–1), and how these divide over the five classes. */
  cover: number;
  classes: number[];
  /** What the sampling itself cost until then, ms. */
  samplingMs: number;
}

export interface Latency {
  settled: boolean;
  /** Call to the first picture equal to the final one; null when nothing changed. */
  ms: number | null;
  /** Part of it that the last sample took. */
  samplingMs: number;
  /** Share of sample points that changed. */
  changed: number;
  cover: number;
  longTasks: LongTasks;
}

export interface LongTasks {
  /** Tasks of 50 ms and more, as the browser reports them. */
  count: number;
  maxMs: number;
}

export interface Motion {
  frames: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  longTasks: LongTasks;
}

export interface Recorder {
  first(timeoutMs: number, minCover: number): Promise<First>;
  act(name: 'recolour' | 'filter', args: number[], timeoutMs: number): Promise<Latency>;
  settle(quietMs: number, timeoutMs: number): Promise<boolean>;
  /** Milliseconds from pointing to the drawing that follows, one a place; null where none followed in a second. */
  hover(places: [number, number][]): Promise<(number | null)[]>;
  move(kind: 'pan' | 'zoom', ms: number, view: { lng: number; lat: number; zoom: number }): Promise<Motion>;
  /** Frame times while something outside the page moves the map. */
  watchFrames(ms: number): Promise<Motion>;
  /** Lets actions and motions go through window.atlas, for the app itself, which has no hooks of its own. */
  driveApp(): void;
}

declare global {
  interface Window {
    __bench?: BenchPage;
    __benchMarks?: Record<string, number>;
    __recorder: Recorder;
  }
}
