import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { edgesFromTopology, fill, viewportFor } from '../../../src/raster/index.ts';
import { createWorkerFiller, type WorkerLike } from '../../../src/worker/client.ts';
import { createInProcessFiller, type FillRequest, type RegionFiller } from '../../../src/worker/index.ts';
import type { AnswerMessage, RequestMessage } from '../../../src/worker/protocol.ts';
import { type ServerPort, serve } from '../../../src/worker/server.ts';
import { box, flatRings } from '../../raster/flat-rings.ts';
import { trianglePartition } from '../../raster/partition.ts';

const { topology } = trianglePartition(7, 5, 4);
const encoded = new TextEncoder().encode(JSON.stringify(topology));
const bytes = (): ArrayBuffer => encoded.slice().buffer;
const land = [{ name: 'land', offset: 100 }];
const viewport = viewportFor([113.5, 34.4], 5, 50, 40);
const request: FillRequest = { layers: [['county']], viewport, samples: 2 };

const PENS = { width: [], colour: [], opacity: [] };
const plainStyle = (colour: number) => ({
  lookup: {
    swatch: new Uint16Array(200).fill(1),
    a: Uint32Array.of(0, colour),
    b: new Uint32Array(2),
    pattern: new Uint8Array(2),
    outline: null,
  },
  unit: 1,
});

/** The real server behind a real message channel (structured clone, transfer), in this thread. */
class ChannelWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly requests: RequestMessage[] = [];
  private readonly near: MessagePort;
  private readonly far: MessagePort;

  /** @param crashes tells at which requests the worker dies */
  constructor(crashes: (message: RequestMessage) => boolean = () => false) {
    const { port1, port2 } = new MessageChannel();
    this.near = port1;
    this.far = port2;
    const server: ServerPort = {
      onmessage: null,
      postMessage: (message, transfer) => port2.postMessage(message, transfer),
    };
    serve(server);
    port2.on('message', (data: RequestMessage) => {
      if (crashes(data)) this.onerror?.({ message: 'crash' } as ErrorEvent);
      else server.onmessage?.({ data });
    });
    port1.on('message', (data: AnswerMessage) => this.onmessage?.({ data } as MessageEvent<AnswerMessage>));
  }

  postMessage(message: RequestMessage, transfer: ArrayBuffer[]): void {
    this.requests.push(message);
    this.near.postMessage(message, transfer);
  }

  terminate(): void {
    this.near.close();
    this.far.close();
  }
}

const open: RegionFiller[] = [];
const kept = (filler: RegionFiller): RegionFiller => {
  open.push(filler);
  return filler;
};
afterEach(() => {
  for (const filler of open.splice(0)) filler.dispose();
});

