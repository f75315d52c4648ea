/** Which prefecture row and which province a county polygon belongs to, read off its code. */

/** Municipalities and special regions: their counties hang under a prefecture row with the province's own code. */
const WHOLE_PROVINCE = new Set(['11', '12', '31', '50', '81', '82']);
/** Counties run by the province itself (济源, 仙桃 …, 五指山 …, 石河子 …) and Taiwan's units are their own prefecture. */
const OWN_PREFECTURE = ['4190', '4290', '4690', '6590', '71'];
/** Farms and reserves of Gansu that the boundary file draws but no code book lists. */
export const EXTRAS = new Set(['629700', '629800', '629900']);

/** Province code (six digits) of any code. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

/** Code of the prefecture row that holds a county polygon. */
export function prefectureOf(county: string): string {
  if (WHOLE_PROVINCE.has(county.slice(0, 2))) return provinceOf(county);
  if (EXTRAS.has(county) || OWN_PREFECTURE.some((start) => county.startsWith(start))) return county;
  return `${county.slice(0, 4)}00`;
}
