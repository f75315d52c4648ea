/** Raw limits of k classes of one width from the lowest to the highest value; k − 1 of them, in the values' unit. */
export function equalLimits(min: number, max: number, k: number): number[] {
  return Array.from({ length: k - 1 }, (_, i) => min + ((i + 1) * (max - min)) / k);
}
