import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import {
  type EdgeSet,
  edgesFromRings,
  edgesFromTopology,
  fill,
  layersFromRings,
  mercatorX,
  mercatorY,
  viewportFor,
} from '../../../src/raster/index.ts';
import { box, flatRings } from '../../raster/flat-rings.ts';
import { deltas, trianglePartition } from '../../raster/partition.ts';

const numberOf = (index: number): number => index + 1;

/** A square with a square hole, and another region in the hole, all 1/1000 degree units; arc 2 belongs to nobody. */
function enclave(outerBackwards: boolean, holeBackwards: boolean): Topology {
  const ring = (from: number, to: number): [number, number][] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  return {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [113, 34] },
    arcs: [ring(0, 900), ring(300, 600), ring(0, 950)].map(deltas),
    objects: {
      land: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[outerBackwards ? ~0 : 0], [holeBackwards ? ~1 : 1]] },
          { type: 'MultiPolygon', arcs: [[[holeBackwards ? 1 : ~1]]] },
        ],
      },
    },
  };
}

const viewport = viewportFor([113.45, 34.45], 5, 60, 60);

describe('edgesFromTopology', () => {
  test('decodes a quantised topology to the places that topojson-client finds', () => {
    const { topology } = trianglePartition(3, 2, 2);
    const land = topology.objects.land as GeometryCollection;
    const edges = edgesFromTopology(topology, 'land', numberOf);
    const wanted = new Set<string>();
    for (const f of feature(topology, land).features) {
      if (f.geometry.type !== 'Polygon') throw new Error('a triangle');
      for (const [lng = 0, lat = 0] of f.geometry.coordinates[0]!) {
        wanted.add(`${Math.round(mercatorX(lng) * 2 ** 31)} ${Math.round(mercatorY(lat) * 2 ** 31)}`);
      }
    }
    const found = new Set(Array.from(edges.x, (x, v) => `${x} ${edges.y[v]}`));
    expect(found).toEqual(wanted);
    expect(edges.overlaps).toBe(0);
    expect(edges.max).toBe(8);
  });

  test('reads a topology without a transform', () => {
    const topology = enclave(false, false);
    const plain: Topology = {
      type: 'Topology',
      objects: topology.objects,
      arcs: topology.arcs.map((arc) => {
        let x = 0;
        let y = 0;
        return arc.map(([dx = 0, dy = 0]) => {
          x += dx;
          y += dy;
          return [x * 0.001 + 113, y * 0.001 + 34];
        });
      }),
    };
    expect(edgesFromTopology(plain, 'land', numberOf)).toEqual(edgesFromTopology(topology, 'land', numberOf));
  });

  test.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('a hole and its enclave stay apart whichever way rings run (%s, %s)', (outer, hole) => {
    const edges = edgesFromTopology(enclave(outer, hole), 'land', numberOf);
    const image = fill([[edges]], viewport, 1);
    expect(image).toEqual(fill([[edgesFromTopology(enclave(false, false), 'land', numberOf)]], viewport, 1));
    expect(image.ids[30 * 60 + 30]).toBe(2);
    expect(image.ids[30 * 60 + 20]).toBe(1);
    expect(image.ids[0]).toBe(0);
  });

  test('leaves out arcs that the object does not use, and geometries numbered 0', () => {
    expect(edgesFromTopology(enclave(false, false), 'land', numberOf).left.length).toBe(2);
    const only = edgesFromTopology(enclave(false, false), 'land', (i) => (i === 1 ? 7 : 0));
    expect(only.left.length).toBe(1);
    expect(only.max).toBe(7);
  });

  test('counts arc sides that two regions claim and keeps the harm inside the overlap', () => {
    const topology = enclave(false, false);
    const land = topology.objects.land as GeometryCollection;
    land.geometries.push({ type: 'Polygon', arcs: [[1]] });
    const edges = edgesFromTopology(topology, 'land', numberOf);
    expect(edges.overlaps).toBe(1);
    const image = fill([[edges]], viewport, 1);
    const row = [...image.ids.subarray(30 * 60, 31 * 60)];
    expect(row.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(row.slice(-5)).toEqual([0, 0, 0, 0, 0]);
    expect(row.filter((n) => n === 1).length).toBeGreaterThan(15);
  });

  test('cuts long arcs into pieces that hang together', () => {
    const n = 500;
    const ring = Array.from({ length: n }, (_, i) => {
      const t = (2 * Math.PI * i) / n;
      return [113.5 + 0.4 * Math.cos(t), 34.4 + 0.3 * Math.sin(t)];
    });
    const edges = edgesFromRings(flatRings([ring], [5]));
    expect(edges.left.length).toBeGreaterThan(5);
    for (let a = 0; a + 1 < edges.left.length; a++) {
      expect(edges.x[edges.start[a + 1]! - 1]).toBe(edges.x[edges.start[a + 1]!]);
    }
    expectBoxes(edges);
  });

  test('says which object is missing', () => {
    expect(() => edgesFromTopology(enclave(false, false), 'sea', numberOf)).toThrow(
      expect.objectContaining({ code: 'topology-object-missing', params: { object: 'sea' } }),
    );
  });
});

describe('rings without a topology', () => {
  const square = (west: number, south: number, size: number) => box(west, south, west + size, south + size);

  test('a hole is a hole, closed or not, either way round', () => {
    const hole = square(113.3, 34.3, 0.3);
    const backwards = [...hole, hole[0]!].reverse();
    const filled = (inner: readonly (readonly number[])[]) =>
      fill([[edgesFromRings(flatRings([square(113, 34, 0.9), inner], [1, 1], [0, 1]))]], viewport, 2);
    expect(filled(hole)).toEqual(filled(backwards));
    expect(filled(hole).ids[30 * 60 + 30]).toBe(0);
    expect(filled(hole).ids[30 * 60 + 20]).toBe(1);
  });

  test('rings that enclose nothing, or nothing knowable, are left out', () => {
    const edges = edgesFromRings(
      flatRings([
        [],
        [
          [113, 34],
          [114, 35],
        ],
        [
          [113, 34],
          [Number.NaN, 35],
          [114, 34],
        ],
      ]),
    );
    expect(edges.left.length).toBe(0);
    expect(fill([[edges]], viewport, 1).ids.every((n) => n === 0)).toBe(true);
  });

  test('whole micro-degrees are the same places as degrees', () => {
    const rings = flatRings([square(113.123456, 34.5, 0.25)]);
    const whole = (values: ArrayLike<number>) => Int32Array.from(values, (v) => Math.round(v * 1e6));
    const micro = { ...rings, lng: whole(rings.lng), lat: whole(rings.lat), perDegree: 1e6 };
    expect(edgesFromRings(micro)).toEqual(edgesFromRings(rings));
  });

  test('overlapping polygons go into different layers and disjoint ones share', () => {
    const layers = layersFromRings(
      flatRings([square(113, 34, 0.5), square(113.3, 34.2, 0.5), square(114.5, 34, 0.2)]),
    );
    expect(layers.length).toBe(2);
    const image = fill(
      layers.map((set) => [set]),
      viewport,
      1,
    );
    expect(new Set(image.ids)).toEqual(new Set([0, 1, 2]));
  });
});

function expectBoxes({ x, y, start, blockStart, blocks, box: all }: EdgeSet): void {
  const boxOf = (from = 0, to = 0): number[] => {
    const [xs, ys] = [x.subarray(from, to), y.subarray(from, to)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  expect(blockStart.length).toBeGreaterThan(2);
  for (let b = 0; b + 1 < blockStart.length; b++) {
    const found = boxOf(start[blockStart[b] ?? 0], start[blockStart[b + 1] ?? 0]);
    expect([...blocks.subarray(4 * b, 4 * b + 4)]).toEqual(found);
  }
  expect([...all]).toEqual(boxOf(0, x.length));
}
