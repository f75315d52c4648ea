import type { Page, Route } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const LANKAO = '?l=village&s=410225&i=incidence-registered&y=2014';

const frame = (page: Page) => page.evaluate(() => window.atlas.frame());
const chunk = (county: string): RegExp => new RegExp(`village-${county}[^/]*\\.bin$`);
const notices = (page: Page) => page.getByTestId('notices');

/** Share of the map's middle that is painted in a colour of the legend's classes: not grey. */
const coloured = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-regions canvas');
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx) return 0;
    const { data } = ctx.getImageData(0, 0, canvas.width, canvas.height);
    let n = 0;
    for (let i = 0; i < data.length; i += 4)
      if (
        Math.max(data[i]!, data[i + 1]!, data[i + 2]!) - Math.min(data[i]!, data[i + 1]!, data[i + 2]!) >
        60
      )
        n++;
    return n / (data.length / 4);
  });

test.describe('the modelled villages of a county', () => {
  test('are drawn, counted and marked as modelled', async ({ page }) => {
    await open(page, LANKAO);
    const shown = await frame(page);
    expect(shown).toMatchObject({ level: 'village', n: 470 });
    expect(shown?.classes.reduce((n, cls) => n + cls.count, 0)).toBe(shown?.valued);
    expect(await coloured(page)).toBeGreaterThan(0.1);
    await expect(page.getByTestId('legend')).toContainText('模拟示意');
    const value = await page.evaluate(() => window.atlas.value('410225v001', 'incidence-registered', '2014'));
    expect(value).toMatchObject({
      basis: 'modelled',
      sources: [{ generator: expect.stringMatching(/^village-sample/) }],
    });
  });

  test('are reached from the nation, level by level, and left again', async ({ page }) => {
    await open(page, '?i=incidence-registered&y=2014&l=county');
    const drilled: string[] = [];
    for (const scope of ['410000', '410200', '410225', '410225t01']) {
      await page.evaluate((code) => window.atlas.setView({ scope: code }), scope);
      const view = await page.evaluate(() => window.atlas.view());
      drilled.push(`${view.scope} ${view.level}`);
    }
    expect(drilled).toEqual(['410000 county', '410200 county', '410225 township', '410225t01 village']);
    await expect(page.getByTestId('breadcrumb')).toContainText('示意乡镇 01');
    const villages = await page.evaluate(() => window.atlas.regions('village', '410225t01'));
    expect(villages.length).toBeGreaterThan(5);
    await page.evaluate(
      (code) => window.atlas.setView({ selection: [code], panel: ['controls', 'place'] }),
      villages[0]?.code ?? '',
    );
    await expect(page.getByTestId('place-panel')).toContainText('示意村');
    await expect(page.getByTestId('place-panel')).toContainText('模拟示意');
  });

  test('give way to sums of townships and counties where they would be too small', async ({ page }) => {
    await open(page, '?l=village&i=incidence-registered&y=2014');
    expect(await frame(page)).toMatchObject({ level: 'county', asked: 'village' });
    await expect(page.getByTestId('legend')).toContainText('模拟示意');
    await page.evaluate(() => window.atlas.setView({ camera: { lng: 114.9, lat: 34.85, zoom: 6.8 } }));
    await expect.poll(async () => (await frame(page))?.level).toBe('township');
    await page.evaluate(() => window.atlas.setView({ camera: { lng: 114.9, lat: 34.85, zoom: 9 } }));
    await expect.poll(async () => (await frame(page))?.level).toBe('village');
    expect((await frame(page))?.n).toBeGreaterThanOrEqual(470);
    expect(await coloured(page)).toBeGreaterThan(0.05);
  });

  test('carry their mark and their generator into the table', async ({ page }) => {
    await open(page, LANKAO);
    const text = await page.evaluate(async () => (await window.atlas.exportTable({ format: 'csv' })).text());
    expect(text).toContain('模拟');
    expect(text).toContain('410225v001');
    expect(text).toContain('village-sample');
  });

  test('are in the picture that is exported', async ({ page }) => {
    await open(page, LANKAO);
    const size = await page.evaluate(
      async () => (await window.atlas.exportImage({ width: 1280, format: 'png' })).size,
    );
    expect(size).toBeGreaterThan(60_000);
  });
});

