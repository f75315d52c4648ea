/** The signs before the lines of a printed legend: swatches with their patterns, tapering arcs, site symbols. */
import type { ScenePalette, Swatch } from '../view/scene/palette.ts';
import { symbolCorners } from '../view/scene/sites.ts';
import type { Box, LegendKey } from './sheet-types.ts';

type Ctx = CanvasRenderingContext2D;

/** Draws one sign into its box, in units. */
export function drawKey(ctx: Ctx, key: LegendKey, box: Box, palette: ScenePalette): void {
  if (key.kind === 'swatch') drawSwatch(ctx, key.swatch, key.outlined, box, palette);
  else if (key.kind === 'arc') drawArcKey(ctx, key.colour, box);
  else drawSiteKey(ctx, key, box, palette);
}

function drawSwatch(ctx: Ctx, swatch: Swatch, outlined: boolean, box: Box, palette: ScenePalette): void {
  ctx.fillStyle = swatch.fill;
  ctx.fillRect(box.x, box.y, box.w, box.h);
  if (swatch.second && swatch.pattern !== 'none') {
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.x, box.y, box.w, box.h);
    ctx.clip();
    drawPattern(ctx, swatch.pattern, swatch.second, box);
    ctx.restore();
  }
  // Without a pattern the second colour is the tone of an outline: a blank area must not look like bare paper.
  const edge = outlined ? palette.ink : swatch.pattern === 'none' ? swatch.second : null;
  ctx.strokeStyle = edge ?? palette.ink;
  ctx.globalAlpha = edge ? 1 : 0.28;
  ctx.lineWidth = outlined ? 1.2 : 0.8;
  ctx.strokeRect(box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1);
  ctx.globalAlpha = 1;
}

function drawPattern(ctx: Ctx, pattern: Swatch['pattern'], colour: string, box: Box): void {
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  if (pattern === 'dots') {
    for (let y = box.y + 2; y < box.y + box.h; y += 4)
      for (let x = box.x + 2; x < box.x + box.w; x += 4) {
        ctx.beginPath();
        ctx.arc(x, y, 0.8, 0, 2 * Math.PI);
        ctx.fill();
      }
    return;
  }
  const wide = pattern === 'wideHatch';
  const step = wide ? 8 : pattern === 'hatch' ? 4 : 6;
  ctx.lineWidth = wide ? 2.83 : 1;
  ctx.beginPath();
  for (let offset = -box.h; offset < box.w + box.h; offset += step) {
    ctx.moveTo(box.x + offset, box.y + box.h);
    ctx.lineTo(box.x + offset + box.h, box.y);
    if (pattern === 'crossHatch') {
      ctx.moveTo(box.x + offset, box.y);
      ctx.lineTo(box.x + offset + box.h, box.y + box.h);
    }
  }
  ctx.stroke();
}

function drawArcKey(ctx: Ctx, colour: string, box: Box): void {
  const middle = box.y + box.h / 2;
  const neck = box.x + box.w - 8;
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(box.x, middle - 1.7);
  ctx.lineTo(neck, middle - 0.6);
  ctx.lineTo(neck, middle - 3.4);
  ctx.lineTo(box.x + box.w, middle);
  ctx.lineTo(neck, middle + 3.4);
  ctx.lineTo(neck, middle + 0.6);
  ctx.lineTo(box.x, middle + 1.7);
  ctx.closePath();
  ctx.fill();
}

function drawSiteKey(
  ctx: Ctx,
  key: Extract<LegendKey, { kind: 'site' }>,
  box: Box,
  palette: ScenePalette,
): void {
  const corners = symbolCorners(key.shape);
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  ctx.beginPath();
  for (let i = 0; i < corners.length; i += 2) {
    const [cx, cy] = [x + (corners[i] as number) * 5.2, y + (corners[i + 1] as number) * 5.2];
    if (i === 0) ctx.moveTo(cx, cy);
    else ctx.lineTo(cx, cy);
  }
  ctx.closePath();
  ctx.fillStyle = key.filled ? palette.ink : palette.halo;
  ctx.fill();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}
