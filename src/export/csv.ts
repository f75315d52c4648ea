import Papa from 'papaparse';
import { safeCell } from './guard.ts';

/** Excel reads a file without this mark in the machine's own encoding and garbles Chinese. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | null;

/**
 * A table as the text of a CSV file: byte order mark, CRLF, one heading row, cells safe from being run as formulas.
 * Numbers are written as JavaScript prints them, the same on every machine; null is an empty cell.
 */
export function csvText(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = (cell: Cell): string =>
    cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell);
  const body = Papa.unparse([heading.map(text), ...rows.map((row) => row.map(text))], {
    newline: '\r\n',
    quotes: false,
  });
  return `${BYTE_ORDER_MARK}${body}\r\n`;
}
