/** Where furniture and legend stand on the map: labels keep off them, and a fitted place is shown beside them. */
import { NATION } from '../domain/region/level.ts';
import type { Padding } from '../view/scene/fit.ts';
import type { Rect } from '../view/scene/labels.ts';

const STANDING = '[data-keep-off], [data-testid="legend"]';
/** CSS pixels around a fitted place at a root size of 16 px; the foot line below takes more. */
const RIM = 16;
const FOOT = 36;

/** Rectangles of what stands on the map, in device pixels of the box. Labels above `.map` (the legend) count too. */
export function standingOn(root: HTMLElement, box: DOMRect, dpr: number): Rect[] {
  return [...(root.parentElement ?? root).querySelectorAll(STANDING)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map((r) => ({
      x0: (r.left - box.left) * dpr,
      y0: (r.top - box.top) * dpr,
      x1: (r.right - box.left) * dpr,
      y1: (r.bottom - box.top) * dpr,
    }));
}

/**
 * Padding for fitting a scope. The whole country needs all the room, and the legend then lies on foreign land;
 * any other place is shown beside the legend where the map is wide enough.
 */
export function roomFor(root: HTMLElement, box: DOMRect, scope: string, unit: number): Padding {
  const rim = RIM * unit;
  const padding = { top: rim, right: rim, bottom: FOOT * unit, left: rim };
  if (scope === NATION) return { ...padding, top: rim / 2 };
  const legend = (root.parentElement ?? root)
    .querySelector('[data-testid="legend"]')
    ?.getBoundingClientRect();
  const left = legend ? legend.right - box.left + rim : 0;
  return left > 0 && left < box.width * 0.4 ? { ...padding, left, right: rim * 3 } : padding;
}
