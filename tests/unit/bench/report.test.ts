import { describe, expect, test } from 'vitest';
import type { CellRun } from '../../bench/drive/cell.ts';
import { readOptions } from '../../bench/options.ts';
import type { First, Latency } from '../../bench/page/window.ts';
import { neededCells, ratioRows } from '../../bench/report/ratios.ts';
import { median, spreadOf } from '../../bench/report/statistics.ts';
import { resultLine, type Summary, summarise } from '../../bench/report/summary.ts';
import { markdownTable, ourTable, rawTable, spreadText, withSection } from '../../bench/report/table.ts';

const SPENT = { pageMs: 100, graphicsMs: 50, foreign: 0.1 };
const first = (ms: number | null): First & typeof SPENT => ({
  settled: true,
  ms,
  equalMs: ms,
  cover: 0.5,
  classes: [0.2, 0.2, 0.2, 0.2, 0.2],
  samplingMs: 3,
  ...SPENT,
});
const latency = (ms: number | null): Latency & typeof SPENT => ({
  settled: ms !== null,
  ms,
  samplingMs: 1,
  changed: 0.4,
  cover: 0.5,
  longTasks: { count: 1, maxMs: 60 },
  ...SPENT,
});
const run = (design: string, data: string, part: Partial<CellRun>): CellRun => ({
  design,
  data,
  n: 3000,
  at: '2026-11-24T00:00:00.000Z',
  idle: 1,
  seconds: 9,
  errors: [],
  ...part,
});

describe('statistics', () => {
  test('the median is the middle, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('a spread leaves out what is no number', () => {
    expect(spreadOf([5, null, 1, undefined, Number.NaN, 9])).toEqual({ median: 5, min: 1, max: 9, count: 3 });
    expect(spreadOf([null])).toBeNull();
  });
});

describe('summaries', () => {
  const runs = [
    run('atlas', '3000', {
      first: first(1000),
      marks: { fetched: 100, decoded: 130, filled: 300 },
      recolour: [latency(10), latency(20)],
    }),
    run('kepler', '3000', { first: first(9000), failure: 'recolour: nothing within 135 s' }),
    run('atlas', '3000', { first: first(2000), recolour: [latency(30), latency(null)] }),
    run('kepler', '3000', { first: first(null), failure: 'first picture: none within 120 s' }),
  ];
  const [ours, kepler] = summarise(runs);

  test('one for each design and data set, over all runs', () => {
    expect(ours?.runs).toBe(2);
    expect(ours?.measures.first_ms).toEqual({ median: 1500, min: 1000, max: 2000, count: 2 });
    expect(ours?.measures.recolour_ms).toEqual({ median: 20, min: 10, max: 30, count: 3 });
    expect(ours?.measures.decode_ms?.median).toBe(30);
    expect(ours?.measures.fill_ms?.median).toBe(170);
    expect(ours?.unsettled).toBe(1);
  });

  test('a failed run stands with its reason', () => {
    expect(kepler?.runs).toBe(1);
    expect(kepler?.failures).toEqual(['recolour: nothing within 135 s', 'first picture: none within 120 s']);
    expect(rawTable(summarise(runs))).toContain('first picture: none within 120 s');
  });

  test('the JSON line has the fields of the contract, null where nothing was measured', () => {
    const line = resultLine(kepler as Summary) as Record<string, unknown>;
    expect(line).toMatchObject({
      design: 'kepler',
      n: 3000,
      runs: 1,
      first_ms: 9000,
      recolour_ms: null,
      filter_ms: null,
    });
    for (const key of ['pan_ms', 'pan_p95_ms', 'page_mb']) expect(line[key]).toBeNull();
  });
});

