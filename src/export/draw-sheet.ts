/** Paints the laid-out sheet around its maps: texts, keys of the legend, hairlines, scale bar and north arrow. */
import { formatNumber } from '../i18n/format.ts';
import { type Lang, t } from '../i18n/index.ts';
import type { ScenePalette } from '../view/scene/palette.ts';
import { drawKey } from './draw-key.ts';
import type { Box, Sheet, TextItem, Tone } from './sheet-types.ts';

/** Colours and type of a sheet; the colours of the map come from the same palette as on screen. */
export interface SheetInk {
  paper: string;
  ink: string;
  ink2: string;
  accent: string;
  hairline: string;
  /** Frame around the maps. */
  edge: string;
  palette: ScenePalette;
  /** CSS font-family list. */
  family: string;
}

/** The font of a text as the canvas takes it, in units. */
export const fontOf = (item: Pick<TextItem, 'size' | 'weight'>, family: string): string =>
  `${item.weight} ${item.size}px ${family}`;

/** Fills the sheet with paper and draws everything but the maps. The canvas must be scaled so that a unit is 1. */
export function drawSheet(ctx: CanvasRenderingContext2D, sheet: Sheet, ink: SheetInk): void {
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  const tones: Record<Tone, string> = { ink: ink.ink, ink2: ink.ink2, accent: ink.accent };
  ctx.textBaseline = 'alphabetic';
  for (const item of sheet.items) {
    if (item.kind === 'key') drawKey(ctx, item.key, item.box, ink.palette);
    else if (item.kind === 'line') {
      ctx.fillStyle = ink.hairline;
      ctx.fillRect(item.x0, item.y, item.x1 - item.x0, 1);
    } else {
      ctx.font = fontOf(item, ink.family);
      ctx.fillStyle = tones[item.tone];
      ctx.textAlign = item.align;
      ctx.fillText(item.text, item.x, item.y);
    }
  }
}

/** A frame around a map, drawn after the map. */
export function drawFrame(ctx: CanvasRenderingContext2D, box: Box, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.strokeRect(box.x - 0.5, box.y - 0.5, box.w + 1, box.h + 1);
}

/** A bar of two lengths with its figures, right-aligned in the box. */
export function drawScale(
  ctx: CanvasRenderingContext2D,
  box: Box,
  bar: { units: number; km: number },
  lang: Lang,
  ink: SheetInk,
): void {
  const right = box.x + box.w - 24;
  const left = right - bar.units;
  const y = box.y + 18;
  ctx.strokeStyle = ink.ink;
  ctx.lineWidth = 1;
  ctx.fillStyle = ink.ink;
  ctx.fillRect(left, y, bar.units / 2, 5);
  ctx.strokeRect(left + 0.5, y + 0.5, bar.units - 1, 4);
  ctx.font = fontOf({ size: 12, weight: 400 }, ink.family);
  ctx.textAlign = 'center';
  ctx.fillStyle = ink.ink2;
  ctx.fillText('0', left, y - 5);
  ctx.fillText(formatNumber(lang, bar.km / 2), left + bar.units / 2, y - 5);
  ctx.fillText(t(lang, 'map.km', { n: bar.km }), right, y - 5);
}

/** An arrow with the letter of north above it. The map is always north up. */
export function drawNorth(ctx: CanvasRenderingContext2D, box: Box, lang: Lang, ink: SheetInk): void {
  const middle = box.x + box.w / 2;
  ctx.font = fontOf({ size: 12, weight: 600 }, ink.family);
  ctx.textAlign = 'center';
  ctx.fillStyle = ink.ink;
  ctx.fillText(t(lang, 'map.north'), middle, box.y + 11);
  ctx.beginPath();
  ctx.moveTo(middle, box.y + 14);
  ctx.lineTo(middle + 6, box.y + 33);
  ctx.lineTo(middle, box.y + 29);
  ctx.lineTo(middle - 6, box.y + 33);
  ctx.closePath();
  ctx.fill();
}
