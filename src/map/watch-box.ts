/** Follows the size and place of the map on the page, and tells a folded panel from a resized window. */

export interface BoxChange {
  box: DOMRect;
  /** The window itself changed, or this is the first size: a fitted scope is fitted anew at once. */
  whole: boolean;
  /** How far the middle of the map moved on the page, CSS pixels. */
  dx: number;
  dy: number;
}

/** Calls `changed` with every new size of `root`. Returns the present box and a way to stop. */
export function watchBox(
  root: HTMLElement,
  changed: (change: BoxChange) => void,
): { box(): DOMRect; stop(): void } {
  let box = root.getBoundingClientRect();
  let page = [window.innerWidth, window.innerHeight];
  const observer = new ResizeObserver(() => {
    const was = box;
    box = root.getBoundingClientRect();
    const now = [window.innerWidth, window.innerHeight];
    const whole = was.width < 1 || page[0] !== now[0] || page[1] !== now[1];
    page = now;
    if (!whole && was.width === box.width && was.height === box.height) return;
    const dx = box.left + box.width / 2 - (was.left + was.width / 2);
    const dy = box.top + box.height / 2 - (was.top + was.height / 2);
    changed({ box, whole, dx, dy });
  });
  observer.observe(root);
  return { box: () => box, stop: () => observer.disconnect() };
}
