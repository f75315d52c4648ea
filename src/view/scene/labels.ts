/** Which labels fit and where: greedy by priority on a grid of taken cells. Pure; the measuring of text is handed in. */
import { pixelOf, type Viewport } from '../../raster/index.ts';
import type { LabelItem } from '../types.ts';

export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface TextLine {
  text: string;
  /** Type size in picture pixels. */
  size: number;
  weight: 400 | 500 | 600;
}

export interface PlacedLabel {
  item: LabelItem;
  lines: TextLine[];
  /** Middle of the block in picture pixels. */
  x: number;
  y: number;
  box: Rect;
  /** quiet: second ink; note: wording that the law asks for (台湾省资料暂缺). */
  tone: 'plain' | 'quiet' | 'note';
}

export interface LabelRequest {
  items: readonly LabelItem[];
  viewport: Viewport;
  /** MapLibre zoom. */
  zoom: number;
  /** Drawing pixels per CSS pixel at a root size of 16 px. */
  unit: number;
  /** Width of a line in picture pixels. */
  measure(line: TextLine): number;
  /** The lines of one label: name (short when far out), value, note. */
  compose(item: LabelItem, zoom: number): { name: string; value: string; tone: PlacedLabel['tone'] };
  /** Places where no label may stand, in picture pixels. */
  keepOff: readonly Rect[];
}

/** Zoom from which a rank is named, and its type size in CSS pixels at two zooms. */
const RANKS = {
  nation: { from: 99, size: 16, weight: 600 },
  province: { from: 2.4, size: 13, weight: 500 },
  prefecture: { from: 5.3, size: 12, weight: 500 },
  county: { from: 6.9, size: 12, weight: 400 },
  township: { from: 8.6, size: 11, weight: 400 },
  village: { from: 10.6, size: 11, weight: 400 },
  island: { from: 3.2, size: 11, weight: 400 },
} as const;

/** Where a block may stand, in half widths and half heights from its point. */
const IN_PLACE = [[0, 0]] as const;
const STEPS_ASIDE = [
  [0, 0],
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0.6, 1.6],
  [-0.6, -1.6],
  [0.6, -1.6],
  [-0.6, 1.6],
] as const;

const GAP = 3;
const VALUE_SIZE = 0.92;
/** Line height of labels, in type sizes. */
export const LEADING = 1.2;

/** Labels that find room, most important first. */
export function placeLabels(request: LabelRequest): PlacedLabel[] {
  const { viewport, zoom, unit } = request;
  const taken = new Grid(viewport.width, viewport.height, 24 * unit);
  for (const rect of request.keepOff) taken.add(rect);
  const placed: PlacedLabel[] = [];
  const order = request.items
    .filter((item) => visible(item, zoom))
    .map((item) => ({ item, at: pixelOf(viewport, item.lng, item.lat) }))
    .filter(({ at: [x, y] }) => x > 0 && y > 0 && x < viewport.width && y < viewport.height)
    .sort((a, b) => b.item.priority - a.item.priority);
  for (const { item, at } of order) {
    const label = place(item, at, request, taken);
    if (!label) continue;
    taken.add(label.box);
    placed.push(label);
  }
  // Names come first; a value stands below its name where that leaves every name its room.
  for (const label of placed) addValue(label, request, taken);
  return placed;
}

/** The first position that is free; islands, and the note that must not be missing, may step aside. */
function place(
  item: LabelItem,
  at: readonly [number, number],
  request: LabelRequest,
  taken: Grid,
): PlacedLabel | null {
  const { viewport, measure, unit } = request;
  const { block, tone } = linesOf(item, request);
  const around = boxOf(block, measure, unit);
  for (const [sx, sy] of item.rank === 'island' || tone === 'note' ? STEPS_ASIDE : IN_PLACE) {
    const x = at[0] + sx * around.x1;
    const y = at[1] + sy * around.y1;
    const box = { x0: x + around.x0, y0: y + around.y0, x1: x + around.x1, y1: y + around.y1 };
    if (insideOf(box, viewport) && !taken.hits(box)) return { item, lines: block, x, y, box, tone };
  }
  return null;
}

