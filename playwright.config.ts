import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser/find.ts';

/** A port nobody listens on at this moment. */
function freePort(): Promise<string> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(String(typeof address === 'object' && address ? address.port : 0)));
    });
  });
}

// The workers load this file again; the environment hands them the port that the first load chose.
const port = process.env.ATLAS_E2E_PORT ?? (await freePort());
process.env.ATLAS_E2E_PORT = port;
const browser = await findBrowser();
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  // Drawing without a GPU on a busy machine takes seconds where a desk takes milliseconds.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['line']],
  // Pictures for the README are taken on demand: npm run screenshots.
  testIgnore: process.env.ATLAS_SCREENSHOTS ? [] : ['**/screenshots.spec.ts'],
  use: {
    baseURL,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env } as Record<string, string>,
      args: BROWSER_FLAGS,
    },
  },
  webServer: {
    command: `node node_modules/tsx/dist/cli.mjs scripts/serve.ts --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
