import { expect, open, test } from './fixtures.ts';

const FOLDER = 'tests/screenshots';

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
    await page.screenshot({ animations: 'disabled', path: `${FOLDER}/${name}.png` });
  });
}
