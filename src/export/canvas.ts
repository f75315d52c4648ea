/** The canvas of a picture: made, checked, measured and turned into a file. */
import { fontOf } from './draw-sheet.ts';
import type { Measure } from './text.ts';

/** A canvas of this size, or null where the browser has no room for it (some give a blank one without a word). */
export function newCanvas(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    const ctx = canvas.getContext('2d');
    if (!ctx) return null;
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(width - 1, height - 1, 1, 1);
    return ctx.getImageData(width - 1, height - 1, 1, 1).data[3] === 255 ? ctx : null;
  } catch {
    return null;
  }
}

/** Widths in units as the canvas will draw them. */
export function sheetMeasure(family: string): Measure {
  const ctx = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!ctx) return Array.from(text).length * font.size;
    ctx.font = fontOf(font, family);
    return ctx.measureText(text).width;
  };
}

/** Waits for the slices of the shipped font that these letters need; a canvas does not ask for them by itself. */
export async function wantFonts(family: string, text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  try {
    await Promise.all(
      [400, 500, 600].map((weight) => document.fonts.load(`${weight} 14px ${family}`, letters)),
    );
  } catch {
    // A font that cannot be had leaves the system's own letters, which are legible too.
  }
}

/** The picture as a PNG file, null when the browser cannot encode it. */
export function toBlob(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
