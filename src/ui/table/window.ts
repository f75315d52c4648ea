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

/**
 * The scroll position that shows a row: moved as little as possible when it is near, in the middle of the view when it
 * is far; null when it is in view already.
 */
export function scrollFor(row: number, top: number, height: number, rowHeight: number): number | null {
  const [start, end] = [row * rowHeight, (row + 1) * rowHeight];
  if (start >= top && end <= top + height) return null;
  const isFar = start < top - height || end > top + 2 * height;
  const wanted = isFar ? start - (height - rowHeight) / 2 : start < top ? start : end - height;
  return Math.max(0, wanted);
}
