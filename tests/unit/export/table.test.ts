import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';
import { DEFAULT_VIEW } from '../../../src/contract/viewspec.ts';
import { makeTable } from '../../../src/export/index.ts';
import { type Atlas, createAtlas } from '../../../src/state/index.ts';
import { createInProcessFiller } from '../../../src/worker/index.ts';

const DATA = 'public/data';

/** Waits until everything is loaded: progress is null again. */
const loaded = (atlas: Atlas): Promise<void> =>
  new Promise((resolve) => {
    atlas.store.subscribe(({ session }) => {
      if (session.progress === null) resolve();
    });
  });

describe.skipIf(!existsSync(`${DATA}/manifest.json`))('the table of the built data', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = createAtlas({
      view: DEFAULT_VIEW,
      config: DEFAULT_CONFIG,
      fetchBytes: async (path) => new Response(readFileSync(`${DATA}/${path}`)),
      filler: createInProcessFiller(),
      problems: [],
    });
    await loaded(atlas);
  });

  async function rows(): Promise<Record<string, string>[]> {
    const text = await makeTable(atlas.store.getState()).blob.text();
    return Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
  }

  it('is not there before the data are', () => {
    const empty = createAtlas({
      view: DEFAULT_VIEW,
      config: DEFAULT_CONFIG,
      fetchBytes: () => Promise.reject(new Error('offline')),
      filler: createInProcessFiller(),
      problems: [],
    });
    expect(() => makeTable(empty.store.getState())).toThrow(
      expect.objectContaining({ code: 'export-not-ready' }),
    );
  });

  it('has a row for every county and gives the first screen its cohorts', async () => {
    const all = await rows();
    expect(all).toHaveLength(atlas.store.getState().frame?.n ?? 0);
    const lankao = all.find((row) => row.代码 === '410225');
    expect(lankao).toMatchObject({
      名称: '兰考县',
      下限: '2016',
      上限: '2016',
      依据代号: 'documented',
      标记代号: 'ok',
    });
    expect(lankao?.出处).not.toBe('');
    const taiwan = all.filter((row) => row.标记代号 === 'taiwan-missing');
    expect(taiwan.length).toBeGreaterThan(0);
    expect(taiwan.every((row) => row.标记 === '台湾省资料暂缺' && row.数值 === '')).toBe(true);
  });

  it('writes intervals with their open ends and the rule behind them', async () => {
    atlas.actions.setView({ indicator: 'incidence-comprehensive', period: '2017', scope: '530000' });
    const ruled = (await rows()).filter((row) => row.依据代号 === 'rule' && row.标记代号 === 'ok');
    expect(ruled.length).toBeGreaterThan(0);
    for (const row of ruled) expect([row.下限, row.上限, row.不含上限]).toEqual(['0', '3', '1']);
    expect(ruled[0]?.数值).toBe('< 3 %');
    expect(ruled[0]?.出处).toMatch(/规则/);
  });

  it('names file and columns in the language of the screen', async () => {
    atlas.actions.setView({
      indicator: 'incidence-comprehensive',
      period: '2017',
      scope: '530000',
      lang: 'en',
    });
    const { blob, name } = makeTable(atlas.store.getState());
    expect(name).toMatch(/^区域贫困分布看板_.+_.+_.+\.csv$/);
    expect((await blob.text()).startsWith('code,name,name_en,')).toBe(true);
    expect([...new Uint8Array(await blob.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    atlas.actions.setLang('zh-CN');
  });

  it('is the same in every time zone', async () => {
    const zone = process.env.TZ;
    const hashes = new Set<string>();
    for (const tz of ['UTC', 'Asia/Shanghai', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/Istanbul']) {
      process.env.TZ = tz;
      hashes.add(
        createHash('sha256')
          .update(await makeTable(atlas.store.getState()).blob.text())
          .digest('hex'),
      );
    }
    process.env.TZ = zone;
    expect(hashes.size).toBe(1);
  });
});
