/**
 * cells.bin: polygons and values as flat arrays, for our page and for deck.gl's binary one. Little endian:
 * 'PABC' · u32 version · u32 cells N · u32 rings R · u32 vertices V · u32 periods P · u32 first year ·
 * i32 lng[V] · i32 lat[V] · u32 start[R+1] · u32 cell[R] · u8 hole[R], padded to 4 · u16 value[P·N].
 */

const MAGIC = 0x43424150;
const VERSION = 1;
const HEADER_BYTES = 28;

export interface Cells {
  /** Number of cells. */
  n: number;
  /** Vertices in millionths of a degree; a ring does not repeat its first vertex. */
  lng: Int32Array;
  lat: Int32Array;
  /** First vertex of each ring, then the number of vertices. */
  start: Uint32Array;
  /** The cell of each ring, rising. */
  cell: Uint32Array;
  /** 1 for a hole in the last outline before it. */
  hole: Uint8Array;
  periods: number;
  firstYear: number;
  /** Hundredths, at period · n + cell. */
  value: Uint16Array;
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Bytes of a cells.bin with so many parts. */
function sizeOf(n: number, rings: number, vertices: number, periods: number): number {
  return HEADER_BYTES + 8 * vertices + 4 * (rings + 1) + 4 * rings + padded(rings) + 2 * periods * n;
}

/** The parts of cells.bin in order, to be written one after the other without a second copy in memory. */
export function cellsParts(cells: Cells): Uint8Array[] {
  const { n, lng, lat, start, cell, hole, periods, firstYear, value } = cells;
  const header = new Uint32Array([MAGIC, VERSION, n, cell.length, lng.length, periods, firstYear]);
  const bytes = (array: ArrayBufferView): Uint8Array =>
    new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
  const padding = new Uint8Array(padded(hole.length) - hole.length);
  return [header, lng, lat, start, cell, hole, padding, value].map(bytes);
}

/** Views into a cells.bin; throws an Error that says what is wrong with it. */
export function readCells(buffer: ArrayBuffer): Cells {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('cells.bin is shorter than its header');
  const [magic = 0, version = 0, n = 0, rings = 0, vertices = 0, periods = 0, firstYear = 0] =
    new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  if (magic !== MAGIC) throw new Error('not a cells.bin');
  if (version !== VERSION) throw new Error(`cells.bin has version ${version}, not ${VERSION}`);
  const expected = sizeOf(n, rings, vertices, periods);
  if (buffer.byteLength !== expected)
    throw new Error(`cells.bin has ${buffer.byteLength} bytes, not ${expected}`);
  let at = HEADER_BYTES;
  const next = (bytes: number): number => {
    const here = at;
    at += bytes;
    return here;
  };
  return {
    n,
    periods,
    firstYear,
    lng: new Int32Array(buffer, next(4 * vertices), vertices),
    lat: new Int32Array(buffer, next(4 * vertices), vertices),
    start: new Uint32Array(buffer, next(4 * (rings + 1)), rings + 1),
    cell: new Uint32Array(buffer, next(4 * rings), rings),
    hole: new Uint8Array(buffer, next(padded(rings)), rings),
    value: new Uint16Array(buffer, next(2 * periods * n), periods * n),
  };
}
