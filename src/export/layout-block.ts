/** One block of the legend: a title, a line or two in second ink, entries with sign, words and figure. */
import type { Box, LegendBlock, LegendEntry, SheetItem, TextItem } from './sheet-types.ts';
import { type Font, type Measure, wrap } from './text.ts';

const TITLE: Font = { size: 14, weight: 600 };
const LINE: Font = { size: 12, weight: 400 };
const ENTRY: Font = { size: 13, weight: 400 };
const ENTRY_STEP = 18;
const ENTRY_GAP = 4;
const KEY_GAP = 9;
const COLUMN_GAP = 28;
const KEY = { swatch: { w: 22, h: 14 }, arc: { w: 34, h: 14 }, site: { w: 22, h: 14 } } as const;

export interface BlockLayout {
  box: Box;
  items: SheetItem[];
}

/**
 * Places a block with its top left corner at x, y. Long words wrap; figures keep a column of their own.
 * @param columns columns the entries flow into, filled one after the other
 */
export function layBlock(
  block: LegendBlock,
  x: number,
  y: number,
  width: number,
  measure: Measure,
  columns = 1,
): BlockLayout {
  const items: SheetItem[] = [];
  let at = y;
  for (const line of wrap(block.title, TITLE, width, measure)) {
    at += 20;
    items.push(write(line, TITLE, x, at - 6, 'ink'));
  }
  for (const text of block.lines)
    for (const line of wrap(text, LINE, width, measure)) {
      at += 17;
      items.push(write(line, LINE, x, at - 5, 'ink2'));
    }
  at += 6;
  const across = (width - (columns - 1) * COLUMN_GAP) / columns;
  const each = Math.ceil(block.entries.length / columns);
  let end = at;
  for (let column = 0; column < columns; column++) {
    const entries = block.entries.slice(column * each, (column + 1) * each);
    const left = x + column * (across + COLUMN_GAP);
    end = Math.max(end, layEntries(entries, left, at, across, measure, items));
  }
  return { box: { x, y, w: width, h: end - y }, items };
}

/** Entries below each other; returns their lower edge. */
function layEntries(
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
  measure: Measure,
  into: SheetItem[],
): number {
  let at = y;
  const keyWidth = Math.max(0, ...entries.map(({ key }) => KEY[key.kind].w));
  const figure = Math.max(0, ...entries.map(({ count }) => (count ? measure(count, ENTRY) + 10 : 0)));
  for (const { key, text, count } of entries) {
    const base = at + 13.5;
    into.push({ kind: 'key', key, box: { x, y: at + 2, ...KEY[key.kind] } });
    if (count) into.push({ ...write(count, ENTRY, x + width, base, 'ink2'), align: 'right' });
    const lines = wrap(text, ENTRY, width - keyWidth - KEY_GAP - figure, measure);
    for (const [i, line] of lines.entries())
      into.push(write(line, ENTRY, x + keyWidth + KEY_GAP, base + i * ENTRY_STEP, 'ink'));
    at += Math.max(1, lines.length) * ENTRY_STEP + ENTRY_GAP;
  }
  return at;
}

const write = (text: string, font: Font, x: number, y: number, tone: 'ink' | 'ink2'): TextItem => ({
  kind: 'text',
  ...font,
  x,
  y,
  text,
  tone,
  align: 'left',
});
