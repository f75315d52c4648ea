/** Who is whose neighbour and how much it counts: one row a region, compressed (CSR), in flat arrays. */

export interface Weights {
  n: number;
  /** Row i holds the entries start[i] … start[i + 1] − 1. */
  start: Uint32Array;
  /** Neighbour of each entry, never the region itself. */
  list: Uint32Array;
  /** Weight of each entry, positive. */
  weight: Float64Array;
}

/** Neighbours as the region tables hold them. */
export interface Neighbours {
  start: ArrayLike<number>;
  list: ArrayLike<number>;
}

/** Compresses neighbours that come as a function of the row. */
export function neighboursOf(n: number, of: (row: number) => ArrayLike<number>): Neighbours {
  const start = new Uint32Array(n + 1);
  const list: number[] = [];
  for (let row = 0; row < n; row++) {
    const mine = of(row);
    for (let t = 0; t < mine.length; t++) list.push(mine[t] as number);
    start[row + 1] = list.length;
  }
  return { start, list: Uint32Array.from(list) };
}

/**
 * Weights 1 between the chosen rows that touch: queen when an edge or a point counts as touching, rook when only a
 * shared arc does; it is the caller's neighbours that decide. Row r of the answer is the region rows[r], and a neighbour
 * that was not chosen (it has no value) is left out.
 */
export function contiguity(neighbours: Neighbours, rows: ArrayLike<number>): Weights {
  const n = rows.length;
  const position = new Int32Array(neighbours.start.length).fill(-1);
  for (let r = 0; r < n; r++) position[rows[r] as number] = r;
  const start = new Uint32Array(n + 1);
  const list: number[] = [];
  for (let r = 0; r < n; r++) {
    const row = rows[r] as number;
    for (let t = neighbours.start[row] as number; t < (neighbours.start[row + 1] as number); t++) {
      const other = position[neighbours.list[t] as number] as number;
      if (other >= 0 && other !== r) list.push(other);
    }
    start[r + 1] = list.length;
  }
  return { n, start, list: Uint32Array.from(list), weight: new Float64Array(list.length).fill(1) };
}

/** The same neighbours with weights that sum to 1 in every row; rows without neighbours stay empty. */
export function rowStandardised({ n, start, list, weight }: Weights): Weights {
  const scaled = new Float64Array(weight.length);
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let t = start[row]!; t < start[row + 1]!; t++) sum += weight[t]!;
    for (let t = start[row]!; t < start[row + 1]!; t++) scaled[t] = weight[t]! / sum;
  }
  return { n, start, list, weight: scaled };
}

/** Rows without any neighbour. They keep their value in every mean but have no local statistic. */
export function islandsOf({ n, start }: Weights): number[] {
  const islands: number[] = [];
  for (let row = 0; row < n; row++) if (start[row] === start[row + 1]) islands.push(row);
  return islands;
}

/** Weighted sum of the neighbours' values, one a row; 0 for islands. With row-standardised weights the neighbours' mean. */
export function lagOf({ n, start, list, weight }: Weights, values: Float64Array): Float64Array {
  const lag = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let t = start[row]!; t < start[row + 1]!; t++) sum += weight[t]! * values[list[t]!]!;
    lag[row] = sum;
  }
  return lag;
}

/** The three sums of weights in the variances of Cliff & Ord (1981): S0 = Σw, S1 = ½ Σ(w_ij + w_ji)², S2 = Σ(row + column)². */
export function weightSums({ n, start, list, weight }: Weights): { s0: number; s1: number; s2: number } {
  const row = new Float64Array(n);
  const column = new Float64Array(n);
  /** Entries by column: the transpose, made by counting. */
  const into = new Uint32Array(n + 1);
  for (const j of list) into[j + 1]!++;
  for (let j = 0; j < n; j++) into[j + 1]! += into[j]!;
  const fill = into.slice();
  const from = new Uint32Array(list.length);
  const value = new Float64Array(list.length);
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < n; i++)
    for (let t = start[i]!; t < start[i + 1]!; t++) {
      const j = list[t]!;
      const w = weight[t]!;
      row[i]! += w;
      column[j]! += w;
      s0 += w;
      s1 += w * w;
      from[fill[j]!] = i;
      value[fill[j]!++] = w;
    }
  const back = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let t = into[i]!; t < into[i + 1]!; t++) back[from[t]!] = value[t]!;
    for (let t = start[i]!; t < start[i + 1]!; t++) s1 += weight[t]! * back[list[t]!]!;
    for (let t = into[i]!; t < into[i + 1]!; t++) back[from[t]!] = 0;
  }
  let s2 = 0;
  for (let i = 0; i < n; i++) s2 += (row[i]! + column[i]!) ** 2;
  return { s0, s1, s2 };
}
