import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { expect, test } from './fixtures.ts';

test('the browser draws the golden pictures of the raster byte for byte', async ({ page }) => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/raster/scenes.ts', formats: ['iife'], name: 'scenes', fileName: 'scenes' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? '';
  // An empty page: ours would forbid a script from elsewhere.
  await page.goto('about:blank');
  const hashes = await page.evaluate(`${code}; scenes.sceneHashes()`);
  expect(hashes).toEqual(JSON.parse(readFileSync('tests/raster/golden/hashes.json', 'utf8')));
});
