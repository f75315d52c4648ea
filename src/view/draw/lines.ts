/** Paints the ten dashes and undemarcated stretches into a 2D canvas. */
import type { Viewport } from '../../raster/index.ts';
import { lineOnPicture, type MapLine } from '../scene/lines.ts';
import type { ScenePalette } from '../scene/palette.ts';

type Ctx = CanvasRenderingContext2D;

/**
 * Draws the lines as the source gives them: dashes as solid strokes of their own, undemarcated stretches broken,
 * boundaries of the special administrative regions and of provinces at sea fine.
 * @param unit drawing pixels per CSS pixel at a root size of 16 px
 */
export function drawLines(
  ctx: Ctx,
  lines: readonly MapLine[],
  viewport: Viewport,
  palette: ScenePalette,
  unit: number,
): void {
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'round';
  for (const line of lines) {
    const flat = lineOnPicture(line, viewport);
    if (line.kind === 'undemarcated') {
      // The region raster has drawn its edge solid here: cover it, then draw it broken.
      stroke(ctx, flat, palette.halo, 2.4 * unit, 1, []);
      stroke(ctx, flat, palette.ink, 1.4 * unit, 0.75, [4 * unit, 3 * unit]);
    } else if (line.kind === 'regional') {
      // Broken in the source already: a piece is a dash.
      stroke(ctx, flat, palette.ink, 0.9 * unit, 0.55, []);
    } else {
      stroke(ctx, flat, palette.ink, 1.8 * unit, 0.85, []);
    }
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function stroke(
  ctx: Ctx,
  flat: Float64Array,
  colour: string,
  width: number,
  alpha: number,
  dash: number[],
): void {
  ctx.beginPath();
  for (let i = 0; i < flat.length; i += 2) {
    if (i === 0) ctx.moveTo(flat[0] as number, flat[1] as number);
    else ctx.lineTo(flat[i] as number, flat[i + 1] as number);
  }
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.globalAlpha = alpha;
  ctx.stroke();
}
