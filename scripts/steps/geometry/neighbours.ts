/** Which regions touch: queen contiguity, an edge or a single point is enough. */
import type { LevelTopology } from './levels.ts';

/** Compressed rows: neighbours of row i are list[start[i]] … list[start[i + 1] − 1], ascending. */
export interface Contiguity {
  start: number[];
  list: number[];
}

/**
 * Neighbours of the groups that counties fall into. `rowOf` gives the row of a county's region at the wanted level, `rows` how
 * many there are. Vertices lie on the grid, so touching regions share them exactly.
 */
export function neighbours(
  topology: LevelTopology,
  rows: number,
  rowOf: (county: string) => number,
): Contiguity {
  const users = topology.arcs.map((): number[] => []);
  for (const { id, arcs } of topology.objects.county.geometries) {
    for (const arc of arcs.flat(2)) users[arc < 0 ? ~arc : arc]?.push(rowOf(id));
  }
  const touching = new Map<string, Set<number>>();
  topology.arcs.forEach((arc, at) => {
    const regions = users[at] ?? [];
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of arc) {
      x += dx;
      y += dy;
      const key = `${x},${y}`;
      const here = touching.get(key) ?? new Set();
      if (here.size === 0) touching.set(key, here);
      for (const row of regions) here.add(row);
    }
  });
  const sets = Array.from({ length: rows }, () => new Set<number>());
  for (const here of touching.values()) {
    for (const a of here) for (const b of here) if (a !== b) sets[a]?.add(b);
  }
  const start = [0];
  const list: number[] = [];
  for (const set of sets) {
    list.push(...[...set].sort((a, b) => a - b));
    start.push(list.length);
  }
  return { start, list };
}
