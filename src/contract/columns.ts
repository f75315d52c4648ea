/**
 * Column files col-<level>-<indicator>.bin: the values of one indicator at one level, sparse, all periods.
 *
 * Layout, little endian: magic 'PACL' · u16 format · u16 periods P · u32 rows of the level's table N · u32 entries E ·
 * u32 start[P + 1] (entries of period p are start[p] … start[p + 1] − 1, ascending by row) · padding to 8 ·
 * f64 lo[E] · f64 hi[E] · u32 row[E] · u32 source[E] · u8 ends[E] (bit 0 lo open, bit 1 hi open) · u8 basis[E] · u8 flag[E].
 * Period names stand in the manifest; `source` points into sources.json. hi may be +Infinity.
 */
import { fail, ok, type Result } from '../domain/error.ts';
import { BASES, FLAGS } from '../domain/value/value.ts';
import { DATA_FORMAT } from './version.ts';

export interface Column {
  rows: number;
  start: Uint32Array;
  lo: Float64Array;
  hi: Float64Array;
  row: Uint32Array;
  source: Uint32Array;
  ends: Uint8Array;
  basis: Uint8Array;
  flag: Uint8Array;
}

const MAGIC = 0x4c434150; // 'PACL' read as a little-endian word
const align8 = (n: number): number => (n + 7) & ~7;
const headBytes = (periods: number): number => align8(16 + 4 * (periods + 1));

/** Byte length of a column with `periods` periods and `entries` entries. */
const byteLength = (periods: number, entries: number): number =>
  headBytes(periods) + entries * (8 + 8 + 4 + 4 + 3);

/** Writes a column; the caller has sorted entries by period and row. */
export function encodeColumn(column: Column): ArrayBuffer {
  const periods = column.start.length - 1;
  const entries = column.row.length;
  const buffer = new ArrayBuffer(byteLength(periods, entries));
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, DATA_FORMAT, true);
  view.setUint16(6, periods, true);
  view.setUint32(8, column.rows, true);
  view.setUint32(12, entries, true);
  new Uint32Array(buffer, 16, periods + 1).set(column.start);
  const at = fields(buffer, headBytes(periods), entries);
  for (const key of ['lo', 'hi', 'row', 'source', 'ends', 'basis', 'flag'] as const) at[key].set(column[key]);
  return buffer;
}

/**
 * Reads a column. Errors name the file: data-truncated, data-magic, data-version, data-content (an index out of range).
 */
export function decodeColumn(
  buffer: ArrayBuffer,
  file: string,
  periods: number,
  rows: number,
): Result<Column> {
  if (buffer.byteLength < 16) return fail('data-truncated', { file });
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return fail('data-magic', { file });
  const format = view.getUint16(4, true);
  if (format !== DATA_FORMAT) return fail('data-version', { file, found: format, wanted: DATA_FORMAT });
  const entries = view.getUint32(12, true);
  if (view.getUint16(6, true) !== periods || view.getUint32(8, true) !== rows)
    return fail('data-content', { file });
  if (buffer.byteLength !== byteLength(periods, entries)) return fail('data-truncated', { file });
  const column: Column = {
    rows,
    start: new Uint32Array(buffer, 16, periods + 1),
    ...fields(buffer, headBytes(periods), entries),
  };
  return sound(column, entries) ? ok(column) : fail('data-content', { file });
}

function fields(buffer: ArrayBuffer, offset: number, entries: number): Omit<Column, 'rows' | 'start'> {
  const lo = new Float64Array(buffer, offset, entries);
  const hi = new Float64Array(buffer, offset + 8 * entries, entries);
  const row = new Uint32Array(buffer, offset + 16 * entries, entries);
  const source = new Uint32Array(buffer, offset + 20 * entries, entries);
  const bytes = offset + 24 * entries;
  return {
    lo,
    hi,
    row,
    source,
    ends: new Uint8Array(buffer, bytes, entries),
    basis: new Uint8Array(buffer, bytes + entries, entries),
    flag: new Uint8Array(buffer, bytes + 2 * entries, entries),
  };
}

function sound(column: Column, entries: number): boolean {
  const { start, row, basis, flag, lo, hi } = column;
  if (start[0] !== 0 || start[start.length - 1] !== entries) return false;
  for (let p = 1; p < start.length; p++) if ((start[p] ?? 0) < (start[p - 1] ?? 0)) return false;
  for (let e = 0; e < entries; e++) {
    if ((row[e] ?? 0) >= column.rows || (basis[e] ?? 0) >= BASES.length || (flag[e] ?? 0) >= FLAGS.length)
      return false;
    if (!((lo[e] ?? 0) <= (hi[e] ?? 0))) return false;
  }
  return true;
}
