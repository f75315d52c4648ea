/** Buckets of mesh edges, so that a ring side meets only the edges near it. */
import type { Ring } from './county-rings.ts';
import type { Mesh } from './mesh.ts';

export class EdgeGrid {
  private readonly minX: number;
  private readonly minY: number;
  private readonly size: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly buckets: number[][];
  private readonly seen: Uint32Array;
  private stamp = 0;

  constructor(mesh: Mesh, rings: readonly Ring[]) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of rings) {
      for (let i = 0; i < x.length; i++) {
        minX = Math.min(minX, x[i]!);
        maxX = Math.max(maxX, x[i]!);
        minY = Math.min(minY, y[i]!);
        maxY = Math.max(maxY, y[i]!);
      }
    }
    this.minX = minX;
    this.minY = minY;
    const wanted = Math.max(4, mesh.from.length);
    this.size = Math.max(1, Math.sqrt(((maxX - minX) * (maxY - minY)) / wanted));
    this.columns = 1 + Math.floor((maxX - minX) / this.size);
    this.rows = 1 + Math.floor((maxY - minY) / this.size);
    this.buckets = Array.from({ length: this.columns * this.rows }, () => []);
    this.seen = new Uint32Array(mesh.from.length);
    for (let e = 0; e < mesh.from.length; e++) {
      const [a, b] = [mesh.from[e]!, mesh.to[e]!];
      this.each(mesh.x[a]!, mesh.y[a]!, mesh.x[b]!, mesh.y[b]!, (bucket) => bucket.push(e));
    }
  }

  /** Edges whose bucket the box around a segment touches, each once, in a fixed order. */
  near(ax: number, ay: number, bx: number, by: number): number[] {
    const list: number[] = [];
    this.stamp++;
    this.each(ax, ay, bx, by, (bucket) => {
      for (const e of bucket) {
        if (this.seen[e] === this.stamp) continue;
        this.seen[e] = this.stamp;
        list.push(e);
      }
    });
    return list;
  }

  private each(ax: number, ay: number, bx: number, by: number, visit: (bucket: number[]) => void): void {
    const column = (x: number): number => Math.floor((x - this.minX) / this.size);
    const row = (y: number): number => Math.floor((y - this.minY) / this.size);
    const c0 = Math.max(0, column(Math.min(ax, bx)));
    const c1 = Math.min(this.columns - 1, column(Math.max(ax, bx)));
    const r0 = Math.max(0, row(Math.min(ay, by)));
    const r1 = Math.min(this.rows - 1, row(Math.max(ay, by)));
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) visit(this.buckets[r * this.columns + c]!);
  }
}
