/** Collects rings into growing arrays; the number of vertices of a diagram is not known before it is walked. */
import type { Cells } from './cells.ts';

const MICRO = 1e6;

/** A vertex in millionths of a degree. */
export type Vertex = readonly [number, number];

/** Millionths of a degree, on a grid of 0.00001° (about a metre), as published boundaries have it. */
export const onGrid = (degrees: number): number => Math.round(degrees * 1e5) * (MICRO / 1e5);

/** Twice the room, same numbers. */
function grown<T extends Int32Array | Uint32Array | Uint8Array>(array: T, make: (length: number) => T): T {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

export class CellGatherer {
  private lng = new Int32Array(1024);
  private lat = new Int32Array(1024);
  private start = new Uint32Array(256);
  private cell = new Uint32Array(256);
  private hole = new Uint8Array(256);
  private vertices = 0;
  private rings = 0;

  /** Adds a ring, its first vertex not repeated; holes follow their outline. Fewer than three vertices are left out. */
  add(cell: number, ring: readonly Vertex[], isHole: boolean): void {
    if (ring.length < 3) return;
    while (this.vertices + ring.length > this.lng.length) {
      this.lng = grown(this.lng, (length) => new Int32Array(length));
      this.lat = grown(this.lat, (length) => new Int32Array(length));
    }
    if (this.rings + 2 > this.start.length) {
      this.start = grown(this.start, (length) => new Uint32Array(length));
      this.cell = grown(this.cell, (length) => new Uint32Array(length));
      this.hole = grown(this.hole, (length) => new Uint8Array(length));
    }
    for (const [x, y] of ring) {
      this.lng[this.vertices] = x;
      this.lat[this.vertices++] = y;
    }
    this.cell[this.rings] = cell;
    this.hole[this.rings] = isHole ? 1 : 0;
    this.start[++this.rings] = this.vertices;
  }

  /** Everything gathered, with these values (hundredths, by period and cell). */
  finish(n: number, periods: number, firstYear: number, value: Uint16Array): Cells {
    return {
      n,
      periods,
      firstYear,
      value,
      lng: this.lng.slice(0, this.vertices),
      lat: this.lat.slice(0, this.vertices),
      start: this.start.slice(0, this.rings + 1),
      cell: this.cell.slice(0, this.rings),
      hole: this.hole.slice(0, this.rings),
    };
  }
}
