import { PATTERN, type Viewport } from './types.ts';

/** Levels of coverage a tile holds: 0 (all `a`) … 4 (all `b`). */
export const PATTERN_LEVELS = 5;

/** Coverage levels of a pattern, `period` × `period` pixels, repeated over the plane. */
export interface Tile {
  period: number;
  level: Uint8Array;
}

/** Side of the repeated square in CSS pixels, and whether a point of it (0..period) belongs to colour `b`. */
interface PatternShape {
  period: number;
  covers(x: number, y: number): boolean;
}

const wrap = (v: number, period: number): number => ((v % period) + period) % period;

const SHAPES: Record<number, PatternShape> = {
  // Lines rise to the right. Widths are measured along x; a 45° line is 1/√2 of that across.
  [PATTERN.hatch]: { period: 6, covers: (x, y) => wrap(x + y, 6) < 1.8 },
  [PATTERN.wideHatch]: { period: 12, covers: (x, y) => wrap(x + y, 12) < 6 },
  [PATTERN.dots]: {
    period: 6,
    covers: (x, y) => Math.hypot(x - 1.5, y - 1.5) < 0.95 || Math.hypot(x - 4.5, y - 4.5) < 0.95,
  },
  [PATTERN.crossHatch]: { period: 8, covers: (x, y) => wrap(x + y, 8) < 1.5 || wrap(x - y, 8) < 1.5 },
};

const tiles = new Map<string, Tile>();

/**
 * Tile of a pattern number (see PATTERN), null for none or unknown ones.
 * @param pixelRatio image pixels per CSS pixel: patterns keep their size on dense screens and in print
 */
export function patternTile(pattern: number, pixelRatio: number): Tile | null {
  const shape = SHAPES[pattern];
  if (!shape) return null;
  const period = Math.max(2, Math.round(shape.period * pixelRatio));
  const key = `${pattern} ${period}`;
  let tile = tiles.get(key);
  if (!tile) {
    tile = { period, level: drawTile(shape, period) };
    tiles.set(key, tile);
  }
  return tile;
}

/**
 * Where a tile begins: image pixel (x, y) shows tile pixel ((x + [0]) mod period, (y + [1]) mod period).
 * Fixed to the world, so that a pattern stays on its place while the map moves.
 */
export function patternPhase(viewport: Viewport, period: number): [number, number] {
  return [
    wrap(Math.round(viewport.x0 * viewport.scale), period),
    wrap(Math.round(viewport.y0 * viewport.scale), period),
  ];
}

function drawTile(shape: PatternShape, period: number): Uint8Array {
  const grid = 8;
  const unit = shape.period / period;
  const level = new Uint8Array(period * period);
  for (let y = 0; y < period; y++) {
    for (let x = 0; x < period; x++) {
      let hits = 0;
      for (let j = 0; j < grid; j++) {
        for (let i = 0; i < grid; i++) {
          if (shape.covers((x + (i + 0.5) / grid) * unit, (y + (j + 0.5) / grid) * unit)) hits++;
        }
      }
      level[y * period + x] = Math.round((hits / (grid * grid)) * (PATTERN_LEVELS - 1));
    }
  }
  return level;
}
