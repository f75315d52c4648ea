import { createHash } from 'node:crypto';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type Cells, cellsParts, readCells } from '../../bench/seed/cells.ts';
import { CellGatherer } from '../../bench/seed/gather.ts';
import { geojsonPieces } from '../../bench/seed/geojson.ts';
import { seededCells } from '../../bench/seed/polygons.ts';
import { hashOfTwo, seededRandom } from '../../bench/seed/random.ts';
import { dataName } from '../../bench/seed.ts';

const N = 400;
const cells = seededCells(N);

const written = (of: Cells): ArrayBuffer => new Uint8Array(Buffer.concat(cellsParts(of))).buffer;

/** Twice the signed area of a ring, square millionths of a degree. */
function area({ lng, lat, start }: Cells, ring: number): number {
  const [from = 0, to = 0] = [start[ring], start[ring + 1]];
  let sum = 0;
  for (let v = from; v < to; v++) {
    const w = v + 1 === to ? from : v + 1;
    sum += (lng[v] ?? 0) * (lat[w] ?? 0) - (lng[w] ?? 0) * (lat[v] ?? 0);
  }
  return sum;
}

describe('seeded cells', () => {
  test('are the same every time', () => {
    const hash = (of: Cells): string =>
      createHash('sha256')
        .update(Buffer.from(written(of)))
        .digest('hex');
    expect(hash(seededCells(N))).toBe(hash(cells));
    expect(hash(seededCells(N + 1))).not.toBe(hash(cells));
  });

  test('share every border: each stretch inside the box is walked once either way', () => {
    const walked = new Map<string, number>();
    for (let ring = 0; ring < cells.cell.length; ring++) {
      const [from = 0, to = 0] = [cells.start[ring], cells.start[ring + 1]];
      for (let v = from; v < to; v++) {
        const w = v + 1 === to ? from : v + 1;
        const [a, b] = [`${cells.lng[v]},${cells.lat[v]}`, `${cells.lng[w]},${cells.lat[w]}`];
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        walked.set(key, (walked.get(key) ?? 0) + (a < b ? 1 : -1));
      }
    }
    const onFrame = (key: string): boolean => {
      const [a = [], b = []] = key.split(' ').map((point) => point.split(',').map(Number));
      return (
        (a[0] === b[0] && (a[0] === 98e6 || a[0] === 118e6)) ||
        (a[1] === b[1] && (a[1] === 22e6 || a[1] === 36e6))
      );
    };
    const alone = [...walked].filter(([key, sum]) => sum !== 0 && !onFrame(key));
    expect(alone).toEqual([]);
  });

  test('fill the box: their areas add up to it', () => {
    let sum = 0;
    for (let ring = 0; ring < cells.cell.length; ring++) sum += Math.abs(area(cells, ring));
    expect(sum / 2 / 1e12).toBeCloseTo(20 * 14, 6);
  });

  test('have values that fall from the first year to the last', () => {
    for (let i = 0; i < N; i++) expect(cells.value[7 * N + i]).toBeLessThan(cells.value[i] ?? 0);
  });
});

describe('cells.bin', () => {
  test('reads back what was written', () => {
    const read = readCells(written(cells));
    for (const key of ['lng', 'lat', 'start', 'cell', 'hole', 'value'] as const)
      expect(Buffer.from(read[key].buffer, read[key].byteOffset, read[key].byteLength)).toEqual(
        Buffer.from(cells[key].buffer, cells[key].byteOffset, cells[key].byteLength),
      );
    expect([read.n, read.periods, read.firstYear]).toEqual([N, 8, 2013]);
  });

  test('says what is wrong with other bytes', () => {
    const bytes = written(cells);
    expect(() => readCells(bytes.slice(0, 10))).toThrow('shorter');
    expect(() => readCells(bytes.slice(0, bytes.byteLength - 4))).toThrow('bytes, not');
    expect(() => readCells(new ArrayBuffer(64))).toThrow('not a cells.bin');
    const newer = bytes.slice(0);
    new Uint32Array(newer)[1] = 2;
    expect(() => readCells(newer)).toThrow('version 2');
  });
});

test('GeoJSON keeps parts and holes, closes rings and names the years', () => {
  const gathered = new CellGatherer();
  const square = (x: number, size: number): [number, number][] => [
    [x, x],
    [x + size, x],
    [x + size, x + size],
    [x, x + size],
  ];
  gathered.add(0, square(0, 10e6), false);
  gathered.add(0, square(2e6, 1e6), true);
  gathered.add(1, square(20e6, 1e6), false);
  gathered.add(1, square(30e6, 1e6), false);
  gathered.add(1, square(0, 0).slice(0, 2), false);
  const value = Uint16Array.from([150, 20000, 75, 5]);
  const text = [...geojsonPieces(gathered.finish(2, 2, 2013, value))].join('');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'MultiPolygon']);
  expect(features.map(({ geometry }) => geometry.coordinates.length)).toEqual([2, 2]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { id: 0, i2013: 1.5, i2014: 0.75 },
    { id: 1, i2013: 200, i2014: 0.05 },
  ]);
  const ring = (features[0]?.geometry as Polygon | undefined)?.coordinates[1];
  expect(ring?.[0]).toEqual(ring?.at(-1));
  expect(ring).toHaveLength(5);
});

test('chance repeats and stays in [0, 1)', () => {
  const [a, b] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 1000 }, () => a());
  expect(numbers).toEqual(Array.from({ length: 1000 }, () => b()));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(hashOfTwo(1, 2)).toBe(hashOfTwo(1, 2));
  expect(hashOfTwo(1, 2)).not.toBe(hashOfTwo(2, 1));
});

test('names of data sets', () => {
  expect(dataName('counties')).toBe('counties');
  expect(dataName('5000')).toBe('5000');
  for (const bad of ['', '3', '1e9', 'villages', '12.5']) expect(() => dataName(bad)).toThrow('--n takes');
});
