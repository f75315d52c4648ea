import { describe, expect, it } from 'vitest';
import {
  formatDocument,
  formatError,
  formatInterval,
  formatNumber,
  formatPeriod,
  formatUnit,
} from '../../../src/i18n/format.ts';
import { t } from '../../../src/i18n/index.ts';

const ends = (lo: number, hi: number, loOpen = false, hiOpen = false) => ({ lo, hi, loOpen, hiOpen });
const INF = Number.POSITIVE_INFINITY;

describe('intervals', () => {
  it.each([
    [ends(1.27, 1.27), 'percent', '1.27 %', '1.27 %'],
    [ends(0, 0), 'percent', '0 %', '0 %'],
    [ends(2, 3, false, true), 'percent', '≥ 2 且 < 3 %', '≥ 2 and < 3 %'],
    [ends(10, 100, true), 'percent', '> 10 %', '> 10 %'],
    [ends(0, 2, false, true), 'percent', '< 2 %', '< 2 %'],
    [ends(0, 3), 'percent', '≤ 3 %', '≤ 3 %'],
    [ends(77000, 77000), 'person', '7.7 万人', '77,000 people'],
    [ends(76412, 76412), 'person', '76,412 人', '76,412 people'],
    [ends(16600000, 16600000), 'person', '1,660 万人', '16.6 million people'],
    [ends(55750000, 55750000), 'person', '5,575 万人', '55.75 million people'],
    [ends(50000, INF), 'person', '≥ 5 万人', '≥ 50,000 people'],
    [ends(3, INF, true), 'household', '> 3 户', '> 3 households'],
    [ends(120000000, 120000000), 'cny', '1.2 亿元', '120 million yuan'],
    [ends(2018, 2018), 'year', '2018年', '2018'],
  ])('words %o in %s', (interval, unit, zh, en) => {
    expect(formatInterval('zh-CN', interval, unit)).toBe(zh);
    expect(formatInterval('en', interval, unit)).toBe(en);
  });

  it('counts one in the singular', () => {
    expect(formatInterval('en', ends(1, 1), 'link')).toBe('1 pairing');
    expect(formatInterval('en', ends(2, 2), 'link')).toBe('2 pairings');
    expect(formatInterval('en', ends(1, INF), 'county')).toBe('≥ 1 counties');
    expect(formatInterval('zh-CN', ends(1, 1), 'link')).toBe(
      formatInterval('zh-CN', ends(2, 2), 'link').replace('2', '1'),
    );
    expect(t('en', 'place.evidence.count', { count: 1 })).toBe('1 fact');
    expect(t('en', 'table.rows', { count: 2891 })).toBe('2,891 rows');
  });

  it('never rounds a number away', () => {
    expect(formatInterval('zh-CN', ends(123456789, 123456789), 'cny')).toBe('12,345.6789 万元');
    expect(formatInterval('zh-CN', ends(11.5, 11.5), 'percent')).toBe('11.5 %');
  });
});

it('words periods', () => {
  expect(formatPeriod('zh-CN', '2016')).toBe('2016年末');
  expect(formatPeriod('en', '2016')).toBe('end of 2016');
  expect(formatPeriod('zh-CN', '2014-06')).toBe('2014年6月');
  expect(formatPeriod('en', '2014-06')).toBe('June 2014');
  expect(formatPeriod('zh-CN', '2016/2020')).toBe('2016–2020年（累计）');
  expect(formatPeriod('en', '2016/2020')).toBe('2016–2020 (cumulative)');
  expect(formatPeriod('zh-CN', '2016-03/2020')).toBe('2016年3月–2020年（累计）');
  expect(formatPeriod('zh-CN', '')).toBe('期别未载');
});

it('prints numbers with grouping and with the digits asked for', () => {
  expect(formatNumber('zh-CN', 2891)).toBe('2,891');
  expect(formatNumber('en', 4.5, 1)).toBe('4.5');
  expect(formatNumber('en', 4, 1)).toBe('4.0');
  expect(formatNumber('en', -0)).toBe('0');
});

it('words units, documents and errors, and never hides an unknown code', () => {
  expect(formatUnit('zh-CN', 'person')).toBe('人');
  expect(formatUnit('en', 'parsec')).toBe('parsec');
  expect(formatDocument('zh-CN', '政府工作报告', 12)).toBe('政府工作报告，文本第 12 行');
  expect(formatDocument('en', 'Work report')).toBe('Work report');
  expect(formatError('zh-CN', { code: 'data-truncated', params: { file: 'a.bin' } })).toContain('a.bin');
  expect(formatError('en', { code: 'no-such-code', params: { at: 3 } })).toContain('no-such-code');
});
