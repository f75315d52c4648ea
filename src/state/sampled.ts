/** The village sample as the Frame reads it: entries, columns and the backing that names its generator. */
import type { Column } from '../contract/columns.ts';
import type { Indicator, LevelEntry } from '../contract/registry.ts';
import type { Backing } from '../contract/sources.ts';
import { isMapLevel, type Level } from '../domain/region/level.ts';
import type { SampleIndex } from '../domain/region/sample-index.ts';
import type { RegionSet } from '../domain/region/table.ts';
import { sampleYear } from '../domain/village/values.ts';
import type { SampledColumns } from '../view/frame.ts';
import {
  isSampled,
  SAMPLED,
  type SampleColumn,
  type SampledLevel,
  sampleColumn,
} from '../view/sample-column.ts';
import { SAMPLE_PERIODS } from '../view/sample-values.ts';
import { grainOf } from './grain.ts';
import type { AtlasState } from './types.ts';

/** What a sample offers, indicator by indicator. A place without a value to show counts too: which have one is told by chunks. */
export function sampleEntries(indicators: readonly Indicator[], sample: SampleIndex): LevelEntry[] {
  return indicators.filter(isSampled).flatMap(({ id }) =>
    (['township', 'village'] as const).map((level) => {
      const n = sample.total[level];
      const periods = SAMPLE_PERIODS.map((period) => ({ period, n, basis: { modelled: n } }));
      return { indicator: id, level, periods };
    }),
  );
}

const isGenerator = ({ sources }: Backing, generator: string): boolean =>
  sources.some((source) => 'generator' in source && source.generator === generator);

/** The backings with one that names the generator. */
export const withGenerator = (backings: readonly Backing[], generator: string): Backing[] =>
  backings.some((backing) => isGenerator(backing, generator))
    ? [...backings]
    : [...backings, { sources: [{ generator }], printed: '' }];

/** Columns kept for a set of loaded chunks: a column of the nation is ten megabytes. */
const KEPT = 3;
const places = new WeakMap<RegionSet, Map<string, SampleColumn>>();
/** Sums are the same whatever is loaded: kept by what all states of one index share. */
const sums = new WeakMap<Int32Array, Map<string, SampleColumn>>();

/** The modelled values of an indicator at a level and year end; null where the sample has none. */
export function sampledColumn(
  { data: { regions, backings } }: AtlasState,
  level: SampledLevel,
  indicator: string,
  period: string,
): SampleColumn | null {
  const sample = regions?.sample;
  const known = SAMPLED.find((id) => id === indicator);
  const year = sampleYear(period);
  if (!regions || !sample || !known || year < 0) return null;
  const source = Math.max(0, backings?.findIndex((one) => isGenerator(one, sample.generator)) ?? 0);
  const key = `${level} ${known} ${year} ${source}`;
  const make = (): SampleColumn => sampleColumn(sample, level, regions.tables[level].n, known, year, source);
  return level === 'county' ? kept(sums, sample.countyRows, key, make) : kept(places, regions, key, make);
}

function kept<K extends object>(
  shelf: WeakMap<K, Map<string, SampleColumn>>,
  owner: K,
  key: string,
  make: () => SampleColumn,
): SampleColumn {
  const columns = shelf.get(owner) ?? new Map<string, SampleColumn>();
  shelf.set(owner, columns);
  const column = columns.get(key) ?? make();
  columns.delete(key);
  columns.set(key, column);
  for (const oldest of columns.keys()) if (columns.size > KEPT) columns.delete(oldest);
  return column;
}

const sampledLevel = (level: Level): SampledLevel =>
  level === 'township' || level === 'village' ? level : 'county';

/** What the Frame is made of where the view's level is one of the sample; null elsewhere. */
export function sampledColumns(state: AtlasState): SampledColumns | null {
  const { level, indicator, period } = state.view;
  if (isMapLevel(level)) return null;
  const column = sampledColumn(state, sampledLevel(grainOf(state)), indicator, period);
  const counties = column && sampledColumn(state, 'county', indicator, period);
  return column && counties ? { column, counties } : null;
}

/** The column that a filter condition of the view reads, with its stop; null where nothing is recorded. */
export function sampledReader(state: AtlasState) {
  const level = sampledLevel(grainOf(state));
  return (indicator: string, period: string): { column: Column; period: number } | null => {
    const column = sampledColumn(state, level, indicator, period);
    return column && { column, period: 0 };
  };
}
