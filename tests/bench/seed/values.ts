/** Made-up rates for cells: a smooth field with noise that falls from year to year. They say nothing about any place. */

export const FIRST_YEAR = 2013;
export const YEARS = 8;
/** What is left of a rate after a year. */
const KEPT = 0.72;

/**
 * Rates of all cells in hundredths of a per cent, at year · n + cell.
 * @param centreOf degrees inside the cell
 */
export function seededValues(
  n: number,
  centreOf: (cell: number) => readonly [number, number],
  random: () => number,
): Uint16Array {
  const value = new Uint16Array(YEARS * n);
  for (let i = 0; i < n; i++) {
    const [lng, lat] = centreOf(i);
    const base = 6 + 14 * (0.5 + 0.5 * Math.sin(lng * 1.3) * Math.cos(lat * 1.7)) + 8 * random();
    for (let year = 0; year < YEARS; year++)
      value[year * n + i] = Math.round((base * KEPT ** year + 0.3 * random() + 0.05) * 100);
  }
  return value;
}
