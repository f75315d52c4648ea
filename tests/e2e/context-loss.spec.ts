import type { Page } from '@playwright/test';
import { differing, sameShare } from './compare.ts';
import { expect, open, test } from './fixtures.ts';

const ARCS = '?l=province&i=pairing-in&on=regions,lines,labels,links';

/** Takes the context from every WebGL canvas of the page, gives it back after half a second; answers how many. */
const loseAll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const lost = [...document.querySelectorAll('canvas')].flatMap((canvas) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      return extension ?? [];
    });
    setTimeout(() => {
      for (const extension of lost) {
        try {
          extension.restoreContext();
        } catch {
          // The canvas may have been thrown away by then, which is the point.
        }
      }
    }, 500);
    return lost.length;
  });

/** WebGL canvases of the page that can draw. */
const alive = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('canvas')].filter(
        (canvas) => canvas.getContext('webgl2')?.isContextLost() === false,
      ).length,
  );

const picture = (page: Page): Promise<Buffer> =>
  page.getByTestId('map').screenshot({ animations: 'disabled' });

/** A browser that does not tell what draws its WebGL: the map then lets deck.gl draw the arcs. */
const hideRenderer = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const own: (name: string) => unknown = WebGL2RenderingContext.prototype.getExtension;
    Object.defineProperty(WebGL2RenderingContext.prototype, 'getExtension', {
      value(this: WebGL2RenderingContext, name: string) {
        return name === 'WEBGL_debug_renderer_info' ? null : own.call(this, name);
      },
    });
  });
};

for (const { who, canvases } of [
  { who: 'the map with arcs on its canvas', canvases: 1 },
  { who: 'the map with arcs by deck.gl', canvases: 2 },
]) {
  test(`${who} is the same picture after the graphics context was lost`, async ({ page }) => {
    if (canvases > 1) await hideRenderer(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, ARCS);
    await expect.poll(() => alive(page)).toBe(canvases);
    const layers = await page.evaluate(() => window.atlas.view().layers);
    await page.evaluate(() => window.atlas.setView({ layers: ['regions', 'lines', 'labels'] }));
    const bare = await picture(page);
    await page.evaluate((all) => window.atlas.setView({ layers: all }), layers);
    // deck.gl draws a frame or two after the rest.
    await expect.poll(async () => differing(bare, await picture(page)).size).toBeGreaterThan(5_000);
    const before = await picture(page);
    const arcs = differing(bare, before);

    const began = Date.now();
    expect(await loseAll(page)).toBe(canvases);
    await expect.poll(() => alive(page), { intervals: [100] }).toBe(canvases);
    const remounted = Date.now() - began;
    let after = before;
    const share = async (): Promise<number> => {
      after = await picture(page);
      return sameShare(before, after, arcs);
    };
    await expect.poll(share, { timeout: 30_000 }).toBeGreaterThanOrEqual(0.99);
    const same = sameShare(before, after);
    console.log(
      `${who}: context back after ${remounted} ms, picture after ${Date.now() - began} ms, ` +
        `${(100 * same).toFixed(3)} % of all pixels and ${(100 * sameShare(before, after, arcs)).toFixed(3)} % of ${arcs.size} arc pixels the same`,
    );
    expect(same).toBeGreaterThanOrEqual(0.99);
    expect(await page.evaluate(() => window.atlas.view().scope)).toBe('100000');
  });
}

test('a context that is lost again and again is given up; the map goes on without it and says so', async ({
  page,
}) => {
  await open(page, ARCS);
  for (let loss = 0; loss < 4; loss++) {
    await expect.poll(() => alive(page), { intervals: [100] }).toBe(1);
    await loseAll(page);
  }
  await expect(page.getByTestId('notices')).toContainText(/WebGL|图形/);
  await page.evaluate(() => window.atlas.setView({ scope: '410000', level: 'county' }));
  expect(await page.evaluate(() => window.atlas.frame()?.level)).toBe('county');
  expect(await alive(page)).toBe(0);
});
