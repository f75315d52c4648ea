import { describe, expect, it } from 'vitest';
import { twoSided, upperTail } from '../../../../src/domain/stats/normal.ts';

describe('the normal distribution', () => {
  // pnorm(z, lower.tail = FALSE) of R 4.2.2
  it.each([
    [0, 0.5],
    [0.5, 0.308537538725987],
    [1, 0.158655253931457],
    [1.96, 0.0249978951482204],
    [2.9, 0.00186581330038404],
    [3.1, 0.000967603213218358],
    [5, 2.86651571879194e-7],
    [8, 6.22096057427178e-16],
    [12, 1.77648211207768e-33],
  ])('above %d lies %d', (z, p) => {
    expect(upperTail(z) / p).toBeCloseTo(1, 10);
    expect(upperTail(-z)).toBeCloseTo(1 - p, 14);
    expect(twoSided(-z)).toBe(2 * upperTail(z));
  });
});
