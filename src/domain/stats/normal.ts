/** The normal distribution. */

/** Chance that a standard normal number is above `z`: series near the middle, continued fraction in the tail; 1e-15. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 3; term > 1e-17 * sum; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 60; k > 0; k--) fraction = z + k / fraction;
  return density / fraction;
}

/** Two-sided p of a standard score. */
export const twoSided = (z: number): number => 2 * upperTail(Math.abs(z));
