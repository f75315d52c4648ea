import type { Page } from '@playwright/test';
import { expect, open, test, watch } from './fixtures.ts';

// One page answers all: these tests only read.
let page: Page;
let noted: ReturnType<typeof watch>;

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage();
  noted = watch(page, baseURL ?? '');
  await open(page);
});

test.afterAll(async () => {
  await page.close();
});

test('tells its version', async () => {
  expect(await page.evaluate(() => window.atlas.version)).toMatch(/^\d+\.\d+\.\d+/);
});

for (const [code, indicator, period, number] of [
  ['410225', 'incidence-registered', '2014-06', 11.5],
  ['410225', 'incidence-comprehensive', '2016-12', 1.27],
  ['410225', 'incidence-comprehensive', '2016', 1.27],
  ['360781', 'incidence-registered', '2015-12', 10.09],
  ['621124', 'incidence-registered', '2013', 22.91],
] as const) {
  test(`${code} ${indicator} ${period} reads ${number}`, async () => {
    const value = await page.evaluate(([c, i, p]) => window.atlas.value(c, i, p), [
      code,
      indicator,
      period,
    ] as const);
    expect(value).toMatchObject({ lo: number, hi: number, basis: 'documented' });
    expect(value?.sources[0]).toMatchObject({ document: expect.any(String), line: expect.any(Number) });
  });
}

test('a month answers for itself only', async () => {
  const values = await page.evaluate(async () => [
    await window.atlas.value('410225', 'incidence-registered', '2014'),
    await window.atlas.value('410225', 'incidence-comprehensive', '2014-06'),
  ]);
  expect(values).toEqual([null, null]);
});

test('the record keeps the value of October 2016 beside that of December', async () => {
  const facts = await page.evaluate(() => window.atlas.facts('410225'));
  const october = facts.filter((fact) => fact.period === '2016-10' && fact.value === 0.7);
  expect(october.length).toBeGreaterThan(0);
  expect(october[0]?.source).toMatchObject({ document: expect.any(String), line: expect.any(Number) });
});

test('a province known by its band only gives the band', async () => {
  const value = await page.evaluate(() => window.atlas.value('520000', 'incidence-survey', '2016'));
  expect(value).toMatchObject({ lo: 10, loOpen: true, hi: 100, basis: 'documented' });
});

test('a rule speaks for the end of the cohort year, is carried forward, and says nothing of earlier years', async () => {
  const values = await page.evaluate(async () => {
    // 西藏 is west by the rule: its first county of the cohort of 2017.
    let code = '';
    for (const region of await window.atlas.regions('county', '540000')) {
      const cohort = await window.atlas.value(region.code, 'exit-cohort', '2020');
      if (!code && cohort?.lo === 2017) code = region.code;
    }
    const at = (period: string) => window.atlas.value(code, 'incidence-comprehensive', period);
    return { code, before: await at('2016'), during: await at('2017'), after: await at('2018') };
  });
  expect(values.code).not.toBe('');
  expect(values.during).toMatchObject({
    lo: 0,
    loOpen: false,
    hi: 3,
    hiOpen: true,
    basis: 'rule',
    flag: 'ok',
  });
  expect(values.after).toMatchObject({ lo: 0, hi: 3, hiOpen: true, basis: 'rule', flag: 'carried' });
  expect(values.during?.sources[0]).toMatchObject({ rule: 'county-exit' });
  expect(values.before).toBeNull();
});

test('the first screen counts the cohorts by list rows and by painted regions', async () => {
  const frame = await page.evaluate(() => window.atlas.frame());
  expect(frame).toMatchObject({
    indicator: 'exit-cohort',
    period: '2020',
    level: 'county',
    n: 2891,
    valued: 831,
  });
  const rows = frame?.listRows;
  expect(rows).toBe(832);
  // 冷湖 and 茫崖 of 2019 share one polygon.
  expect(frame?.classes.map((c) => c.count)).toEqual([28, 125, 283, 343, 52]);
});

test('lists the thirty-two pairings of provinces', async () => {
  const links = await page.evaluate(() => window.atlas.links('east_west'));
  expect(links).toHaveLength(32);
  expect(new Set(links.map((link) => link.giver.code)).size).toBe(21);
  expect(new Set(links.map((link) => link.receiver.code)).size).toBe(31);
  for (const link of links) expect(link.source.line).toBeGreaterThan(0);
});

test('holds every fact, site point and total', async () => {
  const counted = await page.evaluate(async () => {
    const sites = await window.atlas.sites();
    const points = sites.filter((site) => site.row === 'site').length;
    return { facts: (await window.atlas.facts()).length, points, totals: sites.length - points };
  });
  expect(counted).toEqual({ facts: 2408, points: 16, totals: 7 });
});

test('knows regions, neighbours and what lies at a point', async () => {
  const answers = await page.evaluate(async () => ({
    counties: (await window.atlas.regions('county', '410000')).length,
    lankao: (await window.atlas.regions('county')).find((region) => region.code === '410225'),
    near: await window.atlas.neighbours('410225'),
    at: await window.atlas.regionAt(114.82, 34.82),
    sea: await window.atlas.regionAt(160, 20),
  }));
  expect(answers.counties).toBeGreaterThan(150);
  expect(answers.lankao).toMatchObject({ code: '410225', name: '兰考县' });
  expect(answers.near.length).toBeGreaterThan(2);
  expect(answers.at).toBe('410225');
  expect(answers.sea).toBeNull();
});

test('describes every indicator', async () => {
  const indicators = await page.evaluate(() => window.atlas.indicators());
  const ids = indicators.map((indicator) => indicator.id);
  const incidence = ['incidence-registered', 'incidence-comprehensive', 'incidence-survey'];
  expect(ids).toEqual(expect.arrayContaining([...incidence, 'exit-cohort', 'registered-poor-population']));
  const families = incidence.map((id) => indicators.find((indicator) => indicator.id === id)?.family);
  expect(new Set(families).size).toBe(3);
});

test('has done nothing forbidden on the way', () => {
  expect(noted).toEqual({ foreign: [], errors: [] });
});
