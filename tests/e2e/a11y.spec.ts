import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from './fixtures.ts';

const STATES = {
  'first screen': '',
  'first screen, dark': '?t=dark',
  'in English': '?lang=en',
  'a county and its evidence': '?s=410000&sel=410225&pn=controls,place',
  'the table': '?s=410000&pn=controls,table',
};

for (const [name, address] of Object.entries(STATES)) {
  test(`axe finds nothing serious: ${name}`, async ({ page }) => {
    await open(page, address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
    const told = serious.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    expect(told).toEqual([]);
  });
}

test('axe finds nothing serious on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual(
    [],
  );
});

test('the document says its language and follows the switch', async ({ page }) => {
  await open(page, '?lang=en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => window.atlas.setView({ lang: 'zh-CN' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('everything is reachable by Tab with a visible focus', async ({ page }) => {
  await open(page);
  const seen = new Set<string>();
  const invisible: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      const own = getComputedStyle(at);
      const around = at.closest('label, [data-focus-visible]');
      const other = around ? getComputedStyle(around) : own;
      const shown = [own, other].some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none');
      return {
        name: at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 30) ?? at.tagName,
        shown,
      };
    });
    if (!focus) continue;
    seen.add(focus.name);
    if (!focus.shown) invisible.push(focus.name);
  }
  expect(seen.size).toBeGreaterThan(15);
  expect(invisible).toEqual([]);
});

test('motion stops where the reader asks for none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
