/**
 * Seeded random numbers: the same seed gives the same permutations on every machine. Doty-Humphrey's sfc32 (PractRand
 * suite), started from one number by splitmix32. Not for secrets.
 */

/** Numbers made at once: the generator's state then lives in registers. */
const BATCH = 512;
const TO_SHARE = 2 ** -32;

export class Random {
  private readonly batch = new Uint32Array(BATCH);
  private at = BATCH;
  private readonly state: Uint32Array;

  /** @param seed any finite number; only its lower 32 bits as a whole number count */
  constructor(seed: number) {
    let s = seed >>> 0;
    this.state = Uint32Array.from({ length: 3 }, () => {
      s = (s + 0x9e3779b9) >>> 0;
      let t = s ^ (s >>> 16);
      t = Math.imul(t, 0x21f0aaad);
      t ^= t >>> 15;
      t = Math.imul(t, 0x735a2d97);
      return t ^ (t >>> 15);
    });
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.below(1);
  }

  private counter: number;

  /** A whole number 0 … n − 1; n up to 2^21. Its chances differ by less than n / 2^32, one in six thousand at 700,000. */
  below(n: number): number {
    if (this.at === BATCH) this.refill();
    return ((this.batch[this.at++] as number) * n * TO_SHARE) | 0;
  }

  /** Puts the first `count` of `values` into a random order, in place (Fisher & Yates). */
  shuffle(values: Float64Array, count: number = values.length): void {
    for (let i = count - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const x = values[i] as number;
      values[i] = values[j] as number;
      values[j] = x;
    }
  }

  private refill(): void {
    const { state, batch } = this;
    let a = state[0]! | 0;
    let b = state[1]! | 0;
    let c = state[2]! | 0;
    let counter = this.counter;
    for (let i = 0; i < BATCH; i++) {
      const t = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      batch[i] = t;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    this.counter = counter;
    this.at = 0;
  }
}
