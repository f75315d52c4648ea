/** Where furniture and legend stand on the map: labels keep off them, and a fitted place is shown beside them. */
import type { Camera } from '../contract/viewspec.ts';
import { NATION } from '../domain/region/level.ts';
import type { AtlasState } from '../state/index.ts';
import {
  closestFit,
  fitCamera,
  fitNation,
  type Obstacle,
  type Size,
  scopeBounds,
} from '../view/scene/fit.ts';
import { INSET_ASPECT } from '../view/scene/inset.ts';
import type { Rect } from '../view/scene/labels.ts';

/** CSS pixels at a root size of 16 px: rim around a fitted place, the foot line, air around the legend. */
const RIM = 14;
const FOOT = 36;
const INSET_CAPTION = 24;
const AIR = 10;
const FAR = 1e5;
/** What comes and goes over the map without belonging to it. */
const PASSING = '.notices, .stage-fault';

/** Elements lying on the map beside it (legend, keys): those with a ground of their own; bare boxes are looked into. */
function besides(root: HTMLElement): Element[] {
  const solid = (element: Element): Element[] =>
    getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)'
      ? [...element.children].flatMap(solid)
      : [element];
  return [...(root.parentElement?.children ?? [])]
    .filter((element) => element !== root && !element.matches(PASSING))
    .flatMap(solid);
}

/** Rectangles of what stands on the map, in device pixels of the box. The legend, beside `.map`, counts too. */
export function standingOn(root: HTMLElement, box: DOMRect, dpr: number): Rect[] {
  return [...root.querySelectorAll('[data-keep-off]'), ...besides(root)]
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
 * Camera that shows the scope: the whole country clear of legend and inset, any other place beside the legend where
 * the map is wide enough.
 * @param unit CSS pixels per CSS pixel at a root size of 16 px
 */
export function fitScope(state: AtlasState, root: HTMLElement, box: DOMRect, unit: number): Camera {
  const size: Size = { width: box.width, height: box.height };
  const padding = { top: RIM * unit, right: RIM * unit, bottom: FOOT * unit, left: RIM * unit };
  const others = [...(root.parentElement?.children ?? [])].filter(
    (el) => el !== root && !el.matches(PASSING),
  );
  const obstacles = others.flatMap((el) => obstacleOf(el.getBoundingClientRect(), box, AIR * unit));
  if (state.view.scope === NATION)
    return fitNation(size, padding, [...obstacles, insetBox(root, size, unit)]);
  const left = Math.max(
    padding.left,
    ...obstacles.filter((o) => o.x0 < 0 && o.x1 < size.width * 0.4).map((o) => o.x1),
  );
  const { scope } = state.view;
  return fitCamera(scopeBounds(state.data.regions, scope), size, { ...padding, left }, closestFit(scope));
}

/** What stands near an edge of the map stands from that edge on. */
function obstacleOf(r: DOMRect, box: DOMRect, air: number): Obstacle[] {
  if (r.width === 0 || r.height === 0) return [];
  const near = 4 * air;
  return [
    {
      x0: r.left - box.left < near ? -FAR : r.left - box.left - air,
      y0: r.top - box.top < near ? -FAR : r.top - box.top - air,
      x1: box.right - r.right < near ? FAR : r.right - box.left + air,
      y1: box.bottom - r.bottom < near + FOOT ? FAR : r.bottom - box.top + air,
    },
  ];
}

/** Where the inset is going to stand, shown already or not. */
function insetBox(root: HTMLElement, size: Size, unit: number): Obstacle {
  const width = Number.parseFloat(getComputedStyle(root).getPropertyValue('--map-inset')) * 16 * unit;
  const air = AIR * unit;
  return {
    x0: size.width - width - 2 * air,
    y0: size.height - width / INSET_ASPECT - (FOOT + INSET_CAPTION) * unit - air,
    x1: 1e4,
    y1: 1e4,
  };
}
