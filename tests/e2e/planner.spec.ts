import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const view = (page: Page) => page.evaluate(() => window.atlas.view());
const searchBox = (page: Page) => page.getByTestId('search').getByRole('combobox');

/** Waits until everything asked for so far is on the map. */
const drawn = (page: Page) => page.evaluate(() => window.atlas.setView({}));

test.describe('a planner looks for a place', () => {
  for (const query of ['兰考', 'lk', '410225']) {
    test(`search finds 兰考县 by ${query}`, async ({ page }) => {
      await open(page);
      await searchBox(page).fill(query);
      await page.getByRole('option', { name: /兰考县/ }).click();
      await expect(page.getByTestId('breadcrumb')).toContainText('兰考县');
      await expect(page.getByTestId('place-panel')).toContainText('兰考县');
      expect((await view(page)).selection).toEqual(['410225']);
    });
  }

  test('search tells namesakes apart and admits when nothing fits', async ({ page }) => {
    await open(page);
    await searchBox(page).fill('鼓楼区');
    const options = page.getByRole('option', { name: /鼓楼区/ });
    await expect(options.nth(1)).toBeVisible();
    const told = await options.allTextContents();
    expect(new Set(told).size).toBe(told.length);
    await searchBox(page).fill('没有这个地方');
    await expect(page.getByText(/没有找到/)).toBeVisible();
  });

  test('goes down from the nation to a county by the keyboard and up again by the breadcrumb', async ({
    page,
  }) => {
    await open(page);
    for (const [name, scope] of [
      ['河南省', '410000'],
      ['南阳市', '411300'],
    ] as const) {
      await searchBox(page).fill(name);
      await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
      await searchBox(page).press('ArrowDown');
      await searchBox(page).press('Enter');
      await drawn(page);
      expect([(await view(page)).scope, ...(await view(page)).selection]).toContain(scope);
    }
    await page.getByTestId('breadcrumb').getByRole('button', { name: '河南省' }).click();
    await drawn(page);
    const back = await view(page);
    expect([back.scope, ...back.selection]).toContain('410000');
  });

  test('drills into the region under a double click and comes up with Escape', async ({ page }) => {
    await open(page, '?l=province');
    const map = page.getByTestId('map');
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no size');
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(async () => (await view(page)).scope).toMatch(/^\d\d0000$/);
    await expect.poll(async () => (await view(page)).scope).not.toBe('100000');
    await map.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await view(page)).scope).toBe('100000');
  });
});

test.describe('a planner reads the record', () => {
  test('the evidence of 兰考县 shows document and line', async ({ page }) => {
    await open(page, '?s=410000&sel=410225&pn=controls,place');
    const panel = page.getByTestId('place-panel');
    await expect(panel).toContainText('1.27');
    await expect(panel).toContainText('11.5');
    await expect(panel).toContainText(/文本第\s*[\d,、]+\s*行/);
  });

  test('changing the indicator changes legend and stamp of coverage', async ({ page }) => {
    await open(page);
    await expect(page.getByTestId('legend')).toContainText('832');
    await page.evaluate(() => window.atlas.setView({ indicator: 'incidence-comprehensive', period: '2016' }));
    await expect(page.getByTestId('legend')).toContainText(/综合贫困发生率/);
    await expect(page.getByTestId('legend')).toContainText(/2,891/);
    await expect(page.getByTestId('legend')).toContainText(/≥|</);
  });

  test('the headline counts 28, 125, 283, 344 and 52', async ({ page }) => {
    await open(page);
    for (const count of ['28', '125', '283', '344', '52']) {
      await expect(page.getByTestId('headline')).toContainText(count);
    }
  });

  test('the slider of periods moves the map', async ({ page }) => {
    await open(page, '?i=incidence-comprehensive&y=2016');
    const slider = page.getByTestId('timeline').getByRole('slider');
    await slider.focus();
    await slider.press('ArrowRight');
    await expect.poll(async () => (await view(page)).period).not.toBe('2016');
  });

  test('the table follows the map and the map the table', async ({ page }) => {
    await open(page, '?s=410000&pn=controls,table');
    const table = page.getByTestId('region-table');
    await table.getByRole('searchbox').fill('兰考');
    await table.getByText('兰考县').first().click();
    await expect.poll(async () => (await view(page)).selection).toEqual(['410225']);
  });
});

