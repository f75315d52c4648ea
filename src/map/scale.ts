/** The scale bar: a round length and how long it is on screen. */
import type { Camera } from '../contract/viewspec.ts';

const EQUATOR_KM = 40_075.0168;

/** Largest length of 1, 2 or 5 × 10ⁿ km that fits into `room` CSS pixels at the middle of the map. */
export function scaleBar(camera: Camera, room: number): { km: number; px: number } {
  const kmPerPx = (EQUATOR_KM * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
  const most = room * kmPerPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  return { km, px: km / kmPerPx };
}
