import { describe, expect, it } from 'vitest';
import { rankingModel } from '../../../src/charts/ranking.ts';
import { decimalYear, type TrendPoint, trendModel, yearTicks } from '../../../src/charts/trend.ts';
import { yearsBetween } from '../../../src/charts/years.ts';

const point = (period: string, n: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  lo: n,
  hi: n,
  loOpen: false,
  hiOpen: false,
  flag: 'ok',
  ...more,
});

describe('trendModel', () => {
  it('puts a month before the end of its year and leaves spans out', () => {
    expect(decimalYear('2016')).toBe(2016);
    expect(decimalYear('2016-12')).toBe(2016);
    expect(decimalYear('2014-06')).toBe(2013.5);
    expect(decimalYear('2014/2016')).toBeNull();
    expect(trendModel([point('2014/2016', 3)], null).marks).toEqual([]);
  });

  it('joins neighbouring years and leaves a gap open', () => {
    const model = trendModel([point('2012', 10), point('2013', 8), point('2016', 4)], 100);
    expect(model.runs.map((run) => run.map(({ x }) => x))).toEqual([[2012, 2013], [2016]]);
  });

  it('never draws a line through an interval or across a change of method', () => {
    const range = point('2014', 0, { hi: 3, hiOpen: true });
    expect(trendModel([point('2013', 8), range, point('2015', 2)], 100).runs).toHaveLength(2);
    const changed = point('2014', 7, { flag: 'series-break' });
    expect(trendModel([point('2013', 8), changed], 100).runs).toHaveLength(2);
  });

  it('draws 超过 as open upwards without stretching the scale to 100', () => {
    const model = trendModel([point('2016', 10, { hi: 100, loOpen: true })], 100);
    expect(model.marks[0]?.shape).toBe('above');
    expect(model.top).toBe(12);
    expect(trendModel([point('2016', 5, { hi: Number.POSITIVE_INFINITY })], null).marks[0]?.shape).toBe(
      'above',
    );
  });

  it('gives an empty model a scale all the same', () => {
    expect(trendModel([], null)).toEqual({ marks: [], runs: [], years: [0, 1], top: 1 });
  });

  it('labels at most five years and always the last', () => {
    expect(yearTicks([2010, 2020])).toEqual([2011, 2014, 2017, 2020]);
    expect(yearTicks([2015, 2017])).toEqual([2015, 2016, 2017]);
  });
});

describe('rankingModel', () => {
  const item = (code: string, lo: number, hi = lo) => ({
    code,
    name: code,
    lo,
    hi,
    loOpen: false,
    hiOpen: false,
  });

  it('orders from the highest, ties share a rank, intervals have none', () => {
    const { bars } = rankingModel([item('a', 1), item('b', 3), item('c', 3), item('d', 0, 5)], 'c', 12, 100);
    expect(bars.map(({ code, rank }) => [code, rank])).toEqual([
      ['d', null],
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
    expect(bars.find(({ lit }) => lit)?.code).toBe('c');
  });

  it('keeps the first and the neighbours of the lit one when there are many', () => {
    const many = Array.from({ length: 30 }, (_, n) => item(String(100 + n), 30 - n));
    const model = rankingModel(many, '120', 6, null);
    expect(model.bars.map(({ code }) => code)).toEqual(['100', '118', '119', '120', '121', '122']);
    expect(model.hidden).toBe(24);
  });
});

it('yearsBetween keeps the years without a bar', () => {
  expect(
    yearsBetween([
      { year: 2012, value: 1, pending: false },
      { year: 2015, value: 1, pending: false },
    ]),
  ).toEqual([2012, 2013, 2014, 2015]);
  expect(yearsBetween([])).toEqual([]);
});
