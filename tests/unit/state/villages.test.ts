import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';
import type { ViewSpec } from '../../../src/contract/viewspec.ts';
import type { FetchBytes } from '../../../src/io/index.ts';
import { viewportFor } from '../../../src/raster/index.ts';
import {
  type Atlas,
  type Cover,
  chunksPending,
  createAtlas,
  selectIndicators,
  selectPlace,
  selectTimeline,
  valueAt,
} from '../../../src/state/index.ts';
import { TOWNSHIP_OFFSET, VILLAGE_OFFSET } from '../../../src/view/scene/numbers.ts';
import { createInProcessFiller } from '../../../src/worker/index.ts';
import { sampledData, sampleFolder } from '../../fixtures/sampled-data.ts';
import { view } from '../../fixtures/small-country.ts';
import { serve, smallData } from '../../fixtures/small-data.ts';

const base: Partial<ViewSpec> = { indicator: 'incidence-registered', period: '2016' };

async function start(
  patch: Partial<ViewSpec> = {},
  fetchBytes: FetchBytes = serve(sampledData()),
  extra: { villages?: string; chunkMemory?: number } = {},
): Promise<Atlas> {
  const { villages = '', ...options } = extra;
  const atlas = createAtlas({
    view: view({ ...base, ...patch }),
    config: { ...DEFAULT_CONFIG, villages },
    fetchBytes,
    filler: createInProcessFiller(),
    problems: [],
    ...options,
  });
  atlas.actions.pictureDone('first');
  await atlas.ready;
  return atlas;
}

const codes = (atlas: Atlas): string[] => atlas.store.getState().notices.map((n) => n.error.code);

/** Resolves when no chunk is on its way. */
function still({ store }: Atlas): Promise<void> {
  return new Promise((resolve) => {
    if (!chunksPending(store.getState())) return resolve();
    const stop = store.subscribe((state) => {
      if (chunksPending(state)) return;
      stop();
      resolve();
    });
  });
}

/** The whole of the small country, or a part around a county's box, at a zoom. */
const cover = (zoom: number, west = 90, east = 120): Cover => ({
  west,
  south: 20,
  east,
  north: 40,
  lng: (west + east) / 2,
  lat: 30,
  zoom,
});

describe('the sample in the store', () => {
  it('is offered by its indicators beside what is recorded', async () => {
    const state = (await start({ indicator: 'exit-cohort' })).store.getState();
    const of = (id: string) => selectIndicators(state).find((choice) => choice.indicator.id === id);
    expect(of('incidence-registered')).toMatchObject({ levels: ['township', 'village'], most: 102 });
    expect(of('incidence-comprehensive')).toMatchObject({ levels: ['county'], most: 1 });
    expect(state.data.regions?.tables.village.n).toBe(102);
  });

  it('is absent without an index, and nothing asks for it', async () => {
    const asked: string[] = [];
    const files = serve(smallData());
    const atlas = await start({ indicator: 'exit-cohort' }, (path) => {
      asked.push(path);
      return files(path);
    });
    expect(codes(atlas)).toEqual([]);
    expect(atlas.store.getState().data.regions?.sample).toBeNull();
    expect(asked.some((path) => path.includes('village'))).toBe(false);
    atlas.actions.setLevel('village');
    expect(atlas.store.getState().view.level).toBe('county');
  });

  it('comes from the folder that the operator names', async () => {
    const installed = new Map([...sampleFolder()].map(([name, bytes]) => [`../nation/${name}`, bytes]));
    const files = new Map([...sampledData(), ...installed]);
    files.delete('test/villages.json');
    const asked: string[] = [];
    const atlas = await start(
      { level: 'village', scope: '410101' },
      (path) => {
        asked.push(path);
        return serve(files)(path.split('?')[0] ?? '');
      },
      { villages: 'nation/villages.json' },
    );
    await still(atlas);
    expect(codes(atlas)).toEqual([]);
    expect(atlas.store.getState().frame?.n).toBe(60);
    expect(asked.filter((path) => path.includes('.bin?'))).toEqual([
      expect.stringMatching(/^\.\.\/nation\/village-410101\.bin\?[0-9a-f]{8}$/),
    ]);
  });

  it('reports an index that is damaged or names counties that the map lacks', async () => {
    const broken = sampleFolder().get('villages.json')?.slice(0, -2) ?? new Uint8Array();
    expect(codes(await start({}, serve(sampledData({ 'villages.json': broken }))))).toContain(
      'data-truncated',
    );
  });
});

