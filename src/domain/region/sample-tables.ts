/** Tables of modelled townships and villages: names and codes are made when asked; shapes are there once a county is loaded. */
import type { LoadedVillages, PlaceShapes } from '../village/loaded.ts';
import { readSampleCode, type SampleLevel, sampleCode, sampleName } from '../village/names.ts';
import type { RegionTable } from './region-table.ts';
import type { SampleIndex } from './sample-index.ts';

/**
 * The table of a sample level. Without its county's chunk a place has no label and no neighbours, the box of its county,
 * and a village no township (parent −1).
 */
export function sampleTable(level: SampleLevel, index: SampleIndex, counties: RegionTable): RegionTable {
  const n = index.total[level];
  const countyOf = (row: number): number => index.countyRowOf(level, row);
  /** Place inside its county, 0 …. */
  const within = (row: number): number => row - index.range(level, countyOf(row)).from;
  const named = (row: number) => (countyOf(row) < 0 ? undefined : sampleName(level, within(row)));
  const shapes = (row: number): PlaceShapes | undefined => index.loaded.get(countyOf(row))?.[level];
  return {
    level,
    n,
    code(row) {
      const county = counties.code(countyOf(row));
      return county === undefined ? undefined : sampleCode(county, level, within(row));
    },
    name: (row) => named(row)?.['zh-CN'],
    en: (row) => named(row)?.en,
    initials: (row) => (countyOf(row) < 0 ? undefined : ''),
    parent: (row) => (level === 'township' ? countyOf(row) : index.townshipOf(row)),
    kind: (row) => (countyOf(row) < 0 ? undefined : 'ordinary'),
    label(row) {
      const at = within(row);
      const { lng, lat } = shapes(row) ?? {};
      return lng && lat ? [lng[at] ?? 0, lat[at] ?? 0] : undefined;
    },
    bbox(row) {
      const bbox = shapes(row)?.bbox;
      const at = 4 * within(row);
      return bbox
        ? [bbox[at] ?? 0, bbox[at + 1] ?? 0, bbox[at + 2] ?? 0, bbox[at + 3] ?? 0]
        : counties.bbox(countyOf(row));
    },
    areaKm2: (row) => shapes(row)?.areaKm2[within(row)],
    neighbours(row) {
      const county = countyOf(row);
      const there = index.loaded.get(county);
      if (!there) return [];
      const { from } = index.range(level, county);
      const near = level === 'village' ? villagesNear(there, row - from) : townshipsNear(there, row - from);
      return near.map((at) => from + at);
    },
    rowOf(code) {
      const read = readSampleCode(code);
      if (read?.level !== level) return undefined;
      const { from, to } = index.range(level, counties.rowOf(read.county) ?? -1);
      return read.index < to - from ? from + read.index : undefined;
    },
  };
}

const villagesNear = ({ neighbours: { start, list } }: LoadedVillages, cell: number): number[] =>
  Array.from(list.subarray(start[cell], start[cell + 1]));

/** Townships of the villages next to a township's own, ascending. */
function townshipsNear(there: LoadedVillages, township: number): number[] {
  const { townshipStart, townships } = there.sample;
  const [from, to] = [townshipStart[township] ?? 0, townshipStart[township + 1] ?? 0];
  const beside = new Set<number>();
  for (let cell = from; cell < to; cell++)
    for (const other of villagesNear(there, cell)) if (other < from || other >= to) beside.add(other);
  const found: number[] = [];
  for (let t = 0; t < townships; t++) {
    const [first, end] = [townshipStart[t] ?? 0, townshipStart[t + 1] ?? 0];
    for (const cell of beside)
      if (cell >= first && cell < end) {
        found.push(t);
        break;
      }
  }
  return found;
}
