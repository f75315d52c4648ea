/**
 * Lays a sheet out: title above, map on the left, legend and inset in a column beside it, notes below. Everything is
 * placed from measured text, so a longer language makes the sheet longer instead of making things meet.
 */
import { INSET_ASPECT } from '../view/scene/inset.ts';
import { type BlockLayout, layBlock } from './layout-block.ts';
import type { Box, Plate, Sheet, SheetItem, Tone } from './sheet-types.ts';
import { type Font, type Measure, wrap } from './text.ts';

/** Width of every sheet in units. A picture of 3840 pixels draws three pixels a unit. */
export const SHEET_WIDTH = 1280;
const MARGIN = 36;
const GUTTER = 28;
const COLUMN = 256;
const MAP_WIDTH = SHEET_WIDTH - 2 * MARGIN - GUTTER - COLUMN;
const BLOCK_GAP = 20;
const INSET_WIDTH = 212;
const FOOT = 44;
const TITLE: Font = { size: 30, weight: 600 };
const SUBTITLE: Font = { size: 16, weight: 400 };
const NOTE: Font = { size: 12, weight: 400 };
const STAMP: Font = { size: 12.5, weight: 600 };

/** Width and height of the map by the aspect (width ÷ height) that its content asks for. */
export function mapSize(aspect: number): { w: number; h: number } {
  return { w: MAP_WIDTH, h: Math.round(Math.min(900, Math.max(600, MAP_WIDTH / aspect))) };
}

/** @param aspect width ÷ height of what the map shows */
export function layOut(plate: Plate, aspect: number, measure: Measure): Sheet {
  const items: SheetItem[] = [];
  const write = (text: string, font: Font, x: number, y: number, width: number, tone: Tone): number =>
    writeLines(items, wrap(text, font, width, measure), font, x, y, tone);

  let y = write(plate.title, TITLE, MARGIN, MARGIN, SHEET_WIDTH - 2 * MARGIN, 'ink');
  y = write(plate.subtitle, SUBTITLE, MARGIN, y + 2, SHEET_WIDTH - 2 * MARGIN, 'ink2') + 14;

  const map: Box = { x: MARGIN, y, ...mapSize(aspect) };
  const columnX = map.x + map.w + GUTTER;
  const insetHeight = INSET_WIDTH / INSET_ASPECT;
  const insetSpace = plate.inset === null ? 0 : insetHeight + 26 + BLOCK_GAP;

  // Blocks go down the column while there is room above the inset; the rest stand in three columns under the map.
  const legend: BlockLayout[] = [];
  const below: Plate['blocks'] = [];
  let columnY = map.y;
  for (const block of plate.blocks) {
    const laid = layBlock(block, columnX, columnY, COLUMN, measure);
    const fits = columnY + laid.box.h <= map.y + map.h - insetSpace;
    // The first block is the legend of the map itself and always stands beside it.
    if (fits || legend.length === 0) {
      legend.push(laid);
      columnY += laid.box.h + BLOCK_GAP;
    } else below.push(block);
  }
  const bodyEnd = Math.max(map.y + map.h, columnY - BLOCK_GAP + insetSpace);
  const inset =
    plate.inset === null ? null : { x: columnX, y: bodyEnd - insetHeight, w: INSET_WIDTH, h: insetHeight };
  if (inset && plate.inset !== null) {
    const font: Font = { size: 13, weight: 600 };
    items.push({
      kind: 'text',
      ...font,
      x: inset.x,
      y: inset.y - 9,
      text: plate.inset,
      tone: 'ink',
      align: 'left',
    });
  }

  const foot = map.y + map.h + 10;
  const scale: Box = { x: map.x + map.w - 300, y: foot, w: 250, h: FOOT - 10 };
  const north: Box = { x: map.x + map.w - 30, y: foot, w: 30, h: FOOT - 10 };
  const stampLines = wrap(plate.stamp, STAMP, map.w - 340, measure);
  const stampEnd = writeLines(items, stampLines, STAMP, map.x, foot + 2, 'accent');
  const stamp: Box = { x: map.x, y: foot, w: map.w - 340, h: stampEnd - foot };

  y = Math.max(bodyEnd, foot + FOOT, stampEnd) + BLOCK_GAP;
  y = layBelow(below, y, legend, measure);
  items.push({ kind: 'line', x0: MARGIN, x1: SHEET_WIDTH - MARGIN, y });
  y += 10;
  for (const note of plate.notes) y = write(note, NOTE, MARGIN, y, SHEET_WIDTH - 2 * MARGIN, 'ink2');
  for (const { items: own } of legend) items.push(...own);
  const boxes = legend.map(({ box }) => box);
  return {
    width: SHEET_WIDTH,
    height: Math.ceil(y + MARGIN - 8),
    map,
    inset,
    scale,
    north,
    stamp,
    legend: boxes,
    items,
  };
}

/**
 * Rows of up to three blocks, each row as high as its highest; fewer blocks are wider and flow their entries into
 * columns of their own. Returns where the next thing may begin.
 */
function layBelow(blocks: Plate['blocks'], top: number, into: BlockLayout[], measure: Measure): number {
  let y = top;
  for (let at = 0; at < blocks.length; at += 3) {
    const row = blocks.slice(at, at + 3);
    const width = (SHEET_WIDTH - 2 * MARGIN - (row.length - 1) * GUTTER) / row.length;
    const columns = row.length === 1 ? 4 : row.length === 2 ? 2 : 1;
    const laid = row.map((block, i) =>
      layBlock(block, MARGIN + i * (width + GUTTER), y, width, measure, columns),
    );
    into.push(...laid);
    y += Math.max(...laid.map(({ box }) => box.h)) + BLOCK_GAP;
  }
  return y;
}

/** Writes lines from the top edge `y` down and returns the bottom edge. */
function writeLines(
  into: SheetItem[],
  lines: readonly string[],
  font: Font,
  x: number,
  y: number,
  tone: Tone,
): number {
  let base = y;
  for (const text of lines) {
    base += font.size * 1.4;
    into.push({ kind: 'text', ...font, x, y: base - font.size * 0.38, text, tone, align: 'left' });
  }
  return base;
}
