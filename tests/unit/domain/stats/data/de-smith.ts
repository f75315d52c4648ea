/**
 * Ten points: de Smith, Goodchild & Longley (2015), Geospatial Analysis, figure 5-31; as in the example data of PySAL
 * (libpysal 4.7, desmith.txt and desmith.gal).
 */

/** Values. */
export const Z: readonly number[] = [2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06];

/** Neighbours. */
export const NEIGHBOURS: readonly (readonly number[])[] = [
  [1, 3],
  [0, 4],
  [3, 6],
  [0, 2, 4, 7],
  [1, 3, 5, 8],
  [4, 9],
  [2, 7],
  [3, 6, 8],
  [4, 7, 9],
  [5, 8],
];
