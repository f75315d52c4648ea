import { BLOCK, type EdgeSet } from './types.ts';

/** A set with room for so many arcs and vertices. Call `finish` when they are written. */
export function emptySet(arcs: number, vertices: number): EdgeSet {
  return {
    x: new Int32Array(vertices),
    y: new Int32Array(vertices),
    start: new Uint32Array(arcs + 1),
    left: new Uint32Array(arcs),
    right: new Uint32Array(arcs),
    blocks: new Int32Array(4 * Math.ceil(arcs / BLOCK)),
    box: Int32Array.of(0, 0, -1, -1),
    max: 0,
    overlaps: 0,
  };
}

/** Works out boxes and the highest number from arcs and vertices. */
export function finish(set: EdgeSet): EdgeSet {
  const { x, y, start, left, right, blocks, box } = set;
  const arcs = left.length;
  const all = [2 ** 31 - 1, 2 ** 31 - 1, -1, -1] as [number, number, number, number];
  for (let b = 0; b * BLOCK < arcs; b++) {
    let minX = 2 ** 31 - 1;
    let minY = minX;
    let maxX = -1;
    let maxY = -1;
    for (let v = start[b * BLOCK]!, end = start[Math.min(arcs, (b + 1) * BLOCK)]!; v < end; v++) {
      const px = x[v]!;
      const py = y[v]!;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    blocks[4 * b] = minX;
    blocks[4 * b + 1] = minY;
    blocks[4 * b + 2] = maxX;
    blocks[4 * b + 3] = maxY;
    all[0] = Math.min(all[0], minX);
    all[1] = Math.min(all[1], minY);
    all[2] = Math.max(all[2], maxX);
    all[3] = Math.max(all[3], maxY);
  }
  if (arcs > 0) box.set(all);
  let max = 0;
  for (let a = 0; a < arcs; a++) {
    if (left[a]! > max) max = left[a]!;
    if (right[a]! > max) max = right[a]!;
  }
  set.max = max;
  return set;
}

/** Bytes that a set holds. */
export function bytesOf({ x, y, start, left, right, blocks }: EdgeSet): number {
  return [x, y, start, left, right, blocks].reduce((sum, array) => sum + array.byteLength, 0);
}
