import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCounty } from '../../../scripts/villages/make-county.ts';
import { decodeVillageChunk, encodeVillageChunk } from '../../../src/contract/village-chunk.ts';
import type { AtlasError } from '../../../src/domain/error.ts';
import { loadedBytes } from '../../../src/domain/village/loaded.ts';
import {
  type ChunkNews,
  type ChunkSource,
  createChunkShelf,
  type FetchBytes,
} from '../../../src/io/index.ts';
import { loadedOf } from '../../fixtures/small-sample.ts';
import { smallInput } from '../villages/small-county.ts';

const COUNTIES = Array.from({ length: 12 }, (_, i) => String(990_101 + i));
const files = new Map(
  COUNTIES.map((county, i) => {
    const { sample } = makeCounty(smallInput(county, 6 + 2 * i, 2));
    return [`v/${county}.bin`, { cells: sample.cells, bytes: Uint8Array.from(encodeVillageChunk(sample)) }];
  }),
);
const sources = new Map<string, ChunkSource>(
  COUNTIES.map((county) => {
    const path = `v/${county}.bin`;
    const { bytes, cells } = files.get(path) ?? { bytes: new Uint8Array(), cells: 0 };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const offset = { village: 0, township: 0 };
    return [
      county,
      {
        county,
        file: `${county}.bin`,
        path,
        bytes: bytes.length,
        sha256,
        memory: loadedBytes(cells, 2),
        offset,
      },
    ];
  }),
);
const memoryOf = (counties: Iterable<string>): number =>
  [...counties].reduce((sum, county) => sum + (sources.get(county)?.memory ?? 0), 0);
const ALL = memoryOf(COUNTIES);

const serveAll: FetchBytes = async (path) => {
  const file = files.get(path);
  return file ? new Response(file.bytes) : new Response('', { status: 404 });
};

/** A shelf with what it says and does written down. */
function shelfOf(bound = ALL, fetchBytes = serveAll, load?: (source: ChunkSource) => Promise<never>) {
  const log: string[] = [];
  const problems: AtlasError[] = [];
  const heard: ChunkNews[] = [];
  const waiting = new Set<() => void>();
  const shelf = createChunkShelf({
    sources,
    fetchBytes: (path, signal) => {
      log.push(path.slice(2, 8));
      return fetchBytes(path, signal);
    },
    load:
      load ??
      (async (source, bytes) => {
        const result = decodeVillageChunk(bytes, source.file, source.county);
        if (!result.ok) throw result.error;
        return loadedOf(result.value);
      }),
    unload: (county) => log.push(`-${county}`),
    bound,
    tell(news) {
      heard.push(news);
      for (const look of waiting) look();
    },
    problem: (error) => problems.push(error),
  });
  const isStill = (): boolean => {
    const last = heard.at(-1);
    return last !== undefined && last.wanted === last.ready + last.failed.length + last.skipped;
  };
  /** The news once nothing is on its way. */
  const still = (): Promise<ChunkNews> =>
    new Promise((resolve) => {
      const look = (): void => {
        const last = heard.at(-1);
        if (!last || !isStill()) return;
        waiting.delete(look);
        resolve(last);
      };
      waiting.add(look);
      look();
    });
  return { shelf, log, problems, heard, still };
}

