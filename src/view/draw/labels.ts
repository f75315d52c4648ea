/** Paints placed labels into a 2D canvas and measures text the way it will be drawn. */
import { LEADING, type PlacedLabel, type TextLine } from '../scene/labels.ts';
import type { ScenePalette } from '../scene/palette.ts';

type Ctx = CanvasRenderingContext2D;

const fontOf = (line: TextLine, family: string): string => `${line.weight} ${line.size}px ${family}`;

/** Widths of lines in picture pixels, remembered by font and text; forget it when fonts have arrived. */
export function textMeasurer(ctx: Ctx, family: string): (line: TextLine) => number {
  const known = new Map<string, number>();
  return (line) => {
    const key = `${line.weight}/${line.size.toFixed(1)}/${line.text}`;
    let width = known.get(key);
    if (width === undefined) {
      ctx.font = fontOf(line, family);
      width = ctx.measureText(line.text).width;
      known.set(key, width);
    }
    return width;
  };
}

/**
 * Draws labels in ink on a halo, values in the second ink.
 * @param unit drawing pixels per CSS pixel at a root size of 16 px
 */
export function drawLabels(
  ctx: Ctx,
  labels: readonly PlacedLabel[],
  palette: ScenePalette,
  family: string,
  unit: number,
): void {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3 * unit;
  const each = (paint: (line: TextLine, x: number, y: number, label: PlacedLabel) => void): void => {
    for (const label of labels) {
      const height = label.lines.reduce((sum, line) => sum + line.size * LEADING, 0);
      let y = label.y - height / 2;
      for (const line of label.lines) {
        paint(line, label.x, y + (line.size * LEADING) / 2, label);
        y += line.size * LEADING;
      }
    }
  };
  ctx.globalAlpha = 0.85;
  each((line, x, y) => {
    ctx.font = fontOf(line, family);
    ctx.strokeText(line.text, x, y);
  });
  ctx.globalAlpha = 1;
  each((line, x, y, { tone }) => {
    ctx.font = fontOf(line, family);
    ctx.fillStyle = tone === 'quiet' ? palette.inkSoft : palette.ink;
    ctx.fillText(line.text, x, y);
  });
}
