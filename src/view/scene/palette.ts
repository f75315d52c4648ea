/**
 * Colours a map is drawn with, as one plain object. `theme` may not be read here, so whoever draws (map, export)
 * fills it in from the theme; scene and draw code never names a colour.
 */
import type { Flag } from '../../domain/value/value.ts';
import type { ClassPaint } from '../types.ts';

/** How an area is painted: `second` over `fill` by the pattern. Colours as #rrggbb. */
export interface Swatch {
  fill: string;
  second: string | null;
  pattern: 'none' | 'hatch' | 'wideHatch' | 'dots' | 'crossHatch';
}

export interface ScenePalette {
  water: string;
  /** Land of neighbouring countries: no theme is shown there. */
  foreign: string;
  /** Our regions before any value is known. */
  land: string;
  /** Regions outside the scope or filtered out. */
  muted: string;
  ink: string;
  inkSoft: string;
  /** Tone that a class colour is mixed with for the hatch of rule values and the dots of modelled ones. */
  shade: string;
  /** Behind letters, arcs and symbols. */
  halo: string;
  accent: string;
  classPaint(paint: ClassPaint): Swatch;
  flagPaint(flag: Flag): Swatch;
  /** Colour of a giver's hue 0–6, −1 = the grey of the rest. */
  giverHue(index: number): string;
}

/** Little-endian RGBA word of #rrggbb at full opacity, as ImageData holds it. */
export function rgbaWord(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return ((0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0) as number;
}

/** Mixes two #rrggbb colours; share 0 gives `a`, 1 gives `b`. */
export function mix(a: string, b: string, share: number): string {
  const x = Number.parseInt(a.slice(1), 16);
  const y = Number.parseInt(b.slice(1), 16);
  let out = 0;
  for (const shift of [16, 8, 0]) {
    const from = (x >> shift) & 255;
    const to = (y >> shift) & 255;
    out |= Math.round(from + (to - from) * share) << shift;
  }
  return `#${out.toString(16).padStart(6, '0')}`;
}
