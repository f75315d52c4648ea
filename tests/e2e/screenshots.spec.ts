import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, open, test } from './fixtures.ts';

const FOLDER = 'tests/screenshots';
const LIMIT = 400 * 1024;

interface Shot {
  name: string;
  address: string;
  size?: { width: number; height: number };
  /** Test id of what is scrolled to the top of its panel first. */
  scrollTo?: string;
}

const SHOTS: Shot[] = [
  { name: 'first-screen', address: '' },
  { name: 'incidence-province-2016', address: '?l=province&i=incidence-survey&y=2016' },
  { name: 'county-incidence-hatches', address: '?i=incidence-comprehensive&y=2017' },
  { name: 'pairing-arcs', address: '?l=province&i=pairing-in&on=regions,lines,labels,links' },
  { name: 'henan', address: '?s=410000' },
  { name: 'lankao-evidence', address: '?s=410000&sel=410225&pn=controls,place', scrollTo: 'evidence' },
  { name: 'dark', address: '?t=dark' },
  { name: 'english', address: '?lang=en&s=410000&sel=410225&pn=controls,place' },
  { name: 'phone', address: '', size: { width: 390, height: 844 } },
];

/** The same picture with fewer steps a channel, until it fits: hardly a difference to the eye, much less to carry. */
function coarser(png: Buffer): Buffer {
  let bytes = png;
  for (let step = 8; bytes.length > LIMIT && step <= 16; step += 4) {
    const picture = PNG.sync.read(png);
    picture.data.forEach((value, i) => {
      picture.data[i] = Math.min(255, Math.round(value / step) * step);
    });
    bytes = PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 4 });
  }
  return bytes;
}

for (const { name, address, size, scrollTo } of SHOTS) {
  test(`picture ${name}`, async ({ page }) => {
    if (size) await page.setViewportSize(size);
    await open(page, address);
    if (scrollTo) {
      const part = page.getByTestId(scrollTo);
      await expect(part.getByRole('searchbox')).toBeVisible();
      await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    }
    await page.evaluate(() => document.fonts.ready);
    mkdirSync(FOLDER, { recursive: true });
    const path = `${FOLDER}/${name}.png`;
    const taken = await page.screenshot({ animations: 'disabled' });
    const bytes = coarser(taken);
    expect(bytes.length).toBeLessThanOrEqual(LIMIT);
    writeFileSync(path, bytes);
  });
}
