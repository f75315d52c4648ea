import { join } from 'node:path';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeContext } from '../../../scripts/steps/context.ts';
import type { LevelTopology } from '../../../scripts/steps/geometry/levels.ts';
import { DOCUMENT_COUNTIES, indexOf, type Made, makeChunk } from '../../../scripts/villages/make-set.ts';
import { seeded } from '../../../scripts/villages/random.ts';
import { readSources, type Sources } from '../../../scripts/villages/sources.ts';
import type { RegionsFile } from '../../../src/contract/regions.ts';
import { decodeVillageChunk } from '../../../src/contract/village-chunk.ts';
import { SAMPLE_YEARS, type VillageSample, YEAR_GROUNDS } from '../../../src/domain/village/sample.ts';
import { cellCentres, townshipOfCells } from '../../../src/domain/village/shapes.ts';
import { edgesFromSided, fill, lngLatAt, type Viewport, WORLD } from '../../../src/raster/index.ts';
import { km2, partsOf, readBuilt, shapesOf } from '../boundary-files.ts';
import { areaOf, holds, ringsOfCells } from './cell-rings.ts';

const ctx = makeContext(join(import.meta.dirname, '..', '..', '..'), () => undefined);
const full = readBuilt<LevelTopology>('regions-full.topo.json');
const shapes = shapesOf(full, full.objects.county);

let sources: Sources;
let made: Made[];
const samples = new Map<string, VillageSample>();
const sampleOf = (code: string): VillageSample => {
  const sample = samples.get(code);
  if (!sample) throw new Error(`no sample of ${code}`);
  return sample;
};

beforeAll(() => {
  sources = readSources(ctx, full, readBuilt<RegionsFile>('regions.table.json'));
  made = DOCUMENT_COUNTIES.map((code) => makeChunk(ctx, sources, code));
  for (const { code, bytes } of made) {
    const result = decodeVillageChunk(bytes, code, code);
    if (result.ok) samples.set(code, result.value);
  }
});

describe('cells of the eight counties', () => {
  it('are as many as the code book lists, hosted zones included', () => {
    const cells = Object.fromEntries(made.map((m) => [m.code, m.cells]));
    expect(cells).toEqual({
      360781: 247,
      410122: 466,
      410181: 320,
      410182: 320,
      410183: 356,
      410184: 369,
      410185: 344,
      410225: 470,
    });
    for (const code of DOCUMENT_COUNTIES) {
      expect(sampleOf(code).cells).toBe(sources.quotas.counties.get(code)?.villages);
      expect(sampleOf(code).townships).toBe(sources.quotas.counties.get(code)?.townships);
    }
  });

  it.each(DOCUMENT_COUNTIES)(
    '%s: areas sum to the county within 1e-5, outer arcs are its perimeter',
    (code) => {
      const { arcs, cells, townshipStart, townships } = sampleOf(code);
      const shape = shapes.get(code);
      if (!shape) throw new Error(code);
      const areas = ringsOfCells(arcs, cells).map(areaOf);
      expect(Math.min(...areas)).toBeGreaterThan(0);
      expect(Math.abs(areas.reduce((sum, v) => sum + v, 0) / 1e6 / km2(shape) - 1)).toBeLessThan(1e-5);
      const { area } = cellCentres(arcs, cells);
      const ofTownship = townshipOfCells(townshipStart, cells);
      const merged = cellCentres(arcs, townships, (cell) => ofTownship[cell] ?? 0).area;
      expect(merged.reduce((s, v) => s + v, 0)).toBeCloseTo(
        area.reduce((s, v) => s + v, 0),
        12,
      );
      const length = (points: readonly Position[]): number =>
        points.slice(1).reduce((sum, [x = 0, y = 0], i) => {
          const [px = 0, py = 0] = points[i] ?? [];
          return sum + Math.hypot(x - px, y - py);
        }, 0);
      const perimeter = partsOf(shape)
        .flat()
        .reduce((sum, ring) => sum + length(ring), 0);
      let outer = 0;
      for (let a = 0; a < arcs.left.length; a++) {
        if (arcs.right[a] !== 0) continue;
        const points = [...arcs.at.subarray(arcs.start[a], arcs.start[a + 1])];
        outer += length(points.map((p) => [(arcs.lng[p] ?? 0) / 1e6, (arcs.lat[p] ?? 0) / 1e6]));
      }
      expect(Math.abs(outer / perimeter - 1)).toBeLessThan(1e-6);
    },
  );

  it.each(DOCUMENT_COUNTIES)(
    '%s: every point of the county lies in one cell, every other in none',
    (code) => {
      const { arcs, cells } = sampleOf(code);
      const rings = ringsOfCells(arcs, cells);
      const shape = shapes.get(code);
      if (!shape) throw new Error(code);
      const county = partsOf(shape).flat();
      const [lng, lat] = [arcs.lng.map((v) => v), arcs.lat.map((v) => v)];
      const outline = Array.from(arcs.right, (r, a) =>
        r === 0 ? [...arcs.at.subarray(arcs.start[a], arcs.start[a + 1])] : [],
      ).flat();
      const xs = outline.map((p) => lng[p] ?? 0);
      const ys = outline.map((p) => lat[p] ?? 0);
      const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      const random = seeded(`points ${code}`);
      for (let i = 0; i < 60; i++) {
        const point = [(west + (east - west) * random()) / 1e6, (south + (north - south) * random()) / 1e6];
        const hits = rings.filter((cell) => holds(cell, point)).length;
        expect(hits).toBe(holds(county, point) ? 1 : 0);
      }
    },
  );

  it('fill the raster as Turf says, but for pixels on an edge', () => {
    const { arcs, cells } = sampleOf('410225');
    const numbers = Uint32Array.from({ length: cells }, (_, i) => i + 1);
    const edges = edgesFromSided(arcs, numbers);
    const [west = 0, north = 0, east = 0, south = 0] = [...edges.box].map((v) => v / WORLD);
    const size = Math.max(east - west, south - north);
    const viewport: Viewport = { x0: west, y0: north, scale: 500 / size, width: 512, height: 512 };
    const { ids } = fill([[edges]], viewport, 1);
    const rings = ringsOfCells(arcs, cells);
    const random = seeded('pixels');
    for (let i = 0; i < 400; i++) {
      const [px, py] = [1 + Math.floor(510 * random()), 1 + Math.floor(510 * random())];
      const point = lngLatAt(viewport, px + 0.5, py + 0.5);
      const number = 1 + rings.findIndex((cell) => holds(cell, point));
      const near = [0, -1, 1, -512, 512].map((step) => ids[py * 512 + px + step]);
      expect(near).toContain(number);
    }
    const ofTownship = townshipOfCells(sampleOf('410225').townshipStart, cells).map((t) => t + 1);
    const merged = fill([[edgesFromSided(arcs, ofTownship)]], viewport, 1).ids;
    ids.forEach((id, k) => {
      if (merged[k] !== (id === 0 ? 0 : ofTownship[id - 1])) throw new Error(`pixel ${k}`);
    });
  });
});

