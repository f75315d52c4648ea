/** Smooth random fields over cells: neighbours are alike. */
import { bell, type Random } from './random.ts';

/** Neighbours of each cell in CSR form. */
export interface Graph {
  start: ArrayLike<number>;
  list: ArrayLike<number>;
}

/**
 * A field with mean 0 and variance 1, from noise averaged with the neighbours' `rounds` times. More rounds, wider hills.
 */
export function smoothField(graph: Graph, n: number, rounds: number, random: Random): Float64Array {
  let field = Float64Array.from({ length: n }, () => bell(random));
  for (let round = 0; round < rounds; round++) {
    const last = field;
    field = last.map((own, i) => {
      let sum = 0;
      const from = graph.start[i]!;
      const to = graph.start[i + 1]!;
      for (let k = from; k < to; k++) sum += last[graph.list[k]!]!;
      return to > from ? 0.4 * own + (0.6 * sum) / (to - from) : own;
    });
  }
  return standardise(field);
}

/** Sum of a smooth field and noise of its own for every cell, again with mean 0 and variance 1. */
export function roughen(field: Float64Array, noise: number, random: Random): Float64Array {
  return standardise(field.map((v) => v + noise * bell(random)));
}

function standardise(field: Float64Array): Float64Array {
  const mean = field.reduce((sum, v) => sum + v, 0) / field.length;
  const spread = Math.sqrt(field.reduce((sum, v) => sum + (v - mean) ** 2, 0) / field.length);
  return field.map((v) => (spread > 1e-12 ? (v - mean) / spread : 0));
}
