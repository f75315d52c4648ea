import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from './fixtures.ts';

const STATES = {
  'first screen': '',
  'first screen, dark': '?t=dark',
  'in English': '?lang=en',
  'a county and its evidence': '?s=410000&sel=410225&pn=controls,place',
  'the table': '?s=410000&pn=controls,table',
  'one class shown alone': '?f=class:0',
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

/** How an element looks, with its frame: itself, its nearest ancestors, and what they draw before and after. */
async function look(at: Element): Promise<string> {
  await new Promise(requestAnimationFrame);
  const parts: string[] = [];
  for (let element: Element | null = at, i = 0; element && i < 4; element = element.parentElement, i++) {
    for (const pseudo of [null, '::before', '::after']) {
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(element, pseudo);
      parts.push(outline, boxShadow, borderColor, backgroundColor);
    }
  }
  return parts.join(';');
}

test('everything is reachable by Tab with a visible focus', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const seen = new Set<string>();
  const invisible: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    const name = await at.evaluate((element) =>
      element === document.body
        ? null
        : (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
    );
    if (name === null) continue;
    seen.add(name);
    const focused = await at.evaluate(look);
    await at.evaluate((element) => element.blur());
    const plain = await at.evaluate(look);
    await at.evaluate((element) => element.focus());
    if (focused === plain) invisible.push(name);
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

test('what lies deep in a panel comes into view without moving the screen', async ({ page }) => {
  await open(page, '?s=410000&sel=410225&pn=controls,place');
  const evidence = page.getByTestId('evidence');
  await expect(evidence.getByRole('searchbox')).toBeVisible();
  await evidence.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect(evidence).toBeInViewport();
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0);
});