test.describe('a chunk that cannot be used', () => {
  test.use({ tolerant: true });
  const damage: [string, (bytes: Buffer) => Buffer][] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    [
      'of a later version',
      (bytes) => {
        const other = Buffer.from(bytes);
        other[4] = 99;
        return other;
      },
    ],
  ];
  for (const [how, spoil] of damage) {
    test(`${how} leaves its county as a whole, names the file and harms no other`, async ({ page }) => {
      await page.route(chunk('410225'), async (route) => {
        const whole = await (await route.fetch()).body();
        await route.fulfill({ body: spoil(whole) });
      });
      await open(page, '?l=village&i=incidence-registered&y=2014&c=114.3,34.7,8.2');
      await expect(notices(page)).toContainText(/village-410225/);
      const shown = await frame(page);
      expect(shown?.level).toBe('village');
      expect(shown?.n).toBeGreaterThan(400);
      expect(
        await page.evaluate(() => window.atlas.value('410225v001', 'incidence-registered', '2014')),
      ).toBeNull();
      const other = await page.evaluate(() =>
        window.atlas.value('410122v003', 'incidence-registered', '2014'),
      );
      expect(other).toMatchObject({ basis: 'modelled' });
    });
  }

  test("another county's is refused by name", async ({ page }) => {
    let swapped: Buffer | null = null;
    const serve = async (route: Route): Promise<void> => route.fulfill({ body: swapped ?? Buffer.alloc(0) });
    await page.route(chunk('410225'), serve);
    await page.route(chunk('360781'), async (route) => route.continue());
    const index = await page.request.get('./data/manifest.json');
    const { files } = (await index.json()) as { files: Record<string, { path: string }> };
    const other = Object.entries(files).find(([key]) => key.startsWith('village-360781'));
    swapped = await (await page.request.get(`./data/${other?.[1].path}`)).body();
    await open(page, LANKAO);
    await expect(notices(page)).toContainText(/village-410225/);
    expect((await frame(page))?.n).toBe(0);
  });

  test('when the network goes, what was loaded goes on', async ({ page, context }) => {
    await open(page, LANKAO);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.evaluate(() =>
      window.atlas.setView({ period: '2016', indicator: 'registered-poor-population' }),
    );
    expect(await frame(page)).toMatchObject({ level: 'village', n: 470, period: '2016' });
    await page.evaluate(() => window.atlas.setView({ camera: { lng: 114.6, lat: 34.8, zoom: 8.4 } }));
    expect((await frame(page))?.n).toBeGreaterThanOrEqual(470);
    expect(await coloured(page)).toBeGreaterThan(0.03);
  });
});

test.describe('a worker that crashes', () => {
  test.use({ tolerant: true });
  const crash = async (page: Page): Promise<void> => {
    const worker = page.workers().find((one) => one.url().includes('entry'));
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('a crash made by the test');
      });
    });
  };

  test('is started again with the villages; after a second crash the counties are shown, with a notice', async ({
    page,
  }) => {
    await open(page, LANKAO);
    await crash(page);
    await page.evaluate(() => window.atlas.setView({ period: '2016' }));
    expect(await frame(page)).toMatchObject({ level: 'village', n: 470 });
    await expect.poll(() => coloured(page)).toBeGreaterThan(0.1);
    await crash(page);
    await page.evaluate(() => window.atlas.setView({ period: '2015' }));
    await expect(notices(page)).toContainText(/县|重新/);
    await expect.poll(async () => (await frame(page))?.level).toBe('county');
    expect(await page.evaluate(() => window.atlas.regionAt(114.82, 34.83))).toBe('410225');
  });
});
