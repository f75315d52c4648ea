/** Made-up partitions of a piece of land as topologies, for property tests and golden pictures. No Node imports. */
import type { Topology, Polygon as TopoPolygon } from 'topojson-specification';

export interface Partition {
  topology: Topology;
  /** Corners of every geometry in degrees, for slow independent checks. */
  corners: [number, number][][];
}

/** Small seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How the same partition can be written down differently. */
export interface Spelling {
  reverseArcs?: boolean;
  rotateRings?: boolean;
  reverseRings?: boolean;
}

/**
 * A jittered grid of `columns` × `rows` cells over 1° × 0.8° at 113–114° E, 34–34.8° N, every cell cut in two triangles.
 * Geometry i is a triangle; arcs are its sides, each stored once, either way round.
 * Every random number is drawn whatever the spelling, so that spellings of one seed are one partition.
 */
export function trianglePartition(
  seed: number,
  columns: number,
  rows: number,
  spelling: Spelling = {},
): Partition {
  const random = seeded(seed);
  const scale: [number, number] = [1 / 65536, 0.8 / 65536];
  const translate: [number, number] = [113, 34];
  const points: [number, number][] = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const jitter = (): number => (random() - 0.5) * 0.6;
      const x = (i + jitter()) / columns;
      const y = (j + jitter()) / rows;
      points.push([Math.round((0.1 + 0.8 * x) * 65536), Math.round((0.1 + 0.8 * y) * 65536)]);
    }
  }
  const arcs: number[][][] = [];
  const arcOf = new Map<string, number>();
  const refTo = (from: number, to: number): number => {
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    let arc = arcOf.get(key);
    if (arc === undefined) {
      arc = arcs.length;
      arcOf.set(key, arc);
      const flip = random() < 0.5 !== (spelling.reverseArcs ?? false);
      const [a, b] = flip ? [to, from] : [from, to];
      arcs.push(deltas([points[a]!, points[b]!]));
      starts.push(a);
    }
    return starts[arc] === from ? arc : ~arc;
  };
  const starts: number[] = [];
  const geometries: TopoPolygon[] = [];
  const corners: [number, number][][] = [];
  const addTriangle = (a: number, b: number, c: number): void => {
    const turn = Math.floor(random() * 3) + (spelling.rotateRings ? 1 : 0);
    const backwards = random() < 0.5 !== (spelling.reverseRings ?? false);
    let ring = [a, b, c].map((_, i, all) => all[(i + turn) % 3]!);
    if (backwards) ring = ring.reverse();
    geometries.push({
      type: 'Polygon',
      arcs: [ring.map((p, i) => refTo(p, ring[(i + 1) % 3]!))],
    });
    corners.push(
      ring.map((p): [number, number] => [
        points[p]![0] * scale[0] + translate[0],
        points[p]![1] * scale[1] + translate[1],
      ]),
    );
  };
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const p = j * (columns + 1) + i;
      const q = p + columns + 1;
      if (random() < 0.5) {
        addTriangle(p, p + 1, q);
        addTriangle(p + 1, q + 1, q);
      } else {
        addTriangle(p, p + 1, q + 1);
        addTriangle(p, q + 1, q);
      }
    }
  }
  return {
    topology: {
      type: 'Topology',
      objects: { land: { type: 'GeometryCollection', geometries } },
      arcs,
      transform: { scale, translate },
    },
    corners,
  };
}

/** TopoJSON's delta encoding of whole-number positions. */
export function deltas(points: readonly (readonly [number, number])[]): number[][] {
  return points.map(([x, y], i) => (i === 0 ? [x, y] : [x - points[i - 1]![0], y - points[i - 1]![1]]));
}
