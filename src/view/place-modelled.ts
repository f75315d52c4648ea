/** The modelled part of a place panel: base, gaps, and what only villages have. */
import type { Indicator } from '../contract/registry.ts';
import type { Place, RegionSet } from '../domain/region/table.ts';
import type { Flag } from '../domain/value/value.ts';
import { CAUSES, type Cause, SAMPLE_YEARS, SERVICES, type Service } from '../domain/village/sample.ts';
import { type SampleValue, sampleCause, sampleCount, sampleExit } from '../domain/village/values.ts';
import { isSampled } from './sample-column.ts';
import { gapOf, SAMPLE_PERIODS, sampleNumber } from './sample-values.ts';

/** Of a township or village: everything about it is modelled. */
export interface ModelledPart {
  /** Name and version of the generator: the source of every value. */
  generator: string;
  /** The rural base; null until the county is loaded. */
  base: { persons: SampleValue; households: SampleValue } | null;
  /** Years without a value to show, and why. */
  gaps: { indicator: Indicator; period: string; flag: Flag }[];
}

/** Of a village once its county is loaded. */
export interface VillagePart {
  /** Main causes of poverty at registration, percent of poor households, largest first; null where too few were poor. */
  causes: { cause: Cause; share: number }[] | null;
  /** Year end by which a service was there; the first year of the sample stands for it and all before, null for not by the last. */
  services: { service: Service; year: number | null }[];
  /** Year in which the village left the list of poor villages; null when it was never on it. */
  exit: number | null;
}

/** Null for an official place. */
export function modelledPart(
  { sample }: RegionSet,
  place: Place,
  indicators: readonly Indicator[],
): ModelledPart | null {
  const { level, row } = place;
  if (!sample || (level !== 'township' && level !== 'village')) return null;
  const county = sample.countyRowOf(level, row);
  const there = sample.loaded.get(county);
  const at = row - sample.range(level, county).from;
  const base = there && {
    persons: sampleCount(there.sample, level, 'persons', at, 0),
    households: sampleCount(there.sample, level, 'households', at, 0),
  };
  const gaps = indicators.filter(isSampled).flatMap((indicator) =>
    SAMPLE_PERIODS.flatMap((period, year) => {
      const flag = gapOf(sampleNumber(sample, place, indicator.id, year));
      return flag ? [{ indicator, period, flag }] : [];
    }),
  );
  return { generator: sample.generator, base: base ?? null, gaps };
}

/** Null for other places, and until the county is loaded. */
export function villagePart({ sample }: RegionSet, { level, row }: Place): VillagePart | null {
  const county = level === 'village' && sample ? sample.countyRowOf(level, row) : -1;
  const there = sample?.loaded.get(county);
  if (!sample || !there) return null;
  const cell = row - sample.range('village', county).from;
  const causes = CAUSES.map((cause) => ({ cause, share: sampleCause(there.sample, cell, cause).value }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const exit = sampleExit(there.sample, cell).value;
  return {
    causes: causes.length > 0 ? causes : null,
    services: SERVICES.map((service, k) => ({
      service,
      year: SAMPLE_YEARS[there.sample.serviceSince[cell * SERVICES.length + k] ?? -1] ?? null,
    })),
    exit: Number.isNaN(exit) ? null : exit,
  };
}
