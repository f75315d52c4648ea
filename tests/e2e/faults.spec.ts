import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

test.use({ tolerant: true });

/** Waits for the app's own object without the promise of a picture, which a fault may make impossible. */
async function openBroken(page: Page, address = ''): Promise<void> {
  await page.goto(`./${address}`);
  await page.waitForFunction(() => 'atlas' in window);
}

const notices = (page: Page) => page.getByTestId('notices');

test('a data file that is missing is named, and the rest works', async ({ page }) => {
  await page.route(/links[^/]*\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
  await openBroken(page);
  await expect(notices(page)).toContainText(/links/);
  await page.evaluate(() => window.atlas.ready);
  expect(await page.evaluate(() => window.atlas.frame()?.valued)).toBe(831);
});

test('a damaged data file is named, and the rest works', async ({ page }) => {
  await page.route(/sites[^/]*\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"format":1,"si' }),
  );
  await openBroken(page);
  await expect(notices(page)).toContainText(/sites/);
  await page.evaluate(() => window.atlas.ready);
  expect(await page.evaluate(async () => (await window.atlas.links('east_west')).length)).toBe(32);
});

test('a data file of another version is named', async ({ page }) => {
  await page.route(/sites[^/]*\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"format":999,"sites":[]}' }),
  );
  await openBroken(page);
  await expect(notices(page)).toContainText(/sites/);
});

test('a column that is cut short is named and leaves its places without a value', async ({ page }) => {
  await page.route(/col-county-incidence-comprehensive[^/]*\.bin$/, async (route) => {
    const whole = await (await route.fetch()).body();
    await route.fulfill({ body: whole.subarray(0, Math.floor(whole.length / 2)) });
  });
  await openBroken(page, '?i=incidence-comprehensive&l=county&y=2017');
  await expect(notices(page)).toContainText(/incidence-comprehensive/);
  await expect(page.getByTestId('search')).toBeVisible();
});

test('without a manifest the page says so instead of staying blank', async ({ page }) => {
  await page.route(/manifest\.json$/, (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('./');
  await expect(page.getByText(/manifest/).first()).toBeVisible();
});

test('values in the address that mean nothing are dropped and named', async ({ page }) => {
  await openBroken(page, '?l=galaxy&i=no-such-thing&y=1066&s=999999&zz=1');
  await page.evaluate(() => window.atlas.ready);
  await expect(notices(page)).toContainText(/galaxy/);
  expect(await page.evaluate(() => window.atlas.view())).toMatchObject({
    level: 'county',
    indicator: 'exit-cohort',
  });
});

test('a hostile address neither runs nor breaks anything', async ({ page }) => {
  const payload = encodeURIComponent('"><img src=x onerror="window.__pwned=1">');
  await openBroken(page, `?s=${payload}&sel=${payload}&__proto__=1&constructor=1#${'x'.repeat(200_000)}`);
  await page.evaluate(() => window.atlas.ready);
  expect(await page.evaluate(() => '__pwned' in window || 'polluted' in {})).toBe(false);
});

test('a field of config.json that is wrong is named and takes its default', async ({ page }) => {
  await page.route(/config\.json$/, (route) =>
    route.fulfill({ json: { organisation: '试点县', home: 'Henan', colour: 1 } }),
  );
  await openBroken(page);
  await expect(notices(page)).toContainText(/home/);
  await page.evaluate(() => window.atlas.ready);
  expect(await page.evaluate(() => window.atlas.view().scope)).toBe('100000');
});

test('a config.json that is no JSON is named', async ({ page }) => {
  await page.route(/config\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: 'organisation: x' }),
  );
  await openBroken(page);
  await expect(notices(page)).toContainText(/config\.json/);
});

test('the stamp is lifted by a 审图号 only', async ({ page }) => {
  await open(page);
  await expect(page.getByTestId('stamp')).toContainText(/未送审/);
  await page.route(/config\.json$/, (route) =>
    route.fulfill({ json: { mapApproval: 'GS(2024)0650号', reviewMode: 'standard-map' } }),
  );
  await open(page);
  await expect(page.getByTestId('stamp')).toContainText('GS(2024)0650号');
  await expect(page.getByTestId('stamp')).not.toContainText(/未送审/);
});
