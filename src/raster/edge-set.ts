import type { EdgeSet } from './types.ts';

/**
 * Vertices in a block of arcs. Small enough that a block seldom reaches over several strips of a fill, large enough that
 * the boxes weigh little.
 */
const BLOCK_VERTICES = 256;

const FAR = 2 ** 31 - 1;

/** A set with room for so many arcs and vertices. Call `finish` when they are written. */
export function emptySet(arcs: number, vertices: number): EdgeSet {
  return {
    x: new Int32Array(vertices),
    y: new Int32Array(vertices),
    start: new Uint32Array(arcs + 1),
    left: new Uint32Array(arcs),
    right: new Uint32Array(arcs),
    blockStart: new Uint32Array(1),
    blocks: new Int32Array(0),
    box: Int32Array.of(FAR, FAR, -1, -1),
    max: 0,
    overlaps: 0,
  };
}

/** Works out blocks, boxes and the highest number from arcs and vertices. */
export function finish(set: EdgeSet): EdgeSet {
  const { x, y, start, left, right, box } = set;
  const arcs = left.length;
  const blockStart = [0];
  for (let a = 0; a < arcs; a++) {
    const first = start[blockStart[blockStart.length - 1]!]!;
    if (start[a + 1]! - first > BLOCK_VERTICES && start[a]! > first) blockStart.push(a);
  }
  if (arcs > 0) blockStart.push(arcs);
  set.blockStart = Uint32Array.from(blockStart);
  set.blocks = new Int32Array(4 * (blockStart.length - 1));
  for (let b = 0; b + 1 < blockStart.length; b++) {
    let minX = FAR;
    let minY = FAR;
    let maxX = -1;
    let maxY = -1;
    for (let v = start[blockStart[b]!]!, end = start[blockStart[b + 1]!]!; v < end; v++) {
      const px = x[v]!;
      const py = y[v]!;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    set.blocks.set([minX, minY, maxX, maxY], 4 * b);
    box[0] = Math.min(box[0]!, minX);
    box[1] = Math.min(box[1]!, minY);
    box[2] = Math.max(box[2]!, maxX);
    box[3] = Math.max(box[3]!, maxY);
  }
  let max = 0;
  for (let a = 0; a < arcs; a++) {
    if (left[a]! > max) max = left[a]!;
    if (right[a]! > max) max = right[a]!;
  }
  set.max = max;
  return set;
}
