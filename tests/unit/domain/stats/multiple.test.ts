import { describe, expect, it } from 'vitest';
import { adjusted, cutoffOf } from '../../../../src/domain/stats/multiple.ts';

// Benjamini & Hochberg (1995), section 4.1: 15 tests of a trial; at 0.05 Bonferroni rejects three of them, their method four.
const P = Float64Array.from([
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
]);
const rejected = (cutoff: number): number => P.filter((p) => p <= cutoff).length;

describe('many tests', () => {
  it('rejects as many as Benjamini & Hochberg print', () => {
    expect(rejected(cutoffOf(P, 0.05, 'none'))).toBe(9);
    expect(rejected(cutoffOf(P, 0.05, 'bonferroni'))).toBe(3);
    expect(rejected(cutoffOf(P, 0.05, 'fdr'))).toBe(4);
    expect(cutoffOf(Float64Array.from([0.5, 0.9]), 0.05, 'fdr')).toBe(0);
    expect(cutoffOf(Float64Array.from([Number.NaN]), 0.05, 'fdr')).toBe(0);
  });

  it('adjusts as p.adjust of R 4.2.2, islands aside', () => {
    const fdr = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714286, 0.06385714286, 0.0645, 0.0765, 0.486,
      0.5811818182, 0.714875, 0.7532307692, 0.8132142857, 1,
    ];
    const shuffled = Float64Array.from([...P].reverse().concat(Number.NaN));
    const out = adjusted(shuffled, 'fdr');
    for (const [i, p] of [...fdr].reverse().entries()) expect(out[i]).toBeCloseTo(p, 9);
    expect(out[15]).toBeNaN();
    expect([...adjusted(P, 'bonferroni')].slice(0, 5).map((p) => Number(p.toFixed(9)))).toEqual([
      0.0015, 0.006, 0.0285, 0.1425, 0.3015,
    ]);
    expect(adjusted(P, 'none')).toEqual(P);
  });

  it('the cutoff and the adjusted p tell the same story', () => {
    for (const correction of ['fdr', 'bonferroni'] as const)
      for (const alpha of [0.01, 0.05, 0.1, 0.8]) {
        const cutoff = cutoffOf(P, alpha, correction);
        const q = adjusted(P, correction);
        expect([...P].map((p) => p <= cutoff)).toEqual([...q].map((x) => x <= alpha + 1e-15));
      }
  });
});