describe('a view of townships or villages', () => {
  it('is read from the address with its chunk, its basis and its place', async () => {
    const atlas = await start({ level: 'village', scope: '410101', selection: ['410101v007'] });
    await still(atlas);
    const { view: now, frame, session } = atlas.store.getState();
    expect(now).toMatchObject({
      level: 'village',
      scope: '410101',
      selection: ['410101v007'],
      period: '2016',
    });
    expect(now.basis).toEqual(['documented', 'rule', 'modelled', 'user']);
    expect(frame).toMatchObject({ level: 'village', asked: 'village', n: 60, pending: 0, mode: 'classes' });
    expect(frame?.bases).toEqual({ modelled: frame?.valued });
    expect(session.chunks).toEqual({ wanted: 1, ready: 1, failed: [], skipped: 0 });
    expect(codes(atlas)).toEqual([]);
  });

  it('drops unknown sample codes and levels without values, each with a notice', async () => {
    const wrong = await start({ scope: '410101', selection: ['410101v061', '410101v060'] });
    expect(wrong.store.getState().view.selection).toEqual(['410101v060']);
    expect(codes(wrong)).toEqual(['url-value']);
    const none = await start({ level: 'village', indicator: 'exit-cohort', period: '2017' });
    expect(none.store.getState().view.level).toBe('county');
    expect(codes(none)).toEqual(['url-value']);
    const gone = await start({ level: 'village', scope: '410101t02' }, serve(smallData()));
    expect(gone.store.getState().view).toMatchObject({ level: 'county', scope: '100000' });
  });

  it('is drilled into from the nation to a village, and left again to the level before', async () => {
    const atlas = await start({ indicator: 'incidence-registered', level: 'county' });
    const { store, actions } = atlas;
    const now = () => [store.getState().view.scope, store.getState().view.level];
    const village = '410101v007';
    for (const step of [
      ['410000', 'county'],
      ['410100', 'county'],
      ['410101', 'township'],
    ]) {
      actions.drill(village);
      expect(now()).toEqual(step);
    }
    expect(store.getState().view.basis).toContain('modelled');
    await still(atlas);
    actions.drill(village);
    expect(now()[0]).toMatch(/^410101t0\d$/);
    expect(now()[1]).toBe('village');
    actions.drill(village);
    expect(now()).toEqual([village, 'village']);
    expect(store.getState().frame?.n).toBe(1);
    actions.up();
    actions.up();
    expect(now()).toEqual(['410101', 'village']);
    actions.up();
    expect(now()).toEqual(['410100', 'county']);
    expect(store.getState().view.basis).not.toContain('modelled');
    actions.undo();
    expect(now()).toEqual(['410101', 'village']);
  });

  it('shows a county as one where that is asked for', async () => {
    const { store, actions } = await start({ level: 'village', scope: '410101' });
    actions.setLevel('county');
    expect(store.getState().view.level).toBe('county');
  });

  it('keeps a level that was chosen when the scope leaves the county', async () => {
    const { store, actions } = await start({ level: 'village', scope: '410101' });
    actions.up();
    expect(store.getState().view).toMatchObject({ scope: '410100', level: 'village' });
  });

  it('keeps a county at county level for an indicator without modelled values', async () => {
    const { store, actions } = await start({ level: 'village', scope: '410101t02' });
    actions.setIndicator('exit-cohort');
    expect(store.getState().view.level).toBe('county');
    expect(store.getState().frame?.n).toBe(1);
    actions.setView({ scope: '410101' });
    expect(store.getState().view.level).toBe('county');
  });

  it('goes straight to a village inside its county', async () => {
    const { store, actions } = await start();
    actions.goTo('410203v012');
    expect(store.getState().view).toMatchObject({
      scope: '410203',
      selection: ['410203v012'],
      level: 'village',
    });
    actions.goTo('410203t02');
    expect(store.getState().view).toMatchObject({ scope: '410203', selection: ['410203t02'] });
  });

  it('offers the years of the sample on the slider', async () => {
    const { store, actions } = await start({ level: 'village', scope: '410101', period: '2016' });
    const timeline = selectTimeline(store.getState());
    expect(timeline.periods.map(({ period }) => period)).toHaveLength(9);
    expect(timeline.total).toBe(102);
    actions.setPeriod('2030');
    expect(store.getState().view.period).toBe('2020');
  });
});

