import type { Weights } from '../../../../src/domain/stats/weights.ts';
import { contiguity, neighboursOf, rowStandardised } from '../../../../src/domain/stats/weights.ts';

/** Binary weights of lists of neighbours. */
export const binary = (lists: readonly (readonly number[])[]): Weights =>
  contiguity(
    neighboursOf(lists.length, (row) => lists[row]!),
    Uint32Array.from(lists.keys()),
  );

/** Row-standardised weights of lists of neighbours. */
export const standard = (lists: readonly (readonly number[])[]): Weights => rowStandardised(binary(lists));

/** Rook neighbours of a square lattice, row by row. */
export const lattice = (size: number): number[][] =>
  Array.from({ length: size * size }, (_, i) => {
    const [y, x] = [Math.floor(i / size), i % size];
    return [
      y > 0 ? i - size : -1,
      x > 0 ? i - 1 : -1,
      x < size - 1 ? i + 1 : -1,
      y < size - 1 ? i + size : -1,
    ].filter((j) => j >= 0);
  });

/** The full matrix of weights: the slow, plain way to check by. */
export function matrix({ n, start, list, weight }: Weights): number[][] {
  const full = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) for (let t = start[i]!; t < start[i + 1]!; t++) full[i]![list[t]!] = weight[t]!;
  return full;
}

/** Largest difference that chance makes between two pseudo p of the same p, at four and a half standard errors. */
export const chanceOf = (p: number, permutations: number): number =>
  4.5 * Math.sqrt((Math.max(p, 0.001) * (1 - p)) / permutations) + 1 / permutations;
