/**
 * Pairing arcs as shapes on the picture: a curve that tapers from giver to receiver and ends in a small arrow head.
 * Screen (deck.gl), print and hit test all use these shapes.
 */
import { pixelOf, type Viewport } from '../../raster/index.ts';
import type { ArcItem } from '../types.ts';

export interface ArcShape {
  item: ArcItem;
  /** Middle line, flat x, y in picture pixels, giver first, ending at the tip. */
  spine: Float64Array;
  /** Closed outline of body and head, flat x, y in picture pixels. */
  body: Float64Array;
  /** The same, grown by the casing that sets it off from the fill. */
  casing: Float64Array;
}

const STEPS = 28;
/** Height of the curve over its chord; great circles between our provinces bulge about this much on Mercator. */
const BULGE = 0.16;
const GIVER_HALF = 1.7;
const NECK_HALF = 0.55;
const HEAD_LENGTH = 7.5;
const HEAD_HALF = 3.4;
const CASING = 0.9;

/**
 * Shapes of all arcs for a viewport. Arcs too short to show a direction are left out at that scale.
 * @param unit drawing pixels per CSS pixel at a root size of 16 px
 */
export function arcShapes(items: readonly ArcItem[], viewport: Viewport, unit: number): ArcShape[] {
  const shapes: ArcShape[] = [];
  for (const item of items) {
    const from = pixelOf(viewport, ...item.from);
    const to = pixelOf(viewport, ...item.to);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length < 6 * unit) continue;
    const spine = curve(from, to, length);
    shapes.push({ item, spine, body: taper(spine, unit, 0), casing: taper(spine, unit, CASING * unit) });
  }
  return shapes;
}

/** Points of a quadratic curve bulging to the north, so that the two directions of a pair do not lie on each other. */
function curve(from: [number, number], to: [number, number], length: number): Float64Array {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  // Left of the direction of travel when going west: north. Going east the other side, north again.
  const side = dx <= 0 ? 1 : -1;
  const lift = BULGE * length * side;
  const cx = (from[0] + to[0]) / 2 + (-dy / length) * -lift;
  const cy = (from[1] + to[1]) / 2 + (dx / length) * lift;
  const points = new Float64Array(2 * (STEPS + 1));
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS;
    const a = (1 - t) * (1 - t);
    const b = 2 * t * (1 - t);
    const c = t * t;
    points[2 * i] = a * from[0] + b * cx + c * to[0];
    points[2 * i + 1] = a * from[1] + b * cy + c * to[1];
  }
  return points;
}

/** Outline around a spine: half width falling from giver to neck, then the head; `grow` widens it all round. */
function taper(spine: Float64Array, unit: number, grow: number): Float64Array {
  const n = spine.length / 2;
  const tipX = spine[2 * n - 2] as number;
  const tipY = spine[2 * n - 1] as number;
  let neck = n - 1;
  const head = Math.min(HEAD_LENGTH * unit, 0.4 * spanOf(spine));
  while (
    neck > 1 &&
    Math.hypot((spine[2 * neck] as number) - tipX, (spine[2 * neck + 1] as number) - tipY) < head
  )
    neck--;
  const left: number[] = [];
  const right: number[] = [];
  const put = (at: number, half: number): void => {
    const x = spine[2 * at] as number;
    const y = spine[2 * at + 1] as number;
    const back = Math.max(0, at - 1);
    const next = Math.min(n - 1, at + 1);
    const dx = (spine[2 * next] as number) - (spine[2 * back] as number);
    const dy = (spine[2 * next + 1] as number) - (spine[2 * back + 1] as number);
    const len = Math.hypot(dx, dy) || 1;
    left.push(x + (dy / len) * half, y - (dx / len) * half);
    right.unshift(x - (dy / len) * half, y + (dx / len) * half);
  };
  for (let i = 0; i <= neck; i++) {
    const t = i / Math.max(1, neck);
    put(i, (GIVER_HALF + (NECK_HALF - GIVER_HALF) * t ** 0.8) * unit + grow);
  }
  put(neck, HEAD_HALF * unit + grow * 1.4);
  const nx = spine[2 * neck] as number;
  const ny = spine[2 * neck + 1] as number;
  const len = Math.hypot(tipX - nx, tipY - ny) || 1;
  const tip = [tipX + ((tipX - nx) / len) * grow * 1.6, tipY + ((tipY - ny) / len) * grow * 1.6];
  return Float64Array.from([...left, ...tip, ...right]);
}

function spanOf(spine: Float64Array): number {
  const n = spine.length;
  return Math.hypot(
    (spine[n - 2] as number) - (spine[0] as number),
    (spine[n - 1] as number) - (spine[1] as number),
  );
}

/** The arc whose middle line passes nearest to a point within `reach` pixels, or null. */
export function arcAt(shapes: readonly ArcShape[], x: number, y: number, reach: number): ArcItem | null {
  let best: ArcItem | null = null;
  let least = reach * reach;
  for (const { item, spine } of shapes) {
    for (let i = 0; i + 3 < spine.length; i += 2) {
      const d = distanceSquared(spine, i, x, y);
      if (d < least) {
        least = d;
        best = item;
      }
    }
  }
  return best;
}

function distanceSquared(p: Float64Array, i: number, x: number, y: number): number {
  const ax = p[i] as number;
  const ay = p[i + 1] as number;
  const dx = (p[i + 2] as number) - ax;
  const dy = (p[i + 3] as number) - ay;
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
