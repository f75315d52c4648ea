/** Paints arcs and sites into a 2D canvas: print, snapshot, and the screen where WebGL is missing or slow. */
import type { ArcShape } from '../scene/arcs.ts';
import type { ScenePalette } from '../scene/palette.ts';
import { type SiteShape, symbolCorners } from '../scene/sites.ts';

type Ctx = CanvasRenderingContext2D;

const FADED = 0.12;

/** Draws arcs, those of the lit set on top; with a lit arc the rest fade. `lit` null draws all alike. */
export function drawArcs(
  ctx: Ctx,
  shapes: readonly ArcShape[],
  palette: ScenePalette,
  lit: string | null,
): void {
  const order =
    lit === null
      ? shapes
      : [...shapes.filter((s) => s.item.id !== lit), ...shapes.filter((s) => s.item.id === lit)];
  for (const shape of order) {
    const faded = lit !== null && shape.item.id !== lit;
    ctx.globalAlpha = faded ? FADED : 0.8;
    ctx.fillStyle = palette.halo;
    tracePath(ctx, shape.casing);
    ctx.fill();
    ctx.globalAlpha = faded ? FADED * 1.6 : 0.95;
    ctx.fillStyle = palette.giverHue(shape.item.hue);
    tracePath(ctx, shape.body);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** Draws site symbols with a halo; `lit` is the id of the one under the pointer. */
export function drawSites(
  ctx: Ctx,
  shapes: readonly SiteShape[],
  palette: ScenePalette,
  unit: number,
  lit: string | null,
): void {
  ctx.lineJoin = 'round';
  for (const s of shapes) {
    if (Math.hypot(s.x - s.trueX, s.y - s.trueY) < s.radius) continue;
    ctx.strokeStyle = palette.ink;
    ctx.globalAlpha = 0.45;
    ctx.lineWidth = 0.6 * unit;
    ctx.beginPath();
    ctx.moveTo(s.trueX, s.trueY);
    ctx.lineTo(s.x, s.y);
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
  for (const s of shapes) drawSite(ctx, s, palette, unit, s.item.site.id === lit);
}

function drawSite(ctx: Ctx, s: SiteShape, palette: ScenePalette, unit: number, lit: boolean): void {
  const corners = symbolCorners(s.shape);
  const radius = lit ? s.radius * 1.25 : s.radius;
  const placed = Float64Array.from(corners, (v, i) => v * radius + (i % 2 ? s.y : s.x));
  const ink = lit ? palette.accent : palette.ink;
  tracePath(ctx, placed);
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3.2 * unit;
  ctx.stroke();
  ctx.fillStyle = s.filled ? ink : palette.halo;
  ctx.fill();
  ctx.strokeStyle = ink;
  ctx.lineWidth = (s.thin ? 0.9 : 1.5) * unit;
  ctx.stroke();
  if (!s.dotted) return;
  ctx.beginPath();
  ctx.arc(
    s.x,
    s.y + (s.shape === 'triangle' ? 0.12 * radius : 0),
    Math.max(1.2 * unit, radius * 0.28),
    0,
    2 * Math.PI,
  );
  ctx.fillStyle = s.filled ? palette.halo : ink;
  ctx.fill();
}

function tracePath(ctx: Ctx, flat: Float64Array): void {
  ctx.beginPath();
  for (let i = 0; i < flat.length; i += 2) {
    if (i === 0) ctx.moveTo(flat[0] as number, flat[1] as number);
    else ctx.lineTo(flat[i] as number, flat[i + 1] as number);
  }
  ctx.closePath();
}
