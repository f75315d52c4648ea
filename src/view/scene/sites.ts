/** Relocation sites as symbols: shape by programme, size by stated persons, hollow when none are stated. */

import type { Site } from '../../contract/records.ts';
import { pixelOf, type Viewport } from '../../raster/index.ts';
import type { SiteItem } from '../types.ts';

/** Corners of a closed shape around 0, 0 with radius 1, flat x, y; the circle is a many-cornered one. */
export type SymbolShape = 'circle' | 'square' | 'diamond' | 'triangle';

export interface SiteShape {
  item: SiteItem;
  shape: SymbolShape;
  /** Centre in picture pixels, moved aside where symbols would lie on each other. */
  x: number;
  y: number;
  /** True place in picture pixels; a hair line joins the two when they differ. */
  trueX: number;
  trueY: number;
  radius: number;
  /** Filled when persons are stated. */
  filled: boolean;
  /** Marked by a dot (under construction); a thin edge when the state is not stated. */
  dotted: boolean;
  thin: boolean;
}

const RADII = [3.8, 4.2, 5.2, 6.4] as const;

/** Shape of a programme's symbol. */
export function siteSymbol(programme: Site['programme']): SymbolShape {
  if (programme === 'thirteenth-plan') return 'circle';
  if (programme === 'earlier') return 'diamond';
  return programme === 'other' ? 'square' : 'triangle';
}

/** Corners of a symbol with radius 1 around the origin, of about equal area. */
export function symbolCorners(shape: SymbolShape): Float64Array {
  if (shape === 'square') return Float64Array.from([-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88]);
  if (shape === 'diamond') return Float64Array.from([0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0]);
  if (shape === 'triangle') return Float64Array.from([0, -1.2, 1.16, 0.84, -1.16, 0.84]);
  const corners = new Float64Array(48);
  for (let i = 0; i < 24; i++) {
    corners[2 * i] = Math.cos((i * Math.PI) / 12);
    corners[2 * i + 1] = Math.sin((i * Math.PI) / 12);
  }
  return corners;
}

/**
 * Symbols for a viewport, spread so that none hides another.
 * @param unit drawing pixels per CSS pixel at a root size of 16 px
 */
export function siteShapes(items: readonly SiteItem[], viewport: Viewport, unit: number): SiteShape[] {
  const shapes = items.map((item): SiteShape => {
    const [x, y] = pixelOf(viewport, ...item.point);
    return {
      item,
      shape: siteSymbol(item.site.programme),
      x,
      y,
      trueX: x,
      trueY: y,
      radius: RADII[item.size] * unit,
      filled: item.size > 0,
      dotted: item.site.state === 'under-construction',
      thin: item.site.state === 'unstated',
    };
  });
  spread(shapes, unit);
  return shapes;
}

/** Pushes overlapping symbols apart; a few rounds settle the handful of places that share a county. */
function spread(shapes: SiteShape[], unit: number): void {
  for (let round = 0; round < 24; round++) {
    let moved = false;
    for (let i = 0; i < shapes.length; i++)
      for (let j = i + 1; j < shapes.length; j++)
        moved = part(shapes[i] as SiteShape, shapes[j] as SiteShape, unit, i + j) || moved;
    if (!moved) return;
  }
}

function part(a: SiteShape, b: SiteShape, unit: number, turn: number): boolean {
  const want = (a.radius + b.radius) * 1.08 + unit;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let d = Math.hypot(dx, dy);
  if (d >= want - 0.05) return false;
  if (d < 1e-6) {
    // Same place: any direction will do, but always the same one.
    dx = Math.cos(turn * 2.4);
    dy = Math.sin(turn * 2.4);
    d = 1;
  }
  const push = (want - Math.hypot(b.x - a.x, b.y - a.y)) / 2;
  a.x -= (dx / d) * push;
  a.y -= (dy / d) * push;
  b.x += (dx / d) * push;
  b.y += (dy / d) * push;
  return true;
}

/** The topmost symbol under a point, with `reach` pixels of grace. */
export function siteAt(shapes: readonly SiteShape[], x: number, y: number, reach: number): SiteItem | null {
  for (let i = shapes.length - 1; i >= 0; i--) {
    const s = shapes[i] as SiteShape;
    if (Math.hypot(s.x - x, s.y - y) <= s.radius + reach) return s.item;
  }
  return null;
}