/** A fetch that answers only when told to. */
function gated() {
  const gates = new Map<string, () => void>();
  const aborted: string[] = [];
  const fetchBytes: FetchBytes = (path, signal) =>
    new Promise((resolve, reject) => {
      gates.set(path.slice(2, 8), () => resolve(serveAll(path)));
      signal?.addEventListener('abort', () => {
        aborted.push(path.slice(2, 8));
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  return { fetchBytes, gates, aborted };
}

describe('the shelf of chunks', () => {
  it('fetches what is wanted, most urgent first, and tells it once at the end of a small batch', async () => {
    const { shelf, log, heard, still } = shelfOf();
    const wish = ['990105', '990101', '990112', '000000'];
    shelf.want(wish);
    const news = await still();
    expect(log).toEqual(wish.slice(0, 3));
    expect([...news.loaded.keys()].sort()).toEqual(['990101', '990105', '990112']);
    expect(news.loaded.get('990105')?.sample.county).toBe('990105');
    expect(news).toMatchObject({ wanted: 3, ready: 3, failed: [], skipped: 0 });
    expect(heard.map(({ ready }) => ready)).toEqual([0, 3]);
  });

  it('keeps six on their way and aborts those no longer wanted', async () => {
    const { fetchBytes, gates, aborted } = gated();
    const { shelf, log, problems, still } = shelfOf(ALL, fetchBytes);
    shelf.want(COUNTIES);
    expect(log).toEqual(COUNTIES.slice(0, 6));
    shelf.want(['990103', '990110']);
    expect(aborted).toEqual(['990101', '990102', '990104', '990105', '990106']);
    expect(log.slice(6)).toEqual(['990110']);
    for (const open of gates.values()) open();
    const news = await still();
    expect([...news.loaded.keys()].sort()).toEqual(['990103', '990110']);
    expect(problems).toEqual([]);
  });

  it('leaves the farthest out when what is wanted exceeds the memory', async () => {
    const { shelf, still } = shelfOf(memoryOf(COUNTIES.slice(0, 4)) + 1);
    shelf.want(COUNTIES);
    const news = await still();
    expect(news).toMatchObject({ wanted: 12, ready: 4, skipped: 8 });
    expect([...news.loaded.keys()].sort()).toEqual(COUNTIES.slice(0, 4));
  });

  it('gives up the least recently wanted, and only when room is needed', async () => {
    const { shelf, log, still } = shelfOf(memoryOf(['990101', '990102', '990104']));
    shelf.want(['990102']);
    await still();
    shelf.want(['990101']);
    await still();
    shelf.want(['990102']);
    expect((await still()).loaded.size).toBe(2);
    shelf.want(['990104']);
    expect([...(await still()).loaded.keys()].sort()).toEqual(['990101', '990102', '990104']);
    shelf.want(['990103']);
    const news = await still();
    expect([...news.loaded.keys()]).toEqual(['990104', '990103']);
    expect(log.filter((entry) => entry.startsWith('-'))).toEqual(['-990101', '-990102']);
  });

  it('never holds more than the bound, and the nearest of the wish in the end, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.array(fc.uniqueArray(fc.constantFrom(...COUNTIES), { minLength: 1 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.boolean(),
        async (share, wishes, wait) => {
          const bound = Math.floor(share * ALL);
          const { shelf, heard, still } = shelfOf(bound);
          for (const wish of wishes) {
            shelf.want(wish);
            if (wait) await still();
          }
          const news = await still();
          for (const { loaded } of heard) expect(memoryOf(loaded.keys())).toBeLessThanOrEqual(bound);
          const last = wishes.at(-1) ?? [];
          const fits = last.filter((_, i) => memoryOf(last.slice(0, i + 1)) <= bound);
          for (const county of fits) expect(news.loaded.has(county)).toBe(true);
          expect(news.ready).toBe(fits.length);
          expect(news.skipped).toBe(last.length - fits.length);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });
});

describe('faults of a chunk', () => {
  const damage = (county: string, change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>): FetchBytes => {
    return async (path) => {
      const file = files.get(path);
      return new Response(file && path.includes(county) ? change(file.bytes) : file?.bytes);
    };
  };
  const codeFor = async (fetchBytes: FetchBytes): Promise<unknown[]> => {
    const { shelf, log, problems, still } = shelfOf(ALL, fetchBytes);
    shelf.want(['990102', '990103']);
    const { failed, ready } = await still();
    shelf.want(['990103', '990102']);
    await still();
    return [problems.map(({ code, params }) => [code, params.file]), failed, ready, log.length];
  };

  it('are told once by the name of the file, and not asked for again', async () => {
    const once = (code: string) => [[[code, '990102.bin']], ['990102'], 1, 2];
    expect(await codeFor(damage('990102', (b) => b.slice(0, -1)))).toEqual(once('data-truncated'));
    expect(await codeFor(damage('990102', (b) => b.map((v, i) => (i === 40 ? v ^ 1 : v))))).toEqual(
      once('data-damaged'),
    );
    const none: FetchBytes = async (path) =>
      path.includes('990102') ? new Response('', { status: 404 }) : serveAll(path);
    expect(await codeFor(none)).toEqual(once('data-missing'));
  });

  it('name another county’s chunk', async () => {
    const swapped = new Map(sources);
    const other = sources.get('990103');
    const own = sources.get('990102');
    if (!other || !own) throw new Error('no source');
    swapped.set('990102', { ...other, county: '990102', file: own.file });
    const problems: AtlasError[] = [];
    await new Promise<void>((resolve) => {
      const shelf = createChunkShelf({
        sources: swapped,
        fetchBytes: serveAll,
        load: async (source, bytes) => {
          const result = decodeVillageChunk(bytes, source.file, source.county);
          if (!result.ok) throw result.error;
          return loadedOf(result.value);
        },
        unload: () => undefined,
        bound: ALL,
        tell: ({ failed }) => failed.length > 0 && resolve(),
        problem: (error) => problems.push(error),
      });
      shelf.want(['990102']);
    });
    expect(problems).toMatchObject([
      { code: 'village-swapped', params: { file: '990102.bin', found: '990103', wanted: '990102' } },
    ]);
  });

  it('of the network are told once, stop the rest, and are tried again with the next wish', async () => {
    let online = false;
    const { shelf, log, problems, still } = shelfOf(ALL, (path) =>
      online ? serveAll(path) : Promise.reject(new TypeError('offline')),
    );
    shelf.want(COUNTIES);
    const news = await still();
    expect(news).toMatchObject({ wanted: 12, ready: 0, skipped: 0 });
    expect(news.failed).toHaveLength(12);
    expect(log).toHaveLength(6);
    expect(problems).toMatchObject([{ code: 'data-missing', params: { status: 0 } }]);
    online = true;
    shelf.want(COUNTIES.slice(0, 8));
    expect(await still()).toMatchObject({ wanted: 8, ready: 8, failed: [] });
    expect(problems).toHaveLength(1);
  });

  it('of the worker end the fetching', async () => {
    const dead = { code: 'worker-crashed', params: {} };
    const { shelf, log, still } = shelfOf(ALL, serveAll, () => Promise.reject(dead));
    shelf.want(COUNTIES);
    expect((await still()).failed).toHaveLength(12);
    expect(log).toHaveLength(6);
  });

  it('after the end are told to nobody', async () => {
    const { fetchBytes, gates } = gated();
    const { shelf, heard, problems } = shelfOf(ALL, fetchBytes);
    shelf.want(['990101']);
    const before = heard.length;
    shelf.dispose();
    for (const open of gates.values()) open();
    await new Promise((resolve) => setImmediate(resolve));
    expect([heard.length, problems.length]).toEqual([before, 0]);
  });
});