describe.each([
  ['worker', () => createWorkerFiller(() => new ChannelWorker())],
  ['in process', () => createInProcessFiller()],
])('region filler: %s', (_, make) => {
  test('loads bytes, numbers regions from the offset, and fills what the raster fills', async () => {
    const filler = kept(make());
    const source = bytes();
    const answer = await filler.load('county', source, land);
    expect(answer.arcs).toBeGreaterThan(40);
    expect(answer.overlaps).toBe(0);
    expect(source.byteLength).toBe(encoded.byteLength);
    const image = await filler.fill(request);
    const direct = fill([[edgesFromTopology(topology, 'land', (i) => i + 101)]], viewport, 2);
    expect(image).toEqual(direct);
  });

  test('uses recycled buffers without a trace of what they held', async () => {
    const filler = kept(make());
    await filler.load('county', bytes(), land);
    const first = await filler.fill(request);
    const again = first.ids.slice();
    filler.recycle(first);
    const other = await filler.fill({ ...request, viewport: viewportFor([113.2, 34.2], 7, 40, 30) });
    filler.recycle(other);
    expect((await filler.fill(request)).ids).toEqual(again);
  });

  test('fills follow one another', async () => {
    const filler = kept(make());
    await filler.load('county', bytes(), land);
    const images = await Promise.all([filler.fill(request), filler.fill(request), filler.fill(request)]);
    expect(images[2]?.ids).toEqual(images[0]?.ids);
  });

  test('an aborted fill rejects, and the next one is served', async () => {
    const filler = kept(make());
    await filler.load('county', bytes(), land);
    const abort = new AbortController();
    const aborted = filler.fill(request, abort.signal);
    abort.abort();
    await expect(aborted).rejects.toEqual({ code: 'cancelled', params: {} });
    await expect(filler.fill(request, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await filler.fill(request)).ids.length).toBe(2000);
  });

  test('draws the live picture, repaints it in other colours and outlines places on it', async () => {
    const filler = kept(make());
    await filler.load('county', bytes(), land);
    expect(await filler.repaint(PENS)).toBeNull();
    filler.tables({ group: null, parents: [], inner: [] });
    filler.style(plainStyle(0xff0000ff));
    const drawn = await filler.draw({ ...request, pens: PENS });
    const image = fill([[edgesFromTopology(topology, 'land', (i) => i + 101)]], viewport, 2);
    expect(drawn.ids).toEqual(image.ids);
    expect(drawn.outline).toBeNull();
    const inside = image.ids.indexOf(110);
    expect(new Uint32Array(drawn.pixels)[inside]).toBe(0xff0000ff);
    filler.style(plainStyle(0xff00ff00));
    const again = await filler.repaint(PENS, undefined, { pixels: drawn.pixels });
    expect(new Uint32Array(again?.pixels ?? new ArrayBuffer(0))[inside]).toBe(0xff00ff00);
    const part = await filler.repaint(PENS, { x0: -3, y0: 10, x1: 20, y1: 30 });
    expect(part?.box).toEqual({ x0: 0, y0: 10, x1: 20, y1: 30 });
    const whole = new Uint32Array(again?.pixels ?? new ArrayBuffer(0));
    const rows = Array.from({ length: 20 }, (_, y) => [...whole.subarray((y + 10) * 50, (y + 10) * 50 + 20)]);
    expect([...new Uint32Array(part?.pixels ?? new ArrayBuffer(0))]).toEqual(rows.flat());
    const bbox = [112.8, 33.8, 114.2, 35] as const;
    const patch = await filler.mark([{ ranges: [110, 112], width: 2, colour: 0xff000000, bbox }]);
    expect(patch?.pixels.byteLength).toBe(
      4 * (patch!.box.x1 - patch!.box.x0) * (patch!.box.y1 - patch!.box.y0),
    );
    const later = await filler.draw({ ...request, pens: PENS });
    expect(later.outline).toEqual(patch);
    expect(await filler.mark([])).toBeNull();
  });

  test('an aborted draw leaves the live picture as it was', async () => {
    const filler = kept(make());
    await filler.load('county', bytes(), land);
    filler.style(plainStyle(0xff0000ff));
    const first = await filler.draw({ ...request, pens: PENS });
    const abort = new AbortController();
    const big = { ...request, viewport: viewportFor([113.5, 34.4], 8, 2000, 1200), pens: PENS };
    const given = filler.draw(big, abort.signal);
    abort.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect((await filler.repaint(PENS))?.pixels.byteLength).toBe(4 * first.ids.length);
  });

  test('takes polygons as flat rings, and forgets what is unloaded', async () => {
    const filler = kept(make());
    const rings = flatRings([box(113, 34, 114, 35)], [7]);
    expect(await filler.loadRings('own', rings)).toMatchObject({ arcs: 1, overlaps: 0 });
    const image = await filler.fill({ ...request, layers: [['own']] });
    expect(image.ids.includes(7)).toBe(true);
    filler.unload(['own']);
    await expect(filler.fill({ ...request, layers: [['own']] })).rejects.toMatchObject({
      code: 'geometry-not-loaded',
    });
  });

  test('errors cross as code and parameters', async () => {
    const filler = kept(make());
    await expect(filler.fill(request)).rejects.toEqual({
      code: 'geometry-not-loaded',
      params: { key: 'county' },
    });
    await expect(filler.load('x', new TextEncoder().encode('{"no').buffer, land)).rejects.toEqual({
      code: 'topology-unreadable',
      params: { key: 'x' },
    });
    await expect(filler.load('x', new TextEncoder().encode('{}').buffer, land)).rejects.toMatchObject({
      code: 'topology-unreadable',
    });
    await expect(filler.load('x', bytes(), [{ name: 'sea', offset: 0 }])).rejects.toEqual({
      code: 'topology-object-missing',
      params: { object: 'sea' },
    });
  });

  test('after the end everything is cancelled', async () => {
    const filler = make();
    const waiting = filler.load('county', bytes(), land);
    filler.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await expect(filler.fill(request)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a worker that crashes', () => {
  test('is started once more with what had been loaded, and finishes what was asked', async () => {
    const workers: ChannelWorker[] = [];
    const filler = kept(
      createWorkerFiller(() => {
        const first = workers.length === 0;
        const worker = new ChannelWorker((m) => first && m.task === 'fill');
        workers.push(worker);
        return worker;
      }),
    );
    await filler.load('county', bytes(), land);
    expect((await filler.fill(request)).ids.length).toBe(2000);
    expect(workers.length).toBe(2);
    expect(workers[1]?.requests.map((m) => m.task)).toEqual(['load', 'fill']);
  });

  test('twice goes on without villages, and a third time is over: what waits and what comes later is told so', async () => {
    const workers: ChannelWorker[] = [];
    const filler = kept(
      createWorkerFiller(() => {
        const worker = new ChannelWorker((m) => m.task === 'fill');
        workers.push(worker);
        return worker;
      }),
    );
    await filler.load('county', bytes(), land);
    const [first, second] = await Promise.allSettled([filler.fill(request), filler.fill(request)]);
    const crashed = { status: 'rejected', reason: { code: 'worker-crashed', params: {} } };
    expect(first).toEqual(crashed);
    expect(second).toEqual(crashed);
    expect(workers.length).toBe(3);
    expect(workers[2]?.requests.map((m) => m.task)).toEqual(['load']);
    expect((await filler.load('county', bytes(), land)).overlaps).toBe(0);
    await expect(filler.fill(request)).rejects.toMatchObject({ code: 'worker-crashed' });
    await expect(filler.load('county', bytes(), land)).rejects.toMatchObject({ code: 'worker-crashed' });
  });
});
