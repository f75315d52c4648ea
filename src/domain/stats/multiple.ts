/** Many tests at once: the p below which a place may be called significant. NaN (islands) is not a test. */

export type Correction = 'none' | 'fdr' | 'bonferroni';

/**
 * The largest p that counts as significant at level `alpha` (0 … 1) under a correction; 0 when none does. none: alpha;
 * bonferroni: alpha / tests; fdr: the largest p(i) ≤ i · alpha / tests of the ascending p (Benjamini & Hochberg 1995).
 */
export function cutoffOf(p: Float64Array, alpha: number, correction: Correction): number {
  if (correction === 'none') return alpha;
  const sorted = p.filter((x) => !Number.isNaN(x)).sort();
  const tests = sorted.length;
  if (tests === 0) return 0;
  if (correction === 'bonferroni') return alpha / tests;
  for (let i = tests; i > 0; i--) if (sorted[i - 1]! <= (i * alpha) / tests) return sorted[i - 1]!;
  return 0;
}

/**
 * p adjusted for the number of tests, comparable with alpha itself, at most 1: p · tests, or for fdr the least of
 * p(j) · tests / j over all j ≥ i (as `p.adjust` of R). NaN stays NaN.
 */
export function adjusted(p: Float64Array, correction: Correction): Float64Array {
  if (correction === 'none') return p.slice();
  const order = Array.from(p.keys()).filter((i) => !Number.isNaN(p[i]!));
  const tests = order.length;
  const out = new Float64Array(p.length).fill(Number.NaN);
  if (correction === 'bonferroni') {
    for (const i of order) out[i] = Math.min(1, p[i]! * tests);
    return out;
  }
  order.sort((a, b) => p[b]! - p[a]!);
  let least = 1;
  for (const [down, i] of order.entries()) {
    least = Math.min(least, (p[i]! * tests) / (tests - down));
    out[i] = least;
  }
  return out;
}
