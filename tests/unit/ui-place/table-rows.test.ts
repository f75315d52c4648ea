import { describe, expect, it } from 'vitest';
import { orderRows, searchRows, type TableRow } from '../../../src/ui/table/order-rows.ts';
import { rowWindow, scrollFor } from '../../../src/ui/table/window.ts';

const row = (
  idx: number,
  name: string,
  value: [number, number] | null,
  rank: number | null = null,
): TableRow => ({
  name,
  parent: idx % 2 ? '甲市' : '乙市',
  row: {
    idx,
    code: String(410000 + idx),
    name,
    parentName: idx % 2 ? '甲市' : '乙市',
    value: value && { lo: value[0], hi: value[1], loOpen: false, hiOpen: false },
    cls: value ? 0 : -1,
    flag: value ? 'ok' : 'missing',
    basis: value ? 'documented' : null,
    rank,
  },
});
const rows = [
  row(0, '丙', null),
  row(1, '甲', [0, 2]),
  row(2, '乙', [5, 5], 2),
  row(3, '丁', [0, 3]),
  row(4, '戊', [9, 9], 1),
];
const names = (list: Iterable<TableRow>) => [...list].map(({ name }) => name).join('');

describe('orderRows', () => {
  it('keeps missing values last both ways and orders intervals by lower, then upper end', () => {
    expect(names(orderRows(rows, { column: 'value', descending: false }, 'zh-CN'))).toBe('甲丁乙戊丙');
    expect(names(orderRows(rows, { column: 'value', descending: true }, 'zh-CN'))).toBe('戊乙丁甲丙');
    expect(names(orderRows(rows, { column: 'rank', descending: false }, 'zh-CN')).slice(0, 2)).toBe('戊乙');
  });
  it('orders names by pinyin and leaves the map order alone', () => {
    expect(names(orderRows(rows, { column: 'name', descending: false }, 'zh-CN'))).toBe('丙丁甲戊乙');
    expect(orderRows(rows, null, 'zh-CN')).toBe(rows);
  });
  it('orders 2,900 rows in the time of a frame or few', () => {
    const many = Array.from({ length: 2900 }, (_, n) => row(n, `县${(n * 7919) % 2900}`, [n % 13, n % 17]));
    const start = performance.now();
    orderRows(many, { column: 'name', descending: false }, 'zh-CN');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it('searchRows wants every word in name, parent or code', () => {
  expect(names(searchRows(rows, '甲市'))).toBe('甲丁');
  expect(names(searchRows(rows, '甲市 410003'))).toBe('丁');
  expect(searchRows(rows, ' ')).toBe(rows);
});

describe('rowWindow', () => {
  it('draws the rows in view and a few more, never outside the table', () => {
    expect(rowWindow(0, 200, 28, 2891)).toEqual({ from: 0, to: 16 });
    expect(rowWindow(28000, 200, 28, 2891)).toEqual({ from: 992, to: 1016 });
    expect(rowWindow(90000, 200, 28, 100)).toEqual({ from: 100, to: 100 });
    expect(rowWindow(0, 0, 28, 0)).toEqual({ from: 0, to: 0 });
  });
  it('scrolls no further than needed', () => {
    expect(scrollFor(0, 0, 100, 28)).toBeNull();
    expect(scrollFor(0, 50, 100, 28)).toBe(0);
    expect(scrollFor(5, 0, 100, 28)).toBe(68);
    expect(scrollFor(100, 0, 100, 28)).toBe(2764);
    expect(scrollFor(0, 9000, 100, 28)).toBe(0);
  });
});
