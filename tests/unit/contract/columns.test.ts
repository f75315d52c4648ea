import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumn, encodeColumn } from '../../../src/contract/columns.ts';
import { columnOf } from '../../fixtures/small-country.ts';

const cell = fc.record({
  period: fc.integer({ min: 0, max: 2 }),
  row: fc.integer({ min: 0, max: 40 }),
  lo: fc.double({ min: 0, max: 1e9, noNaN: true }),
});

describe('column files', () => {
  it('give back what was written, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: (c) => `${c.period}/${c.row}`, maxLength: 60 }),
        (cells) => {
          const column = columnOf(41, 3, cells);
          const read = decodeColumn(encodeColumn(column), 'x.bin', 3, 41);
          expect(read).toEqual({ ok: true, value: column });
        },
      ),
      { seed: 832 },
    );
  });

  it('keeps 11.5 as 11.5 and an open end without a limit as infinity', () => {
    const column = columnOf(2, 1, [
      { period: 0, row: 0, lo: 11.5 },
      { period: 0, row: 1, lo: 3_000_000, hi: Number.POSITIVE_INFINITY, loOpen: true },
    ]);
    const read = decodeColumn(encodeColumn(column), 'x.bin', 1, 2);
    expect(read.ok && [...read.value.hi]).toEqual([11.5, Number.POSITIVE_INFINITY]);
    expect(read.ok && [...read.value.ends]).toEqual([0, 1]);
  });

  const good = (): ArrayBuffer => encodeColumn(columnOf(2, 1, [{ period: 0, row: 1, lo: 1 }]));
  const code = (buffer: ArrayBuffer): string => {
    const read = decodeColumn(buffer, 'x.bin', 1, 2);
    return read.ok ? 'ok' : `${read.error.code} ${read.error.params.file}`;
  };

  it('refuses a cut, foreign, future or inconsistent file and names it', () => {
    expect(code(good().slice(0, 10))).toBe('data-truncated x.bin');
    expect(code(good().slice(0, -1))).toBe('data-truncated x.bin');
    const foreign = good();
    new DataView(foreign).setUint8(0, 0);
    expect(code(foreign)).toBe('data-magic x.bin');
    const future = good();
    new DataView(future).setUint16(4, 99, true);
    expect(code(future)).toBe('data-version x.bin');
    const wrong = good();
    new DataView(wrong).setUint32(24 + 16, 7, true);
    expect(code(wrong)).toBe('data-content x.bin');
  });
});
