/**
 * A recorder of pictures that knows no library. Every call that draws into a canvas marks it; a microtask at the end of
 * that task copies the marked canvases, as they lie on the page, to 160 × 100 points and reads them back, so that a
 * graphics card must have finished. One canvas over another: the topmost opaque point counts.
 *
 * Reading back costs 30 to 100 ms where the processor plays the graphics card, so after a sample the next one waits four
 * times as long as that one took; WebGL canvases keep their picture until then (preserveDrawingBuffer, for all pages).
 */

export const WIDTH = 160;
export const HEIGHT = 100;
/** Smaller canvases are furniture, CSS pixels. */
const SMALLEST = { width: 600, height: 400 };
/** Alpha from which a point hides what lies under it. */
const OPAQUE = 100;
/** Pictures kept; beyond, the middle ones go, because only early and late ones are asked for. */
const KEPT = 400;
/** Rest after a sample, in times of what it cost and in ms at most: sampling takes about a fifth of the time. */
const REST = 4;
const LONGEST_REST = 250;

export interface Frame {
  /** End of the task that drew it plus what reading it took, ms since navigation. */
  at: number;
  /** What reading it took, ms. */
  cost: number;
  points: Uint32Array;
}

export interface Frames {
  /** Different pictures in order; the last is the present one. */
  list: Frame[];
  /** False while frame times are measured: sampling would be part of them. */
  watching: boolean;
  samplingMs: number;
  /** True while something has been drawn that is not in the list yet. */
  pending(): boolean;
  /** Resolves at the end of the next task that draws; false after the time given. */
  nextDrawing(timeoutMs: number): Promise<boolean>;
}

const DRAWS_3D = [
  'drawArrays',
  'drawElements',
  'drawArraysInstanced',
  'drawElementsInstanced',
  'drawRangeElements',
  'clear',
  'blitFramebuffer',
];
const DRAWS_2D = ['fill', 'stroke', 'fillRect', 'clearRect', 'drawImage', 'putImageData'];

/** Hooks the drawing calls of this page; must run before any script of the page. */
export function recordFrames(): Frames {
  const kept = new Map<HTMLCanvasElement, Uint32Array>();
  const marked = new Set<HTMLCanvasElement>();
  const waiting: (() => void)[] = [];
  let queued = false;
  let lastDrawing = 0;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const small = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!small) throw new Error('no canvas to sample with');
  small.imageSmoothingEnabled = false;

  const frames: Frames = {
    list: [],
    watching: true,
    samplingMs: 0,
    pending: () => timer !== undefined || queued,
    nextDrawing: (timeoutMs) =>
      new Promise((done) => {
        const timer = setTimeout(() => done(false), timeoutMs);
        waiting.push(() => {
          clearTimeout(timer);
          done(true);
        });
      }),
  };

  const isLarge = (canvas: HTMLCanvasElement): boolean =>
    canvas.isConnected && canvas.clientWidth >= SMALLEST.width && canvas.clientHeight >= SMALLEST.height;

  function sample(canvas: HTMLCanvasElement): void {
    if (!small) return;
    const [sx, sy] = [WIDTH / innerWidth, HEIGHT / innerHeight];
    const box = canvas.getBoundingClientRect();
    small.clearRect(0, 0, WIDTH, HEIGHT);
    small.drawImage(canvas, box.left * sx, box.top * sy, box.width * sx, box.height * sy);
    kept.set(canvas, new Uint32Array(small.getImageData(0, 0, WIDTH, HEIGHT).data.buffer));
  }

  function compose(): Uint32Array {
    for (const canvas of kept.keys()) if (!isLarge(canvas)) kept.delete(canvas);
    const layers = [...kept].sort(([a], [b]) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
    );
    const points = new Uint32Array(WIDTH * HEIGHT);
    for (let i = 0; i < points.length; i++)
      for (const [, layer] of layers) {
        const point = layer[i] ?? 0;
        if (point >>> 24 <= OPAQUE) continue;
        points[i] = point;
        break;
      }
    return points;
  }

  function takeSample(): void {
    clearTimeout(timer);
    timer = undefined;
    const canvases = [...marked].filter(isLarge);
    marked.clear();
    if (!frames.watching || canvases.length === 0) return;
    const began = performance.now();
    for (const canvas of canvases) sample(canvas);
    const points = compose();
    const cost = performance.now() - began;
    frames.samplingMs += cost;
    restUntil = began + cost + Math.min(LONGEST_REST, REST * cost);
    const before = frames.list.at(-1)?.points;
    if (before?.every((point, i) => point === points[i])) return;
    frames.list.push({ at: lastDrawing + cost, cost, points });
    if (frames.list.length > KEPT) frames.list.splice(1, KEPT / 2);
  }

  function endOfTask(): void {
    queued = false;
    for (const done of waiting.splice(0)) done();
    lastDrawing = performance.now();
    if (lastDrawing >= restUntil) takeSample();
    else timer ??= setTimeout(takeSample, restUntil - lastDrawing);
  }

  function mark(canvas: unknown): void {
    if (!(canvas instanceof HTMLCanvasElement)) return;
    marked.add(canvas);
    if (queued) return;
    queued = true;
    queueMicrotask(endOfTask);
  }

  keepPictures();
  hook(window.WebGLRenderingContext, DRAWS_3D, mark);
  hook(window.WebGL2RenderingContext, DRAWS_3D, mark);
  hook(window.CanvasRenderingContext2D, DRAWS_2D, mark);
  hook(window.ImageBitmapRenderingContext, ['transferFromImageBitmap'], mark);
  return frames;
}

/** Lets every WebGL canvas keep what was drawn, so that it can be read after its task. */
function keepPictures(): void {
  const methods = HTMLCanvasElement.prototype as unknown as Record<string, Method>;
  const original = methods.getContext;
  methods.getContext = function (kind, settings) {
    const kept = String(kind).startsWith('webgl')
      ? { ...(settings ?? {}), preserveDrawingBuffer: true }
      : settings;
    return original?.call(this, kind, kept);
  };
}

type Method = (this: { canvas: unknown }, ...args: unknown[]) => unknown;

/** Wraps methods of a kind of context so that each call tells the canvas it drew into. */
function hook(
  kind: { prototype: object } | undefined,
  names: string[],
  mark: (canvas: unknown) => void,
): void {
  if (!kind) return;
  const methods = kind.prototype as Record<string, Method | undefined>;
  for (const name of names) {
    const original = methods[name];
    if (!original) continue;
    methods[name] = function (...args) {
      const result = original.apply(this, args);
      mark(this.canvas);
      return result;
    };
  }
}

/** True for a data colour: far from white, grey and transparent. */
export function isData(point: number): boolean {
  if (point >>> 24 < OPAQUE) return false;
  const [r, g, b] = [point & 255, (point >> 8) & 255, (point >> 16) & 255];
  return Math.max(r, g, b) - Math.min(r, g, b) > 40;
}

/** Share of the points in a data colour, 0–1. */
export function coverOf(points: Uint32Array): number {
  let n = 0;
  for (const point of points) if (isData(point)) n++;
  return n / points.length;
}

/** Share of equal points, 0–1. */
export function equalShare(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) n++;
  return n / a.length;
}
