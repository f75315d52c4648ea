import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';
import type { ViewSpec } from '../../../src/contract/viewspec.ts';
import {
  type Atlas,
  createAtlas,
  searchPlaces,
  selectPlace,
  selectRows,
  selectTimeline,
  valueAt,
} from '../../../src/state/index.ts';
import { createInProcessFiller } from '../../../src/worker/index.ts';
import { view } from '../../fixtures/small-country.ts';
import { serve, smallData } from '../../fixtures/small-data.ts';

async function start(
  patch: Partial<ViewSpec> = {},
  damage: Record<string, Uint8Array<ArrayBuffer>> = {},
): Promise<Atlas> {
  const atlas = createAtlas({
    view: view({ period: '2017', ...patch }),
    config: DEFAULT_CONFIG,
    fetchBytes: serve(smallData(damage)),
    filler: createInProcessFiller(),
    problems: [],
  });
  atlas.actions.pictureDone('first');
  await atlas.ready;
  return atlas;
}

const codes = (atlas: Atlas): string[] => atlas.store.getState().notices.map((n) => n.error.code);

describe('the atlas', () => {
  it('loads, frames and answers values', async () => {
    const atlas = await start();
    const state = atlas.store.getState();
    expect(codes(atlas)).toEqual([]);
    expect(state.frame?.valued).toBe(2);
    expect(valueAt(state, '410101', 'incidence-comprehensive', '2016-12')).toMatchObject({
      lo: 0,
      hi: 2,
      hiOpen: true,
      basis: 'rule',
      sources: [{ rule: 'county-exit' }],
    });
    expect(valueAt(state, '410101', 'incidence-comprehensive', '2016-10')).toBeNull();
    expect(valueAt(state, '410199', 'exit-cohort', '2016')?.lo).toBe(2016);
    expect(selectPlace(state, '410101')?.path.map((step) => step.code)).toEqual([
      '100000',
      '410000',
      '410100',
      '410101',
    ]);
  });

  it('keeps selectors identical while nothing they read has changed', async () => {
    const atlas = await start();
    const before = selectRows(atlas.store.getState());
    atlas.actions.setTheme('dark');
    expect(selectRows(atlas.store.getState())).toBe(before);
    atlas.actions.setPeriod('2016');
    expect(selectRows(atlas.store.getState())).not.toBe(before);
  });

  it('drills down one step at a time, comes back up, and undoes', async () => {
    const { store, actions } = await start();
    const scope = () => store.getState().view.scope;
    actions.drill('410102');
    expect(scope()).toBe('410000');
    actions.drill('410102');
    expect(scope()).toBe('410100');
    actions.drill('410102');
    expect([scope(), store.getState().frame?.n]).toEqual(['410102', 1]);
    actions.up();
    actions.up();
    expect(scope()).toBe('410000');
    actions.undo();
    expect(scope()).toBe('410100');
    actions.redo();
    expect(scope()).toBe('410000');
  });

  it('drills into a place outside the scope from the ground that both share', async () => {
    const { store, actions } = await start();
    const scope = () => store.getState().view.scope;
    actions.setView({ scope: '410100' });
    actions.drill('410201');
    expect(scope()).toBe('410200');
    actions.drill('520101');
    expect(scope()).toBe('520000');
    actions.setView({ scope: '410102' });
    actions.drill('410000');
    expect(scope()).toBe('410000');
  });

  it('goes straight to a county inside its prefecture and opens its panel', async () => {
    const { store, actions } = await start();
    actions.goTo('410102');
    expect(store.getState().view).toMatchObject({ scope: '410100', selection: ['410102'] });
    expect(store.getState().view.panel).toContain('place');
    actions.up();
    expect(store.getState().view).toMatchObject({ scope: '410100', selection: [] });
  });

  it('moves to a stop that exists when the indicator changes', async () => {
    const { store, actions } = await start();
    actions.setPeriod('1999');
    expect(store.getState().view.period).toBe('2016');
    actions.setIndicator('incidence-comprehensive');
    expect(store.getState().frame?.valued).toBe(10);
    expect(selectTimeline(store.getState()).periods.map((stop) => stop.period)).toEqual(['2016', '2017']);
  });

  it('takes a link that names only an indicator to its level and period without complaint', async () => {
    const atlas = await start({ indicator: 'incidence-comprehensive', period: '2020' });
    expect(atlas.store.getState().view.period).toBe('2017');
    expect(codes(atlas)).toEqual([]);
    const wrong = await start({ indicator: 'incidence-comprehensive', period: '1999' });
    expect(codes(wrong)).toEqual(['url-value']);
  });

  it('refuses a broken view and leaves the screen as it was', async () => {
    const atlas = await start();
    const before = atlas.store.getState().view;
    atlas.actions.setView({ level: 'planet' as 'county' });
    expect(atlas.store.getState().view).toBe(before);
    expect(codes(atlas)).toEqual(['view-value']);
  });

  it('replaces unknown URL values by defaults with a notice for each', async () => {
    const atlas = await start({ indicator: 'nonsense', scope: '999999', selection: ['410101', '888888'] });
    expect(atlas.store.getState().view).toMatchObject({
      indicator: 'exit-cohort',
      scope: '100000',
      selection: ['410101'],
    });
    expect(codes(atlas)).toEqual(['url-value', 'url-value', 'url-value']);
  });

  it('names a damaged column and keeps the rest working', async () => {
    const atlas = await start({}, { 'col-county-incidence-comprehensive.bin': new Uint8Array(40) });
    expect(atlas.store.getState().notices.map((n) => n.error)).toMatchObject([
      { code: 'data-truncated', params: { file: 'col-county-incidence-comprehensive.bin' } },
    ]);
    expect(atlas.store.getState().frame?.valued).toBe(2);
  });

  it('without a manifest says so and settles', async () => {
    const atlas = await start({}, { 'manifest.json': new Uint8Array(3) });
    expect(codes(atlas)).toEqual(['data-content']);
    expect(atlas.store.getState().session.progress).toBeNull();
  });

  it('loads the facts of a place and what lies below it, once', async () => {
    const { actions } = await start();
    expect((await actions.facts('410101')).map((f) => f.id)).toEqual(['f-1']);
    expect((await actions.facts('410000')).map((f) => f.id)).toEqual(['f-1', 'f-2']);
    expect((await actions.facts()).map((f) => f.id)).toEqual(['n-1', 'f-1', 'f-2']);
  });

  it('finds places by name, initials, code and former name, told apart by parent', async () => {
    const { store } = await start();
    const find = (query: string) =>
      searchPlaces(store.getState(), query, 5).map((p) => [p.code, p.parentName, p.match]);
    expect(find('甲01')).toEqual([['410101', '河南省 郑州市', 'name']]);
    expect(find('410101')).toEqual([['410101', '河南省 郑州市', 'code']]);
    expect(find('旧甲')).toEqual([['410101', '河南省 郑州市', 'former']]);
    expect(find('x03').map(([code]) => code)).toEqual(['410103', '410203', '520103']);
    expect(find('')).toEqual([]);
  });
});
