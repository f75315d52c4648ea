/**
 * Natural breaks: the partition of ordered values into k runs with the least sum of squared deviations from the class
 * means (Fisher 1958; Jenks 1977). Dynamic programming over the different values, weighted by how often they occur, so
 * that equal values never part; each row is filled by divide and conquer, for the best start of the last class never
 * moves left as values are added (Wang & Song 2011, Ckmeans.1d.dp). Exact for any number of values, O(k · m · log m)
 * for m different ones. Our own rather than simple-statistics' ckmeans: that one takes and returns plain arrays, parts
 * equal values where it costs nothing, and can be neither stopped nor watched.
 */
import type { Steps } from '../stats/steps.ts';
import type { Distinct } from './distinct.ts';

/** Cost evaluations between two steps: about a millisecond. */
const PER_STEP = 100_000;

/**
 * First index (into `distinct.value`) of every class but the lowest; min(k, different values) − 1 of them, ascending.
 * Of several best partitions the one whose upper classes start lowest.
 */
export function* jenksStarts(distinct: Distinct, k: number): Steps<number[]> {
  const m = distinct.value.length;
  const classes = Math.min(k, m);
  const cost = deviations(distinct);
  let before = new Float64Array(m);
  for (let j = 0; j < m; j++) before[j] = cost(0, j);
  /** start[c − 1][j]: where class c begins when it is the last one and ends with value j. */
  const start: Uint32Array[] = [];
  let work = 0;
  for (let c = 1; c < classes; c++) {
    const best = new Float64Array(m);
    const from = new Uint32Array(m);
    const only = c === classes - 1 ? m - 1 : c;
    /** Open ranges: values lo … hi, whose last class starts between `a` and `b`. */
    const open: [number, number, number, number][] = [[only, m - 1, c, m - 1]];
    for (let range = open.pop(); range; range = open.pop()) {
      const [lo, hi, a, b] = range;
      const j = (lo + hi) >> 1;
      const end = Math.min(j, b);
      let least = Number.POSITIVE_INFINITY;
      let at = a;
      for (let i = a; i <= end; i++) {
        const total = (before[i - 1] as number) + cost(i, j);
        if (total < least) {
          least = total;
          at = i;
        }
      }
      best[j] = least;
      from[j] = at;
      if (lo < j) open.push([lo, j - 1, a, at]);
      if (j < hi) open.push([j + 1, hi, at, b]);
      work += end - a + 1;
      if (work >= PER_STEP) {
        work = 0;
        yield (c - 1 + (j + 1) / m) / classes;
      }
    }
    start.push(from);
    before = best;
  }
  const starts: number[] = [];
  for (let c = classes - 1, j = m - 1; c > 0; c--) {
    const at = start[c - 1]?.[j] as number;
    starts.unshift(at);
    j = at - 1;
  }
  return starts;
}

/** Sum of squared deviations of the values a … b from their mean, in constant time from running sums. */
function deviations({ value, from }: Distinct): (a: number, b: number) => number {
  const m = value.length;
  const n = from[m] as number;
  let mean = 0;
  for (let i = 0; i < m; i++) mean += ((value[i] as number) * (from[i + 1]! - from[i]!)) / n;
  const sum = new Float64Array(m + 1);
  const square = new Float64Array(m + 1);
  for (let i = 0; i < m; i++) {
    // Running sums of numbers far from zero would lose the digits that matter.
    const x = (value[i] as number) - mean;
    const w = from[i + 1]! - from[i]!;
    sum[i + 1] = sum[i]! + w * x;
    square[i + 1] = square[i]! + w * x * x;
  }
  return (a, b) => {
    if (a === b) return 0;
    const s = sum[b + 1]! - sum[a]!;
    return square[b + 1]! - square[a]! - (s * s) / (from[b + 1]! - from[a]!);
  };
}
