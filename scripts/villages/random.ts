/** Seeded random numbers: the same seed gives the same sequence in every engine. */

/** Numbers in [0, 1). */
export type Random = () => number;

/** Sequence of a text seed: FNV-1a hash into mulberry32 (both public domain). */
export function seeded(seed: string): Random {
  let h = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193);
  let state = h >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Roughly normal, mean 0, variance 1: the sum of twelve (no logarithm, so the same in every engine). */
export function bell(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

/** Uniform in [from, to). */
export const between = (random: Random, from: number, to: number): number => from + (to - from) * random();
