import { type EdgeSet, type Samples, type Viewport, WORLD } from './types.ts';

/** Fixed-point units per pixel. Whole units make every crossing exact and independent of where the view begins. */
const UNITS = 256;

/** Where samples lie: sample k of a line is at `k · step + offset` units. */
export interface SampleGrid {
  /** Units per unit of an EdgeSet. */
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
  const units = viewport.scale * UNITS;
  return {
    k: units / WORLD,
    originX: Math.round(viewport.x0 * units),
    originY: Math.round(viewport.y0 * units),
    step: UNITS / samples,
    offset: samples === 1 ? UNITS / 2 : 0,
    columns: viewport.width * samples + 1,
    rows: viewport.height * samples + 1,
  };
}

/** True when some boundary of the set may cross the grid. Of a set wholly beside it every row's changes sum to nothing. */
export function meets(set: EdgeSet, grid: SampleGrid): boolean {
  const { box } = set;
  return (
    box[2]! >= box[0]! &&
    columnOf(grid, box[2]!) > 0 &&
    columnOf(grid, box[0]!) < grid.columns &&
    rowOf(grid, box[3]!) > 0 &&
    rowOf(grid, box[1]!) < grid.rows
  );
}

/** Blocks of a set by the strips of sample rows they touch: those of strip s are `blocks[start[s]] .. blocks[start[s+1]-1]`. */
export interface StripBlocks {
  set: EdgeSet;
  start: Uint32Array;
  blocks: Uint32Array;
  /** By block: 1 when all of it lies west of the first sample. */
  west: Uint8Array;
}

/**
 * Sorts blocks of arcs into strips by the rows they touch, leaving out those above, below and right of the grid.
 * Strip s covers sample rows `s · stripRows` up to and including `(s + 1) · stripRows`: strips share a row.
 */
export function blocksByStrip(set: EdgeSet, grid: SampleGrid, stripRows: number): StripBlocks {
  const { blocks: boxes } = set;
  const n = boxes.length / 4;
  const strips = Math.max(1, Math.ceil((grid.rows - 1) / stripRows));
  const start = new Uint32Array(strips + 1);
  const first = new Int32Array(n);
  const last = new Int32Array(n).fill(-1);
  const west = new Uint8Array(n);
  for (let b = 0; b < n; b++) {
    const row0 = rowOf(grid, boxes[4 * b + 1]!);
    const row1 = rowOf(grid, boxes[4 * b + 3]!) - 1;
    if (row1 < 0 || row0 >= grid.rows || row1 < row0 || columnOf(grid, boxes[4 * b]!) >= grid.columns)
      continue;
    west[b] = columnOf(grid, boxes[4 * b + 2]!) <= 0 ? 1 : 0;
    // A row shared by two strips belongs to both.
    first[b] = row0 <= 0 ? 0 : Math.floor((row0 - 1) / stripRows);
    last[b] = Math.min(strips - 1, Math.floor(row1 / stripRows));
    for (let s = first[b]!; s <= last[b]!; s++) start[s + 1]!++;
  }
  for (let s = 0; s < strips; s++) start[s + 1]! += start[s]!;
  const blocks = new Uint32Array(start[strips]!);
  const next = start.slice(0, strips);
  for (let b = 0; b < n; b++) {
    for (let s = first[b]!; s <= last[b]!; s++) blocks[next[s]!++] = b;
  }
  return { set, start, blocks, west };
}

/** The differences of one layer in one strip of sample rows; see `accumulate`. */
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
export function accumulate(list: StripBlocks, grid: SampleGrid, strip: Strip, shift: number): void {
  const { blockStart } = list.set;
  for (let i = list.start[strip.index]!, end = list.start[strip.index + 1]!; i < end; i++) {
    const block = list.blocks[i]!;
    const chords = list.west[block] === 1;
    addArcs(list.set, blockStart[block]!, blockStart[block + 1]!, chords, grid, strip, shift);
  }
}

/** @param chords of arcs wholly west of the first sample only the net crossings of a row matter: the chord has the same */
function addArcs(
  { x, y, start, left, right }: EdgeSet,
  from: number,
  to: number,
  chords: boolean,
  { k, originX, originY, step, offset, columns }: SampleGrid,
  { row0, row1, diff, touched, touchWords }: Strip,
  shift: number,
): void {
  const inverse = 1 / step;
  for (let arc = from; arc < to; arc++) {
    const first = start[arc]!;
    const last = start[arc + 1]! - 1;
    const down = (left[arc]! - right[arc]!) | 0;
    const stride = chords ? last - first : 1;
    let ay = Math.floor(y[first]! * k + 0.5) - originY - offset;
    let aRow = Math.ceil(ay * inverse);
    if (aRow < row0) aRow = row0;
    else if (aRow > row1) aRow = row1;
    for (let v = first + stride; v <= last; v += stride) {
      const by = Math.floor(y[v]! * k + 0.5) - originY - offset;
      let bRow = Math.ceil(by * inverse);
      if (bRow < row0) bRow = row0;
      else if (bRow > row1) bRow = row1;
      if (aRow !== bRow) {
        const ax = Math.floor(x[v - stride]! * k + 0.5) - originX - offset;
        const bx = Math.floor(x[v]! * k + 0.5) - originX - offset;
        // Walked from its upper end whichever way the arc runs, so that the crossings are the same bits.
        const goesDown = aRow < bRow;
        const upper = (goesDown ? aRow : bRow) | 0;
        const stop = (goesDown ? bRow : aRow) | 0;
        const delta = goesDown ? down : -down;
        const tx = goesDown ? ax : bx;
        const ty = goesDown ? ay : by;
        const dx = goesDown ? bx - ax : ax - bx;
        const dy = goesDown ? by - ay : ay - by;
        for (let r = upper; r < stop; r++) {
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

/** First sample row at or below a y of an EdgeSet, and the first column at or east of an x. */
function rowOf({ k, originY, offset, step }: SampleGrid, y: number): number {
  return Math.ceil((Math.floor(y * k + 0.5) - originY - offset) / step);
}
function columnOf({ k, originX, offset, step }: SampleGrid, x: number): number {
  return Math.ceil((Math.floor(x * k + 0.5) - originX - offset) / step);
}
