/** Variable-length whole numbers: 7 bits a byte, low first; signed ones as zigzag. */

/** Grows as it is written. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  /** One byte, 0 … 255. */
  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(2 * this.bytes.length);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length++] = value;
  }

  /** Whole number 0 … 2³² − 1. */
  count(value: number): void {
    let rest = value >>> 0;
    if (rest !== value) throw new RangeError(`${value} is no unsigned 32-bit number`);
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Whole number −2³⁰ … 2³⁰ − 1. */
  signed(value: number): void {
    if ((value | 0) !== value || Math.abs(value) > 2 ** 30) throw new RangeError(`${value} is out of range`);
    this.count(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** Four bytes, little endian. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** What was written, as a view. */
  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads what a ByteWriter wrote. Past the end it answers 0 and `over` becomes true. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at = 0;
  over = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value !== undefined) return value;
    this.over = true;
    return 0;
  }

  count(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const b = this.byte();
      value |= (b & 127) << shift;
      if (b < 128) return value >>> 0;
    }
    this.over = true;
    return 0;
  }

  signed(): number {
    const z = this.count();
    return (z >>> 1) ^ -(z & 1);
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.byte() << shift;
    return value >>> 0;
  }

  /** A count of things that take at least one byte each: more than there are bytes left is damage. */
  size(): number {
    const n = this.count();
    if (n <= this.bytes.length - this.at) return n;
    this.over = true;
    return 0;
  }

  /** True when all was read and no more was asked for. */
  get finished(): boolean {
    return !this.over && this.at === this.bytes.length;
  }
}
