/** Which rows of a long table are drawn. */

export interface RowWindow {
  /** First drawn row and the one after the last. */
  from: number;
  to: number;
}

/** Rows visible in a view of `height` px scrolled by `top` px, with some more on both sides so that scrolling shows no gap. */
export function rowWindow(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const spare = 8;
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) };
}

/** The scroll position that shows a row, moved as little as possible; null when it is in view already. */
export function scrollFor(row: number, top: number, height: number, rowHeight: number): number | null {
  const [start, end] = [row * rowHeight, (row + 1) * rowHeight];
  if (start < top) return start;
  if (end > top + height) return Math.max(0, end - height);
  return null;
}
