/** Distances on the globe, taken as a sphere of the mean radius: up to 0.5 % off the ellipsoid, enough for weights. */

/** Mean radius of the earth in kilometres (IUGG 1980). */
export const EARTH_KM = 6371.0088;
const RAD = Math.PI / 180;

/** Great-circle distance in kilometres between two places in degrees (haversine: accurate for near ones too). */
export function greatCircleKm(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const a = Math.sin(((lat2 - lat1) * RAD) / 2);
  const b = Math.sin(((lng2 - lng1) * RAD) / 2);
  const h = a * a + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * b * b;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Places as points of the unit sphere, x, y, z one after another: nearer on the ground is nearer along the chord. */
export function unitVectors(lng: ArrayLike<number>, lat: ArrayLike<number>): Float64Array {
  const at = new Float64Array(3 * lng.length);
  for (let i = 0; i < lng.length; i++) {
    const across = Math.cos((lat[i] as number) * RAD);
    at[3 * i] = across * Math.cos((lng[i] as number) * RAD);
    at[3 * i + 1] = across * Math.sin((lng[i] as number) * RAD);
    at[3 * i + 2] = Math.sin((lat[i] as number) * RAD);
  }
  return at;
}

/** Squared chord on the unit sphere under a great-circle distance in kilometres, 0 … half the globe. */
export const squaredChord = (km: number): number =>
  (2 * Math.sin(Math.min(km / (2 * EARTH_KM), Math.PI / 2))) ** 2;

/** Great-circle distance in kilometres over a squared chord. */
export const kmOfChord = (squared: number): number =>
  2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
