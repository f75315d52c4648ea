/** County polygons of the full topology as whole micro-degrees. */
import type { LevelTopology } from '../steps/geometry/levels.ts';

/** An open ring (the first corner does not repeat) that keeps the county to its left as seen on the map. */
export interface Ring {
  x: Float64Array;
  y: Float64Array;
}

export interface CountyRings {
  code: string;
  rings: Ring[];
  /** minX, minY, maxX, maxY in micro-degrees. */
  box: [number, number, number, number];
}

/** Twice the signed area of a ring: positive when it runs counter-clockwise on the map. */
export function doubleArea({ x, y }: Ring): number {
  let sum = 0;
  for (let i = 0, j = x.length - 1; i < x.length; j = i++)
    sum += (x[j]! - x[0]!) * (y[i]! - y[0]!) - (x[i]! - x[0]!) * (y[j]! - y[0]!);
  return sum;
}

/**
 * Rings of a county, or null when the topology has no such county. Exact: the full topology lies on a grid of 1e-4°.
 */
export function makeRingReader(topology: LevelTopology): (code: string) => CountyRings | null {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const micro = (cells: number, k: 0 | 1): number => Math.round((cells * scale[k] + translate[k]) * 1e6);
  const areas = new Map(topology.objects.county.geometries.map((area) => [area.id, area]));
  const arcOf = (ref: number): [number, number][] => {
    let [cx, cy] = [0, 0];
    const points = (topology.arcs[ref < 0 ? ~ref : ref] ?? []).map(([dx = 0, dy = 0]): [number, number] => {
      cx += dx;
      cy += dy;
      return [micro(cx, 0), micro(cy, 1)];
    });
    return ref < 0 ? points.reverse() : points;
  };
  return (code) => {
    const area = areas.get(code);
    if (!area) return null;
    const rings: Ring[] = [];
    const box: CountyRings['box'] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const polygon of area.type === 'Polygon' ? [area.arcs] : area.arcs) {
      polygon.forEach((refs, index) => {
        // Each arc ends where the next begins, and the last where the first began.
        const points = refs.flatMap((ref) => arcOf(ref).slice(0, -1));
        const ring = { x: Float64Array.from(points, (p) => p[0]), y: Float64Array.from(points, (p) => p[1]) };
        const wanted = index === 0 ? 1 : -1;
        if (doubleArea(ring) * wanted < 0) {
          ring.x.reverse();
          ring.y.reverse();
        }
        rings.push(ring);
        for (const [x, y] of points) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = Math.max(box[3], y);
        }
      });
    }
    return { code, rings, box };
  };
}