describe('what the map covers', () => {
  it('decides the level drawn and the counties fetched', async () => {
    const atlas = await start({ level: 'village', scope: '100000' });
    const { store, actions } = atlas;
    expect(store.getState().frame).toMatchObject({ level: 'county', asked: 'village' });
    expect(store.getState().session.chunks.wanted).toBe(0);
    actions.setCover(cover(5));
    expect(store.getState().frame?.valued).toBe(3);
    expect(store.getState().frame?.bases).toEqual({ modelled: 3 });
    actions.setCover(cover(6.5));
    await still(atlas);
    expect(store.getState().frame).toMatchObject({ level: 'township', n: 10, pending: 0 });
    // 410101 lies at 100–101° E, 410203 at 106–107°, 520102 at 109–110°.
    actions.setCover(cover(8, 99, 101.5));
    await still(atlas);
    expect(store.getState().session.chunks.wanted).toBe(1);
    expect(store.getState().frame).toMatchObject({ level: 'village', n: 102 });
  });

  it('leaves out what memory does not hold and says so', async () => {
    const atlas = await start({ level: 'village', scope: '100000' }, undefined, { chunkMemory: 12_000 });
    atlas.actions.setCover(cover(8));
    await still(atlas);
    const { session, frame } = atlas.store.getState();
    expect(session.chunks).toMatchObject({ wanted: 3, ready: 1, skipped: 2 });
    expect(frame?.pending).toBe(102 - (frame?.n ?? 0));
    expect(frame?.behind?.n).toBe(12);
  });

  it('goes on with what is loaded when a chunk is damaged or the network is gone', async () => {
    const cut = sampledData({ 'village-410203.bin': new Uint8Array(100) });
    let online = true;
    const atlas = await start({ level: 'village', scope: '100000' }, (path) =>
      online ? serve(cut)(path) : Promise.reject(new TypeError('offline')),
    );
    atlas.actions.setCover(cover(8, 99, 107.5));
    await still(atlas);
    expect(codes(atlas)).toEqual(['data-truncated']);
    expect(atlas.store.getState().session.chunks.failed).toEqual(['410203']);
    expect(atlas.store.getState().frame?.n).toBe(60);
    online = false;
    atlas.actions.setCover(cover(8));
    await still(atlas);
    expect(codes(atlas)).toEqual(['data-truncated', 'data-missing']);
    expect(atlas.store.getState().frame?.n).toBe(60);
    online = true;
    atlas.actions.setCover(cover(8.1));
    await still(atlas);
    expect(atlas.store.getState().frame?.n).toBe(90);
  });

  it('falls back to counties when the worker is gone for good', async () => {
    const filler = createInProcessFiller();
    const dead = { code: 'worker-crashed', params: {} };
    const atlas = createAtlas({
      view: view({ ...base, level: 'village', scope: '410101t02' }),
      config: DEFAULT_CONFIG,
      fetchBytes: serve(sampledData()),
      filler: { ...filler, loadVillages: () => Promise.reject(dead) },
      problems: [],
    });
    atlas.actions.pictureDone('first');
    await atlas.ready;
    await still(atlas);
    expect(codes(atlas)).toEqual(['worker-crashed']);
    expect(atlas.store.getState().view).toMatchObject({ level: 'county', scope: '410101' });
  });
});

