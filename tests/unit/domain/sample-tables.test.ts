import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../../src/domain/region/level.ts';
import { sampleIndex } from '../../../src/domain/region/sample-index.ts';
import { findPlace, liesIn, pathOf, rowsInside, runsInside } from '../../../src/domain/region/table.ts';
import { loadedBytes } from '../../../src/domain/village/loaded.ts';
import { SAMPLES, sampledCountry, smallIndex } from '../../fixtures/small-sample.ts';

const full = sampledCountry();
const bare = sampledCountry([]);
const codeOf = (set: typeof full, level: Level, row: number): string =>
  set.tables[level].code(row) ?? `${level} ${row}`;

/** Any row of any level. */
const places = fc
  .constantFrom(...LEVELS)
  .chain((level) => fc.integer({ min: 0, max: full.tables[level].n - 1 }).map((row) => ({ level, row })));

describe('tables of a sample', () => {
  it('have as many rows as the index says, in the order of county codes', () => {
    expect(full.tables.village.n).toBe(102);
    expect(full.tables.township.n).toBe(10);
    expect([0, 59, 60, 71, 72, 101].map((row) => full.tables.village.code(row))).toEqual([
      '410101v001',
      '410101v060',
      '410203v001',
      '410203v012',
      '520102v001',
      '520102v030',
    ]);
    expect(full.tables.township.name(6)).toBe('示意乡镇 02');
    expect(full.tables.township.en(6)).toBe('Sample township 02');
    expect(full.tables.village.kind(101)).toBe('ordinary');
  });

  it.each(['township', 'village'] as const)('%s: answer nothing out of range', (level) => {
    const table = full.tables[level];
    for (const row of [-1, table.n, 1e9, Number.NaN]) {
      expect(table.code(row)).toBeUndefined();
      expect(table.name(row)).toBeUndefined();
      expect(table.kind(row)).toBeUndefined();
      expect(table.label(row)).toBeUndefined();
      expect(table.bbox(row)).toBeUndefined();
      expect(table.areaKm2(row)).toBeUndefined();
      expect(table.parent(row)).toBe(-1);
      expect(table.neighbours(row)).toEqual([]);
    }
    for (const code of ['410101v061', '410101t06', '410102v001', '999999v001', '410101', ''])
      expect(table.rowOf(code)).toBeUndefined();
  });

  it('find every place again by its code', () => {
    fc.assert(
      fc.property(places, ({ level, row }) => {
        const found = findPlace(full, codeOf(full, level, row));
        // A code that stands at two levels is found at the higher one.
        expect(found && codeOf(full, found.level, found.row)).toBe(codeOf(full, level, row));
        if (level === 'township' || level === 'village') expect(found).toEqual({ level, row });
      }),
      { seed: 3 },
    );
  });

  it('say the same of what lies in what by rows, by runs, by paths and by codes', () => {
    fc.assert(
      fc.property(places, places, (outer, inner) => {
        const row = rowsInside(full, outer, inner.level)[inner.row];
        const onPath = pathOf(full, inner).some(
          ({ level, row: r }) => codeOf(full, level, r) === codeOf(full, outer.level, outer.row),
        );
        const deeper = LEVELS.indexOf(inner.level) >= LEVELS.indexOf(outer.level);
        expect(row === 1).toBe(onPath && deeper);
        expect(liesIn(full, codeOf(full, inner.level, inner.row), codeOf(full, outer.level, outer.row))).toBe(
          onPath,
        );
        if (inner.level === 'village' || inner.level === 'township') {
          const runs = runsInside(full, outer, inner.level);
          expect(runs.some(({ from, to }) => inner.row >= from && inner.row < to)).toBe(row === 1);
          for (const [i, run] of runs.slice(1).entries()) expect(run.from).toBeGreaterThan(runs[i]?.to ?? 0);
        }
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('lead from a village over its township to the nation, and past the township until the chunk is there', () => {
    const codes = (set: typeof full) => {
      const place = findPlace(set, '410203v012');
      return place ? pathOf(set, place).map(({ level, row }) => codeOf(set, level, row)) : [];
    };
    expect(codes(full)).toEqual(['100000', '410000', '410200', '410203', '410203t02', '410203v012']);
    expect(codes(bare)).toEqual(['100000', '410000', '410200', '410203', '410203v012']);
    expect(liesIn(bare, '410203v012', '410000')).toBe(true);
    const township = findPlace(bare, '410203t02');
    expect(township && runsInside(bare, township, 'village')).toEqual([]);
  });

  it('know places, boxes and neighbours of loaded counties; before that the box of the county', () => {
    const row = full.tables.village.rowOf('410101v007') ?? -1;
    const [lng = 0, lat = 0] = full.tables.village.label(row) ?? [];
    const [west = 0, south = 0, east = 0, north = 0] = full.tables.village.bbox(row) ?? [];
    expect(lng).toBeGreaterThan(west);
    expect(lng).toBeLessThan(east);
    expect(lat).toBeGreaterThan(south);
    expect(lat).toBeLessThan(north);
    expect(full.tables.village.areaKm2(row)).toBeGreaterThan(0);
    expect(bare.tables.village.label(row)).toBeUndefined();
    expect(bare.tables.village.bbox(row)).toEqual(bare.tables.county.bbox(0));
    for (const level of ['village', 'township'] as const) {
      const table = full.tables[level];
      for (let r = 0; r < table.n; r++)
        for (const other of table.neighbours(r)) {
          expect(other).not.toBe(r);
          expect(table.neighbours(other)).toContain(r);
        }
      expect(table.neighbours(0).length).toBeGreaterThan(0);
    }
  });
});

describe('the index', () => {
  it('tells county and sums of every row', () => {
    const { sample } = full;
    const county = full.tables.county.rowOf('520102') ?? -1;
    expect(sample?.countyRowOf('village', 72)).toBe(county);
    expect(sample?.countyRowOf('township', 9)).toBe(county);
    expect(sample?.sumsOf(county)?.persons).toBe(SAMPLES[2]?.countyTotal.persons[0]);
    expect(sample?.sumsOf(1)).toBeNull();
    expect(sample?.range('village', 1)).toEqual({ from: 0, to: 0 });
  });

  it('is refused when it names a county that the map lacks, or rows that do not follow on', () => {
    const list = Object.entries(smallIndex().counties).map(([code, entry]) => ({ code, ...entry }));
    const make = (counties: typeof list) => sampleIndex('villages.json', 'g', counties, full.tables.county);
    const [first, ...rest] = list;
    if (!first) throw new Error('no county');
    expect(make(list).ok).toBe(true);
    expect(make([{ ...first, code: '990001' }, ...rest])).toMatchObject({
      error: { code: 'data-content', params: { file: 'villages.json', where: '990001' } },
    });
    expect(make(rest)).toMatchObject({ error: { params: { where: '410203' } } });
  });

  it('tells before a chunk is fetched how much memory it takes at most', () => {
    for (const there of full.sample?.loaded.values() ?? []) {
      const { cells, townships } = there.sample;
      const most = loadedBytes(cells, townships);
      const real = bytesIn(there);
      expect(real).toBeLessThanOrEqual(most);
      expect(real).toBeGreaterThan(0.85 * most);
    }
  });
});

/** Bytes of all arrays in a value. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
}
