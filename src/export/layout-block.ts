/** One block of the legend: a title, a line or two in second ink, entries with sign, words and figure. */
import type { Box, LegendBlock, LegendKey, SheetItem } from './sheet-types.ts';
import { type Font, type Measure, wrap } from './text.ts';

const TITLE: Font = { size: 14, weight: 600 };
const LINE: Font = { size: 12, weight: 400 };
const ENTRY: Font = { size: 13, weight: 400 };
const ENTRY_STEP = 18;
const ENTRY_GAP = 4;
const KEY = { swatch: { w: 22, h: 14 }, arc: { w: 34, h: 14 }, site: { w: 22, h: 14 } } as const;

export interface BlockLayout {
  box: Box;
  items: SheetItem[];
}

/** Places a block with its top left corner at x, y. Long words wrap; the figure keeps its own column. */
export function layBlock(
  block: LegendBlock,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): BlockLayout {
  const items: SheetItem[] = [];
  let at = y;
  const put = (text: string, font: Font, left: number, base: number, tone: 'ink' | 'ink2'): void => {
    items.push({ kind: 'text', ...font, x: left, y: base, text, tone, align: 'left' });
  };
  for (const line of wrap(block.title, TITLE, width, measure)) {
    at += 20;
    put(line, TITLE, x, at - 6, 'ink');
  }
  for (const text of block.lines)
    for (const line of wrap(text, LINE, width, measure)) {
      at += 17;
      put(line, LINE, x, at - 5, 'ink2');
    }
  at += 6;
  const keyWidth = Math.max(0, ...block.entries.map(({ key }) => KEY[key.kind].w));
  const figure = Math.max(0, ...block.entries.map(({ count }) => (count ? measure(count, ENTRY) + 10 : 0)));
  for (const { key, text, count } of block.entries) {
    items.push(keyItem(key, x, at + 2));
    const left = x + keyWidth + 9;
    const lines = wrap(text, ENTRY, width - keyWidth - 9 - figure, measure);
    if (count) {
      items.push({
        kind: 'text',
        ...ENTRY,
        x: x + width,
        y: at + 13.5,
        text: count,
        tone: 'ink2',
        align: 'right',
      });
    }
    for (const [i, line] of lines.entries()) put(line, ENTRY, left, at + 13.5 + i * ENTRY_STEP, 'ink');
    at += Math.max(1, lines.length) * ENTRY_STEP + ENTRY_GAP;
  }
  return { box: { x, y, w: width, h: at - y }, items };
}

const keyItem = (key: LegendKey, x: number, y: number): SheetItem => ({
  kind: 'key',
  key,
  box: { x, y, w: KEY[key.kind].w, h: KEY[key.kind].h },
});