describe('shapes of modelled places', () => {
  it('bear the region numbers that the picture colours: offset, rows before the county, place', async () => {
    const atlas = await start({ level: 'village', scope: '410200' });
    await still(atlas);
    const table = atlas.store.getState().data.regions?.tables.village;
    const [west = 0, south = 0, east = 0, north = 0] = Array.from({ length: 12 }, (_, i) =>
      table?.bbox(60 + i),
    ).reduce<readonly number[]>(
      ([w = 180, s = 90, e = -180, n = -90], box) => [
        Math.min(w, box?.[0] ?? w),
        Math.min(s, box?.[1] ?? s),
        Math.max(e, box?.[2] ?? e),
        Math.max(n, box?.[3] ?? n),
      ],
      [],
    );
    const viewport = viewportFor([(west + east) / 2, (south + north) / 2], 9, 256, 256);
    const numbers = async (key: string): Promise<number[]> => {
      const { ids } = await atlas.filler.fill({ layers: [[key]], viewport, samples: 1 });
      return [...new Set(ids)].filter((id) => id > 0).sort((a, b) => a - b);
    };
    expect(await numbers('v:410203')).toEqual(Array.from({ length: 12 }, (_, i) => VILLAGE_OFFSET + 61 + i));
    expect(await numbers('t:410203')).toEqual([TOWNSHIP_OFFSET + 6, TOWNSHIP_OFFSET + 7]);
  });
});

describe('values of modelled places', () => {
  it('are answered with their generator once the county is loaded', async () => {
    const atlas = await start({ level: 'village', scope: '410101' });
    await still(atlas);
    const state = atlas.store.getState();
    const { frame, data } = state;
    let shown = 0;
    for (let row = 0; row < 60; row++) {
      const code = data.regions?.tables.village.code(row) ?? '';
      const value = valueAt(state, code, 'incidence-registered', '2016-12');
      const entry = frame?.entry[row] ?? -1;
      expect(value?.lo ?? -1).toBe(entry < 0 ? -1 : frame?.column?.lo[entry]);
      if (!value) continue;
      shown++;
      expect(value).toMatchObject({
        basis: 'modelled',
        unit: 'percent',
        sources: [{ generator: data.villages?.index.generator }],
      });
    }
    expect(shown).toBe(frame?.valued);
    expect(valueAt(state, '410203v001', 'incidence-registered', '2016')).toBeNull();
    expect(valueAt(state, '410101v001', 'incidence-registered', '2011')).toBeNull();
    expect(valueAt(state, '410101v001', 'exit-cohort', '2016')).toBeNull();
    const backing = data.backings?.[frame?.column?.source[0] ?? -1];
    expect(backing?.sources).toEqual([{ generator: data.villages?.index.generator }]);
  });

  it('fill the place panel: series, gaps, base, causes, services and exit', async () => {
    const atlas = await start({ level: 'village', scope: '410101' });
    await still(atlas);
    const state = atlas.store.getState();
    const models = Array.from({ length: 60 }, (_, row) =>
      selectPlace(state, state.data.regions?.tables.village.code(row) ?? ''),
    );
    for (const model of models) {
      expect(model?.path.map(({ level }) => level)).toEqual([
        'nation',
        'province',
        'prefecture',
        'county',
        'township',
        'village',
      ]);
      const told = (model?.series ?? []).reduce((n, { points }) => n + points.length, 0);
      expect(told + (model?.modelled?.gaps.length ?? 0)).toBe(27);
      expect(model?.village?.services).toHaveLength(7);
      const total = model?.village?.causes?.reduce((sum, { share }) => sum + share, 0) ?? 100;
      expect(total).toBe(100);
    }
    expect(models.some((model) => (model?.modelled?.gaps.length ?? 0) > 0)).toBe(true);
    expect(models.some((model) => model?.village?.exit)).toBe(true);
    expect(models.some((model) => model?.rank)).toBe(true);
    const township = selectPlace(state, '410101t01');
    expect(township?.village).toBeNull();
    expect(township?.modelled?.base?.persons.flag).toBe('ok');
    expect(selectPlace(state, '410203v001')?.modelled).toMatchObject({ base: null, gaps: [] });
    expect(selectPlace(state, '410101')?.modelled).toBeNull();
  });
});