describe('ratios', () => {
  const summary = (design: string, data: string, measures: Record<string, number>): Summary => ({
    design,
    data,
    n: Number(data) || 2891,
    runs: 5,
    measures: Object.fromEntries(
      Object.entries(measures).map(([key, value]) => [
        key,
        { median: value, min: value, max: value, count: 5 },
      ]),
    ),
    cover: 0.5,
    classes: [],
    failures: [],
    unsettled: 0,
  });
  const summaries = [
    summary('kepler', '250000', { first_ms: 30_000, recolour_ms: 7000, filter_ms: 1900, page_mb: 1000 }),
    summary('atlas', '250000', {
      first_ms: 3000,
      recolour_ms: 25,
      period_ms: 50,
      filter_ms: 10,
      page_mb: 250,
    }),
    summary('atlas', '620000', { first_ms: 2100, recolour_ms: 40, pan_ms: 12 }),
    summary('atlas', '3000', { recolour_ms: 30 }),
  ];
  const verdict = (rows: ReturnType<typeof ratioRows>, work: string): string | undefined =>
    rows.find((row) => row.work === work)?.verdict;

  test('at least and at most are told apart', () => {
    const rows = ratioRows(summaries, true);
    expect(rows.find(({ work }) => work === 'recolour, 250,000')).toMatchObject({
      value: 280,
      verdict: 'pass',
    });
    expect(verdict(rows, 'period change, 250,000')).toBe('miss');
    expect(verdict(rows, 'filter, 250,000')).toBe('miss');
    expect(verdict(rows, 'page memory, 250,000')).toBe('pass');
    expect(verdict(rows, 'recolour, 620,000')).toBe('pass');
    expect(verdict(rows, 'overview of 620,000')).toBe('miss');
    expect(verdict(rows, 'recolour, counties')).toBe('not measured');
  });

  test('what needs a graphics card is judged only with one', () => {
    const work = 'pan median, 620,000, on a graphics card';
    expect(verdict(ratioRows(summaries, true), work)).toBe('not measured');
    expect(verdict(ratioRows(summaries, false), work)).toBe('pass');
  });

  test('every needed cell is named once', () => {
    const keys = neededCells().map(({ design, data }) => `${design} ${data}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('kepler 50000');
  });
});

describe('tables', () => {
  test('numbers stand right, words left', () => {
    expect(markdownTable(['a', 'b'], [['x', '1']])).toBe('| a | b |\n| --- | --: |\n| x | 1 |');
  });

  test('a spread shows its range only when there is one', () => {
    expect(spreadText({ median: 1234, min: 900, max: 2000, count: 5 }, 1000)).toBe('1.2 [0.9–2.0]');
    expect(spreadText({ median: 250, min: 250, max: 250, count: 1 })).toBe('250');
    expect(spreadText(undefined)).toBe('–');
  });

  test('rows have as many cells as the head', () => {
    for (const table of [rawTable, ourTable]) {
      const lines = table(summarise([run('atlas', 'counties', { first: first(900) })])).split('\n');
      expect(new Set(lines.map((line) => line.split(' | ').length)).size).toBe(1);
    }
  });

  test('a section replaces only its namesake', () => {
    const one = withSection('# Results\n', 'a', 'first');
    const two = withSection(one, 'b', 'second');
    const three = withSection(two, 'a', 'third');
    expect(three).toContain('third');
    expect(three).toContain('second');
    expect(three).not.toContain('first');
    expect(three.startsWith('# Results')).toBe(true);
  });
});

describe('options', () => {
  test('have the defaults of the usage text', () => {
    expect(readOptions([])).toMatchObject({
      data: [],
      runs: 5,
      keep: true,
      screen: { width: 1280, height: 800, gpu: false },
    });
  });

  test('name what they do not take', () => {
    expect(readOptions(['--n', '3000,counties', '--runs', '2', '--no-keep'])).toMatchObject({
      data: ['3000', 'counties'],
      runs: 2,
      keep: false,
    });
    expect(() => readOptions(['--runs', '0'])).toThrow('--runs');
    expect(() => readOptions(['--size', 'large'])).toThrow('--size');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
  });
});