describe('values of the eight counties', () => {
  it('equal every documented count', () => {
    const { report } = indexOf(made, []);
    expect(report.counts.length).toBeGreaterThan(40);
    expect(report.counts.filter((row) => !row.equal)).toEqual([]);
    const poor = (county: string, period: string) =>
      report.counts.find((r) => r.county === county && r.period === period && r.quantity === 'poor-persons')
        ?.modelled;
    expect(poor('410225', '2014')).toBe(77_000);
    expect(poor('410225', '2016')).toBe(3272);
    expect(poor('360781', '2014')).toBe(78_914);
    expect(report.counts.every((row) => row.facts.length > 0 || row.quantity === 'cells')).toBe(true);
  });

  it('list 1.27 % as not met, with the reason, and meet 11.5 % and 10.09 %', () => {
    const { report } = indexOf(made, []);
    const of = (documented: number) => report.figures.find((row) => row.documented === documented);
    expect(of(1.27)).toMatchObject({ met: false, county: '410225' });
    expect(of(1.27)?.reason).toContain('comprehensive');
    expect(of(11.5)?.met).toBe(true);
    expect(of(10.09)?.met).toBe(true);
  });

  it('carry the county totals in the chunk and say what each year rests on', () => {
    const lankao = sampleOf('410225');
    expect([...lankao.countyTotal.poorPersons].slice(2, 5)).toEqual([77_000, 37_360, 3272]);
    expect(lankao.countyTotal.persons[0]).toBe(670_000);
    const grounds = Array.from(lankao.years, (g) => YEAR_GROUNDS[g]);
    expect(SAMPLE_YEARS.map((year, y) => [year, grounds[y]])).toEqual([
      [2012, 'estimated'],
      [2013, 'estimated'],
      [2014, 'documented'],
      [2015, 'estimated'],
      [2016, 'documented'],
      [2017, 'estimated'],
      [2018, 'estimated'],
      [2019, 'estimated'],
      [2020, 'estimated'],
    ]);
    expect(YEAR_GROUNDS[sampleOf('360781').years[5] ?? 0]).toBe('rule');
    expect(lankao.generator).toMatch(/^village-sample \d/);
  });

  it('are summed up in the index as in the chunks', () => {
    const { index } = indexOf(made, []);
    for (const { code } of made) {
      const { countyTotal, years } = sampleOf(code);
      const { totals } = index.counties[code] ?? {};
      expect(totals?.persons).toBe(countyTotal.persons[0]);
      expect(totals?.poorPersons).toEqual([...countyTotal.poorPersons]);
      expect(totals?.poorHouseholds).toEqual([...countyTotal.poorHouseholds]);
      expect(totals?.grounds).toEqual([...years]);
    }
    expect(index.counties['410225']?.totals.netIncome).toHaveLength(SAMPLE_YEARS.length);
  });

  it('come out byte for byte the same on a second run, with offsets that follow one another', () => {
    const again = makeChunk(ctx, sources, '410225');
    expect(again.sha256).toBe(made.find((m) => m.code === '410225')?.sha256);
    const { index } = indexOf([...made].reverse(), []);
    expect(index).toEqual(indexOf(made, []).index);
    let first = 0;
    for (const entry of Object.values(index.counties)) {
      expect(entry.first).toBe(first);
      first += entry.cells;
    }
    expect(index.totals.cells).toBe(first);
  });
});

describe('the nation', () => {
  it('has a place for all but 143 of the 620,573 villages, and names the others', () => {
    const { quotas } = sources;
    const placed = [...quotas.counties.values()].reduce((sum, q) => sum + q.villages, 0);
    const without = quotas.unplaced.reduce((sum, entry) => sum + entry.villages, 0);
    expect(quotas.listed).toBe(620_573);
    expect(placed + without).toBe(620_573);
    expect(quotas.unplaced.map(({ code, villages }) => [code, villages])).toEqual([
      ['130271', 28],
      ['232761', 25],
      ['232762', 6],
      ['232763', 8],
      ['232764', 5],
      ['410471', 30],
      ['410772', 17],
      ['410971', 23],
      ['540171', 1],
    ]);
  });
});
