import type { EdgeSet, Samples, Viewport } from './types.ts';

/** Fixed-point units per pixel. Whole units make every crossing exact and independent of where the view begins. */
const UNITS = 256;

/** Where samples lie: sample k of a line is at `k · step + offset` units. */
export interface SampleGrid {
  /** Units per unit Mercator. */
  k: number;
  /** World position of the image's corner in units. */
  originX: number;
  originY: number;
  step: number;
  offset: number;
  columns: number;
  rows: number;
}

/**
 * Sample grid of a viewport: pixel centres, or samples at 0 and ½ of every pixel. One column and one row more than
 * the pixels need let the last pixel know its right and lower neighbours.
 */
export function sampleGrid(viewport: Viewport, samples: Samples): SampleGrid {
  const k = viewport.scale * UNITS;
  return {
    k,
    originX: Math.round(viewport.x0 * k),
    originY: Math.round(viewport.y0 * k),
    step: UNITS / samples,
    offset: samples === 1 ? UNITS / 2 : 0,
    columns: viewport.width * samples + 1,
    rows: viewport.height * samples + 1,
  };
}

/** Arcs of a set by the strips of sample rows they touch: those of strip s are `arcs[start[s]] .. arcs[start[s+1]-1]`. */
export interface StripArcs {
  start: Uint32Array;
  arcs: Uint32Array;
}

/**
 * Sorts arcs into strips by bounding box, leaving out those above, below and right of the grid.
 * Strip s covers sample rows `s · stripRows` up to and including `(s + 1) · stripRows`: strips share a row.
 */
export function arcsByStrip(set: EdgeSet, grid: SampleGrid, stripRows: number): StripArcs {
  const { bbox } = set;
  const n = set.left.length;
  const strips = Math.max(1, Math.ceil((grid.rows - 1) / stripRows));
  const start = new Uint32Array(strips + 1);
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  const right = (grid.columns - 1) * grid.step + grid.offset;
  for (let a = 0; a < n; a++) {
    const x = Math.floor(bbox[4 * a]! * grid.k + 0.5) - grid.originX;
    const row0 = rowAt(grid, bbox[4 * a + 1]!);
    const row1 = rowAt(grid, bbox[4 * a + 3]!) - 1;
    if (x > right || row1 < 0 || row0 >= grid.rows || row1 < row0) {
      first[a] = 1;
      continue;
    }
    // A row shared by two strips belongs to both.
    const s0 = row0 <= 0 ? 0 : Math.floor((row0 - 1) / stripRows);
    const s1 = Math.min(strips - 1, Math.floor(row1 / stripRows));
    first[a] = s0;
    last[a] = s1;
    for (let s = s0; s <= s1; s++) start[s + 1]!++;
  }
  for (let s = 0; s < strips; s++) start[s + 1]! += start[s]!;
  const arcs = new Uint32Array(start[strips]!);
  const next = start.slice(0, strips);
  for (let a = 0; a < n; a++) {
    for (let s = first[a]!; s <= last[a]!; s++) arcs[next[s]!++] = a;
  }
  return { start, arcs };
}

/** The differences of one set in one strip of sample rows; see `accumulate`. */
export interface Strip {
  index: number;
  /** First sample row, and the one after the last. */
  row0: number;
  row1: number;
  /** Change of region number at each sample, `grid.columns` a row. */
  diff: Int32Array;
  /** One bit for each pixel in which something changes, `touchWords` words a pixel row. */
  touched: Uint32Array;
  touchWords: number;
}

/**
 * Signed difference accumulation: for every edge and every sample row it crosses, adds what changes there (region
 * to the east minus region to the west) to `diff` at the first sample not west of the crossing. Summing a row
 * from the left then gives the region number of every sample: no sorting, no ties, no gaps; a shared edge is met once.
 * An edge owns the rows y0 ≤ y < y1; a crossing west of the grid lands on column 0.
 * @param shift 0 with one sample a pixel side, 1 with two: sample → pixel
 */
export function accumulate(
  set: EdgeSet,
  list: StripArcs,
  grid: SampleGrid,
  strip: Strip,
  shift: number,
): void {
  const { x, y, start, left, right, bbox } = set;
  const { k, originX, originY, step, offset, columns } = grid;
  const { row0, row1, diff, touched, touchWords } = strip;
  const inverse = 1 / step;
  for (let i = list.start[strip.index]!, end = list.start[strip.index + 1]!; i < end; i++) {
    const arc = list.arcs[i]!;
    const from = start[arc]!;
    const last = start[arc + 1]! - 1;
    const down = (left[arc]! - right[arc]!) | 0;
    // Of an arc wholly west of the first sample only the net crossings of a row matter: its chord has the same.
    const west = Math.floor(bbox[4 * arc + 2]! * k + 0.5) - originX <= offset;
    const stride = west ? last - from : 1;
    let ay = Math.floor(y[from]! * k + 0.5) - originY - offset;
    let aRow = Math.ceil(ay * inverse);
    if (aRow < row0) aRow = row0;
    else if (aRow > row1) aRow = row1;
    for (let v = from + stride; v <= last; v += stride) {
      const by = Math.floor(y[v]! * k + 0.5) - originY - offset;
      let bRow = Math.ceil(by * inverse);
      if (bRow < row0) bRow = row0;
      else if (bRow > row1) bRow = row1;
      if (aRow !== bRow) {
        const ax = Math.floor(x[v - stride]! * k + 0.5) - originX - offset;
        const bx = Math.floor(x[v]! * k + 0.5) - originX - offset;
        // Walked from its upper end whichever way the arc runs, so that the crossings are the same bits.
        const goesDown = aRow < bRow;
        const first = (goesDown ? aRow : bRow) | 0;
        const stop = (goesDown ? bRow : aRow) | 0;
        const delta = goesDown ? down : -down;
        const tx = goesDown ? ax : bx;
        const ty = goesDown ? ay : by;
        const dx = goesDown ? bx - ax : ax - bx;
        const dy = goesDown ? by - ay : ay - by;
        for (let r = first; r < stop; r++) {
          const crossing = Math.ceil((tx + ((r * step - ty) * dx) / dy) * inverse);
          if (crossing < columns) {
            const column = crossing > 0 ? crossing | 0 : 0;
            const row = (r - row0) | 0;
            diff[row * columns + column]! += delta;
            const pixel = column >> shift;
            touched[(row >> shift) * touchWords + (pixel >> 5)]! |= 1 << (pixel & 31);
          }
        }
      }
      ay = by;
      aRow = bRow;
    }
  }
}

/** First sample row at or below a unit Mercator y. */
function rowAt(grid: SampleGrid, y: number): number {
  return Math.ceil((Math.floor(y * grid.k + 0.5) - grid.originY - grid.offset) / grid.step);
}
