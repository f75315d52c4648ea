import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/export/csv.ts';
import { fileName, fileNamePart } from '../../../src/export/filename.ts';
import { safeCell } from '../../../src/export/guard.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('a cell of a table', () => {
  it.each([
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
    '\uFEFF=1',
    "=cmd|' /C calc'!A0",
    '-',
  ])('%j is kept from being a formula', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(['-1.4', '-0.5e-3', '12', '', '兰考县', '≥ 2 且 < 3 %', '[2,3)', "'=1", 'a=b', '> 10 %'])(
    '%j stays as it is',
    (text) => {
      expect(safeCell(text)).toBe(text);
    },
  );
});

describe('a CSV file', () => {
  it('starts with the byte order mark and quotes what needs it', () => {
    const text = csvText(
      ['名称', '数值'],
      [
        ['甲,乙', -1.4],
        ['引"号', null],
        ['两\n行', 1.27],
      ],
    );
    expect(text).toBe('\uFEFF名称,数值\r\n"甲,乙",-1.4\r\n"引""号",\r\n"两\n行",1.27\r\n');
  });

  it('gives every cell back, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, anyText, fc.double({ noNaN: true })), { minLength: 1 }),
        (rows) => {
          const { data, errors } = Papa.parse<string[]>(csvText(['a', 'b', 'c'], rows).slice(1), {
            newline: '\r\n',
            skipEmptyLines: false,
          });
          expect(errors).toEqual([]);
          expect(data.slice(1, -1)).toEqual(rows.map(([a, b, n]) => [safeCell(a), safeCell(b), String(n)]));
        },
      ),
      { numRuns: 300, seed: 832 },
    );
  });

  it('never lets a cell begin like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), anyText, (start, rest) => {
        const cell = safeCell(start + rest);
        expect(cell.startsWith("'") || /^-\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell)).toBe(true);
      }),
      { seed: 832 },
    );
  });
});

describe('a file name', () => {
  it('joins what it is given', () => {
    expect(fileName(['区域贫困分布看板', '综合贫困发生率', '2016年末', '河南省'], 'csv')).toBe(
      '区域贫困分布看板_综合贫困发生率_2016年末_河南省.csv',
    );
    expect(fileName(['a', '', 'b'], 'png')).toBe('a_b.png');
  });

  it.each([
    ['2016/2020', '2016–2020'],
    ['../../etc/passwd', '–..–etc–passwd'],
    ['CON', 'CON-'],
    ['a:b*c?"<d>|e', 'a b c d e'],
    ['. hidden. ', 'hidden'],
    ['一'.repeat(90), '一'.repeat(20)],
    ['safe\u202Egnp.exe', 'safe gnp.exe'],
  ])('%j becomes %j', (from, to) => {
    expect(fileNamePart(from)).toBe(to);
  });

  it('is a single short segment for any text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (parts) => {
        const name = fileName(['x', ...parts], 'csv');
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(420);
      }),
      { seed: 832 },
    );
  });
});