test.describe('a planner takes the map along', () => {
  test('the picture is a PNG of the width asked for', async ({ page }) => {
    await open(page);
    const size = await page.evaluate(async () => {
      const blob = await window.atlas.exportImage({ width: 1280, format: 'png' });
      const picture = await createImageBitmap(blob);
      return { type: blob.type, width: picture.width, bytes: blob.size };
    });
    expect(size).toMatchObject({ type: 'image/png', width: 1280 });
    expect(size.bytes).toBeGreaterThan(50_000);
  });

  test('the table opens in a spreadsheet: byte order mark, basis, flag and source columns', async ({
    page,
  }) => {
    await open(page, '?s=410000&i=incidence-comprehensive&y=2016');
    const bytes = await page.evaluate(async () => {
      const blob = await window.atlas.exportTable({ format: 'csv' });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    });
    expect(bytes.slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const [head = '', ...rows] = Buffer.from(bytes.slice(3)).toString('utf8').split(/\r?\n/);
    for (const column of ['代码', '依据', '标记', '出处']) expect(head).toContain(column);
    const lankao = rows.find((row) => row.startsWith('410225')) ?? '';
    expect(lankao).toContain('1.27');
    expect(lankao).toContain('兰考');
  });

  test('the menu saves both to files with a telling name', async ({ page }) => {
    await open(page, '?s=410000');
    await page.getByRole('button', { name: /导出/ }).click();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存表格' }).click(),
    ]);
    expect(table.suggestedFilename()).toMatch(/^区域贫困分布看板_.*\.csv$/);
    expect((await readFile(await table.path())).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [picture] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: '保存图片' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
  });

  test('a link restores the view', async ({ page, context }) => {
    await open(page);
    await page.evaluate(() =>
      window.atlas.setView({
        scope: '410000',
        selection: ['410225'],
        indicator: 'incidence-comprehensive',
        period: '2016',
      }),
    );
    await expect.poll(() => page.url()).toContain('410225');
    const before = await page.evaluate(() => ({
      view: window.atlas.view(),
      hash: window.atlas.frame()?.hash,
    }));
    const other = await context.newPage();
    await open(other, new URL(page.url()).search);
    const after = await other.evaluate(() => ({
      view: window.atlas.view(),
      hash: window.atlas.frame()?.hash,
    }));
    expect(after).toEqual(before);
  });

  test('undo takes a step back', async ({ page }) => {
    await open(page);
    await page.evaluate(() => window.atlas.setView({ scope: '410000' }));
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => (await view(page)).scope).toBe('100000');
  });
});

test.describe('a planner suits it to the room', () => {
  test('the language switches live', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByTestId('breadcrumb')).toContainText(/China|Nation/);
    await expect(page.getByTestId('legend')).not.toContainText(/[一-鿿]{4,}/);
  });

  test('the scheme switches live', async ({ page }) => {
    await open(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.evaluate(() => window.atlas.setView({ theme: 'dark' }));
    await expect.poll(paper).not.toBe(light);
  });

  test('on a phone the map comes first and the legend stays', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await expect(page.getByTestId('map')).toBeVisible();
    await expect(page.getByTestId('legend')).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });

  test('the islands are on the map of the nation and nothing lies over them', async ({ page }) => {
    await open(page);
    const inset = page.getByTestId('inset');
    await expect(inset).toBeVisible();
    const covered = await inset.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return !(at && (element.contains(at) || at.contains(element) || at.tagName === 'CANVAS'));
    });
    expect(covered).toBe(false);
  });
});
