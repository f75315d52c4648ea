/** Which level is drawn when the places asked for would be too small to be seen. */
import type { Level } from '../domain/region/level.ts';

/** Zooms (MapLibre's, 512 px a world at 0) from which a township and a village are some pixels wide. */
export const TOWNSHIP_ZOOM = 6.2;
export const VILLAGE_ZOOM = 7.4;

/** The level to draw for a level asked for: below the zooms above, townships or counties stand for what they hold. */
export function grainAt(level: Level, zoom: number): Level {
  if (level !== 'village' && level !== 'township') return level;
  if (level === 'village' && zoom >= VILLAGE_ZOOM) return 'village';
  return zoom >= TOWNSHIP_ZOOM ? 'township' : 'county';
}
