import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

// A request that fails shows as an error in the console; which may fail is told below.
test.use({ tolerant: true });

const frame = (page: Page) => page.evaluate(() => window.atlas.frame());

test('loses nothing that has been loaded when the network goes', async ({ page, context, misdeeds }) => {
  const had = new Set<string>();
  const failed: string[] = [];
  page.on('requestfinished', (request) => had.add(request.url()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  await open(page, '?s=410000&sel=410225&pn=controls,place');
  const panel = page.getByTestId('place-panel');
  await expect(panel).toContainText(/文本第\s*[\d,、]+\s*行/);
  // What the menus need is fetched after the first picture.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await test.step('another indicator and period', async () => {
    await page.evaluate(() => window.atlas.setView({ indicator: 'incidence-comprehensive', period: '2016' }));
    expect(await frame(page)).toMatchObject({ indicator: 'incidence-comprehensive', period: '2016' });
    await expect(page.getByTestId('legend')).toContainText(/综合贫困发生率/);
    const slider = page.getByTestId('timeline').getByRole('slider');
    await slider.focus();
    await slider.press('ArrowRight');
    await expect.poll(async () => (await frame(page))?.period).toBe('2017');
  });

  await test.step('another scope and back, with the evidence in the panel', async () => {
    await page.evaluate(() => window.atlas.setView({ scope: '100000', selection: [] }));
    expect((await frame(page))?.n).toBe(2891);
    await page.getByTestId('search').getByRole('combobox').fill('lk');
    await page.getByRole('option', { name: /兰考县/ }).click();
    await expect(panel).toContainText('1.27');
    await expect(panel).toContainText(/文本第\s*[\d,、]+\s*行/);
    expect(await page.evaluate(async () => (await window.atlas.facts('410225')).length)).toBeGreaterThan(50);
  });

  await test.step('the picture and the table leave by the menu', async () => {
    await page.getByRole('button', { name: /导出/ }).click();
    for (const [button, name] of [
      ['保存表格', /\.csv$/],
      ['保存图片', /\.png$/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(name);
    }
  });
  await context.setOffline(false);
  // What was never needed may be missing: letters (the system's font stands in), finer shapes (the coarser ones serve).
  const lost = failed.filter((address) => had.has(address) && !address.endsWith('favicon.svg'));
  expect(lost).toEqual([]);
  expect(misdeeds.errors.filter((error) => error.startsWith('uncaught'))).toEqual([]);
  const missed = failed.map((address) => address.replace(/.*\//, '').replace(/^noto-sans.*/, 'letters'));
  console.log(`offline, not there and done without: ${[...new Set(missed)].join(', ')}`);
});