function addValue(label: PlacedLabel, request: LabelRequest, taken: Grid): void {
  const { viewport, measure, unit, zoom, compose } = request;
  const { value } = compose(label.item, zoom);
  const first = label.lines[0];
  if (!value || !first) return;
  const line: TextLine = { text: value, size: first.size * VALUE_SIZE, weight: 400 };
  const half = Math.max((label.box.x1 - label.box.x0) / 2, measure(line) / 2 + GAP * unit);
  const box = {
    x0: label.x - half,
    y0: label.box.y0,
    x1: label.x + half,
    y1: label.box.y1 + line.size * LEADING,
  };
  if (!insideOf(box, viewport) || taken.hits(box, label.box)) return;
  label.lines.push(line);
  label.y += (line.size * LEADING) / 2;
  label.box = box;
  taken.add(box);
}

const insideOf = (box: Rect, { width, height }: Viewport): boolean =>
  box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height;

function visible(item: LabelItem, zoom: number): boolean {
  if (item.minZoom !== undefined && zoom < item.minZoom) return false;
  // Marked places (fewer than ten values) and the note on Taiwan are named at any zoom.
  if (item.priority > 4500) return true;
  const rank = RANKS[item.rank];
  return zoom >= rank.from && !(item.rank === 'province' && zoom > 8.5);
}

function linesOf(item: LabelItem, request: LabelRequest): { block: TextLine[]; tone: PlacedLabel['tone'] } {
  const rank = RANKS[item.rank];
  const grow = Math.max(0, Math.min(3, request.zoom - rank.from)) * (item.rank === 'island' ? 0.4 : 0.7);
  // Whole halves, so that zooming does not ask for the width of every name at every step.
  const size = (Math.round((rank.size + grow) * 2) / 2) * request.unit;
  const { name, tone } = request.compose(item, request.zoom);
  const block: TextLine[] = name.split('\n').map((text) => ({ text, size, weight: rank.weight }));
  return { block, tone };
}

/** Box of a block around its middle, with the gap that labels keep. */
function boxOf(block: readonly TextLine[], measure: LabelRequest['measure'], unit: number): Rect {
  let width = 0;
  let height = 0;
  for (const line of block) {
    width = Math.max(width, measure(line));
    height += line.size * LEADING;
  }
  const x = width / 2 + GAP * unit;
  const y = height / 2 + GAP * unit;
  return { x0: -x, y0: -y, x1: x, y1: y };
}

/** Rectangles by cell, so that asking whether a place is free does not walk all of them. */
class Grid {
  private readonly columns: number;
  private readonly cells: Rect[][];
  private readonly cell: number;

  constructor(width: number, height: number, cell: number) {
    this.cell = cell;
    this.columns = Math.max(1, Math.ceil(width / cell));
    this.cells = Array.from({ length: this.columns * Math.max(1, Math.ceil(height / cell)) }, () => []);
  }

  add(rect: Rect): void {
    for (const cell of this.under(rect)) cell.push(rect);
  }

  /** True when something other than `own` stands there. */
  hits(rect: Rect, own?: Rect): boolean {
    return this.under(rect).some((cell) =>
      cell.some((r) => r !== own && r.x0 < rect.x1 && rect.x0 < r.x1 && r.y0 < rect.y1 && rect.y0 < r.y1),
    );
  }

  private under(rect: Rect): Rect[][] {
    const out: Rect[][] = [];
    const rows = this.cells.length / this.columns;
    const x1 = Math.min(this.columns - 1, Math.floor(rect.x1 / this.cell));
    const y1 = Math.min(rows - 1, Math.floor(rect.y1 / this.cell));
    for (let y = Math.max(0, Math.floor(rect.y0 / this.cell)); y <= y1; y++)
      for (let x = Math.max(0, Math.floor(rect.x0 / this.cell)); x <= x1; x++)
        out.push(this.cells[y * this.columns + x] as Rect[]);
    return out;
  }
}
