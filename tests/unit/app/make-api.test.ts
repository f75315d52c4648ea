import { describe, expect, it } from 'vitest';
import { makeApi } from '../../../src/app/make-api.ts';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';
import { createAtlas, searchPlaces } from '../../../src/state/index.ts';
import { createInProcessFiller } from '../../../src/worker/index.ts';
import { sampledData } from '../../fixtures/sampled-data.ts';
import { view } from '../../fixtures/small-country.ts';
import { serve } from '../../fixtures/small-data.ts';

async function start() {
  const atlas = createAtlas({
    view: view({ indicator: 'incidence-registered', level: 'village', scope: '410101', period: '2014' }),
    config: DEFAULT_CONFIG,
    fetchBytes: serve(sampledData()),
    filler: createInProcessFiller(),
    problems: [],
  });
  atlas.actions.pictureDone('first');
  await atlas.ready;
  return { atlas, api: makeApi(atlas) };
}

describe('window.atlas on modelled places', () => {
  it('is ready with the villages of the address, and tells what it shows', async () => {
    const { api } = await start();
    expect(api.frame()).toMatchObject({ level: 'village', asked: 'village', n: 60, pending: 0 });
    expect(api.indicators().find(({ id }) => id === 'incidence-registered')).toMatchObject({
      levels: ['township', 'village'],
      basis: ['modelled'],
    });
  });

  it('lists townships and villages under their nearest known parent', async () => {
    const { api } = await start();
    const loaded = api.regions('village', '410101');
    expect(loaded).toHaveLength(60);
    expect(loaded[0]).toEqual({ code: '410101v001', name: '示意村 001', parent: '410101t01' });
    expect(api.regions('village', '410203')[0]?.parent).toBe('410203');
    expect(api.regions('township', '410000').map(({ parent }) => parent)).toEqual([
      ...Array(5).fill('410101'),
      ...Array(2).fill('410203'),
    ]);
    expect(api.regions('village', '410101t02').every(({ parent }) => parent === '410101t02')).toBe(true);
    expect(api.regions('village', '999999')).toEqual([]);
  });

  it('answers neighbours and values of loaded counties', async () => {
    const { api } = await start();
    const near = api.neighbours('410101v001');
    expect(near.length).toBeGreaterThan(0);
    for (const other of near) expect(api.neighbours(other)).toContain('410101v001');
    expect(api.neighbours('410203v001')).toEqual([]);
    const values = loadedValues(api);
    expect(values.length).toBe(api.frame()?.valued);
    expect(values[0]).toMatchObject({ basis: 'modelled', sources: [{ generator: expect.any(String) }] });
  });

  it('finds a modelled place by its whole code', async () => {
    const { atlas } = await start();
    const find = (query: string) =>
      searchPlaces(atlas.store.getState(), query, 5).map(({ code, level, parentName }) => [
        code,
        level,
        parentName,
      ]);
    expect(find('410203V012')).toEqual([['410203v012', 'village', '乙03县']]);
    expect(find('410101t02')).toEqual([['410101t02', 'township', '甲01县']]);
    expect(find('410101v999')).toEqual([]);
  });
});

const loadedValues = (api: ReturnType<typeof makeApi>) =>
  api
    .regions('village', '410101')
    .flatMap(({ code }) => api.value(code, 'incidence-registered', '2014') ?? []);
