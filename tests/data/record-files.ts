/** Opens the built data as the app does: manifest, checked files, columns read through the contract. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Column, decodeColumn } from '../../src/contract/columns.ts';
import { Manifest } from '../../src/contract/manifest.ts';
import { type Fact, FactsFile } from '../../src/contract/records.ts';
import { RegionsFile } from '../../src/contract/regions.ts';
import { type Backing, SourcesFile } from '../../src/contract/sources.ts';
import type { MapLevel } from '../../src/domain/region/level.ts';
import { BASES, type Basis, FLAGS, type Flag, type Interval } from '../../src/domain/value/value.ts';

const HOME = join(import.meta.dirname, '..', '..', 'public', 'data');

export interface CellRead extends Interval {
  basis: Basis;
  flag: Flag;
  backing: Backing | undefined;
}

export interface Built {
  manifest: Manifest;
  regions: RegionsFile;
  backings: Backing[];
  json<T>(key: string, schema: v.GenericSchema<unknown, T>): T;
  column(level: MapLevel, indicator: string): { column: Column; periods: string[] };
  /** The value of a region at a slider stop, null when the column has none. */
  value(level: MapLevel, code: string, indicator: string, period: string): CellRead | null;
  facts(): Fact[];
}

/** Reads public/data; throws when it has not been built. */
export function openBuilt(): Built {
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(HOME, 'manifest.json'), 'utf8')));
  const bytes = (key: string): Buffer => readFileSync(join(HOME, manifest.files[key]?.path ?? key));
  const json = <T>(key: string, schema: v.GenericSchema<unknown, T>): T =>
    v.parse(schema, JSON.parse(bytes(key).toString('utf8')));
  const regions = json('regions.table.json', RegionsFile);
  const { backings } = json('sources.json', SourcesFile);
  const column: Built['column'] = (level, indicator) => {
    const entry = manifest.columns.find((known) => known.level === level && known.indicator === indicator);
    if (!entry) throw new Error(`no column ${level} ${indicator}`);
    const periods = entry.periods.map(({ period }) => period);
    const buffer = Uint8Array.from(bytes(entry.file)).buffer;
    const read = decodeColumn(buffer, entry.file, periods.length, regions.levels[level].code.length);
    if (!read.ok) throw new Error(`${entry.file}: ${read.error.code}`);
    return { column: read.value, periods };
  };
  return {
    manifest,
    regions,
    backings,
    json,
    column,
    value(level, code, indicator, period) {
      const { column: cells, periods } = column(level, indicator);
      const p = periods.indexOf(period);
      if (p < 0) return null;
      const row = regions.levels[level].code.indexOf(code);
      const e = cells.row.subarray(0, cells.start[p + 1]).indexOf(row, cells.start[p]);
      return e < 0 ? null : cellAt(cells, e, backings);
    },
    facts() {
      const keys = Object.keys(manifest.files).filter((key) => /^facts-\d\d\.json$/.test(key));
      return keys.flatMap((key) => json(key, FactsFile).facts);
    },
  };
}

function cellAt(cells: Column, e: number, backings: readonly Backing[]): CellRead {
  const ends = cells.ends[e] ?? 0;
  return {
    lo: cells.lo[e] ?? Number.NaN,
    hi: cells.hi[e] ?? Number.NaN,
    loOpen: (ends & 1) !== 0,
    hiOpen: (ends & 2) !== 0,
    basis: BASES[cells.basis[e] ?? 0] ?? 'documented',
    flag: FLAGS[cells.flag[e] ?? 0] ?? 'missing',
    backing: backings[cells.source[e] ?? 0],
  };
}
