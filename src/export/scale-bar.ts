import { latOf, type Viewport } from '../raster/index.ts';

/** Equator of WGS 84 in kilometres. */
const EQUATOR_KM = 40_075.017;
const LONGEST_UNITS = 170;

/**
 * A round length that fits the sheet: 1, 2 or 5 times a power of ten kilometres, true at the latitude of the map's middle.
 * @param unit picture pixels per unit of the sheet
 */
export function scaleBar(viewport: Viewport, unit: number): { km: number; units: number } {
  const latitude = latOf(viewport.y0 + viewport.height / 2 / viewport.scale);
  const kmOfUnit = ((EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)) / viewport.scale) * unit;
  const longest = kmOfUnit * LONGEST_UNITS;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = power * (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1);
  return { km, units: km / kmOfUnit };
}
