import { test as base, expect, type Page } from '@playwright/test';

/** What a page must never do, noted as it happens. */
export interface Misdeeds {
  /** Addresses of other hosts that something tried to reach, blocked or not. */
  foreign: string[];
  /** Uncaught errors, console errors and reports of the security policy. */
  errors: string[];
}

/** Notes the misdeeds of a page from now on. `own` is the address of our server. */
export function watch(page: Page, own: string): Misdeeds {
  const misdeeds: Misdeeds = { foreign: [], errors: [] };
  page.context().on('request', (request) => {
    const local = /^(data|blob|about):/.test(request.url()) || request.url().startsWith(own);
    if (!local) misdeeds.foreign.push(request.url());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  return misdeeds;
}

/** Opens the app at an address such as `?s=410000&l=county` and waits for the first complete picture. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(`./${address}`);
  await page.waitForFunction(() => 'atlas' in window);
  await page.evaluate(() => window.atlas.ready);
}

/** A test whose page must stay on its own host and log no error; `misdeeds` lets a fault test look closer. */
export const test = base.extend<{ misdeeds: Misdeeds; tolerant: boolean }>({
  /** Set to true where the test itself breaks something and errors in the console are the point. */
  tolerant: [false, { option: true }],
  misdeeds: [
    async ({ page, baseURL, tolerant }, use) => {
      const misdeeds = watch(page, baseURL ?? '');
      await use(misdeeds);
      expect(misdeeds.foreign, 'requests to other hosts').toEqual([]);
      if (!tolerant) expect(misdeeds.errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
