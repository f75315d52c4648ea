/** Region numbers of the raster: counties first, then the backdrop, then the provinces of the first rough picture. */

/** Offset of the county object: number = county row + 1. */
export const COUNTY_OFFSET = 0;
/** Offset of the neighbouring countries' land, one geometry. */
export const BACKDROP_OFFSET = 8000;
export const BACKDROP = BACKDROP_OFFSET + 1;
/** Offset of the rough provinces shown until the counties arrive: number = offset + province row + 1. */
export const OUTLINE_OFFSET = 8100;
/** Length of every table indexed by region number. */
export const NUMBERS = 8200;

/** County row of a region number, −1 when the number is no county. */
export const countyRow = (number: number): number =>
  number > COUNTY_OFFSET && number <= BACKDROP_OFFSET ? number - COUNTY_OFFSET - 1 : -1;
