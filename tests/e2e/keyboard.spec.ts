import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const view = (page: Page) => page.evaluate(() => window.atlas.view());

/** Waits until everything asked for so far is on the map. */
const drawn = (page: Page) => page.evaluate(() => window.atlas.setView({}));

/** Goes on with Tab until the map has the focus, as one without a mouse does. */
async function tabToMap(page: Page): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const there = await page
      .getByTestId('map')
      .locator('.map-host')
      .evaluate((host) => host.contains(document.activeElement));
    if (there) return;
  }
  throw new Error('80 presses of Tab do not reach the map');
}

/** Enter chooses the place in the middle of the map; Enter again goes into it. */
async function enterMiddle(page: Page): Promise<string> {
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await view(page)).selection.length).toBe(1);
  const [chosen = ''] = (await view(page)).selection;
  await expect(page.getByTestId('place-panel')).toBeVisible();
  await drawn(page);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await view(page)).scope).toBe(chosen);
  await drawn(page);
  return chosen;
}

test('the keyboard alone goes from the nation to a county and back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?l=province&i=incidence-survey&y=2016&c=113.6,34.2,4.5');
  await tabToMap(page);

  const province = await enterMiddle(page);
  expect(province).toBe('410000');

  await page.evaluate(() => window.atlas.setView({ level: 'prefecture', indicator: 'fact-count' }));
  const prefecture = await enterMiddle(page);
  expect(prefecture.slice(0, 2)).toBe(province.slice(0, 2));
  expect(prefecture).toMatch(/^\d{4}00$/);

  await page.evaluate(() => window.atlas.setView({ level: 'county', indicator: 'exit-cohort' }));
  const county = await enterMiddle(page);
  expect(county.slice(0, 4)).toBe(prefecture.slice(0, 4));
  const name = await page.evaluate(
    (code) => window.atlas.regions('county').find((region) => region.code === code)?.name,
    county,
  );
  await expect(page.getByTestId('breadcrumb')).toContainText(String(name));
  await expect(page.getByTestId('place-panel')).toContainText(String(name));

  for (const scope of [prefecture, province, '100000']) {
    while ((await view(page)).selection.length > 0) await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await view(page)).scope).toBe(scope);
  }
});
