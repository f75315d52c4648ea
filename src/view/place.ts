/** Everything the record says of one place, assembled for the place panel, the citation and window.atlas. */

import type { Column } from '../contract/columns.ts';
import type { ExitStep, Link, ListedCounty, Site } from '../contract/records.ts';
import type { Indicator, LevelEntry, Words } from '../contract/registry.ts';
import type { Backing } from '../contract/sources.ts';
import { isMapLevel, type Level, levelAbove, MAP_LEVELS, NATION } from '../domain/region/level.ts';
import { findPlace, liesIn, type Place, pathOf, type RegionSet } from '../domain/region/table.ts';
import { comparePeriods } from '../domain/value/period.ts';
import { isPoint, type Value } from '../domain/value/value.ts';
import { sampleYear } from '../domain/village/values.ts';
import { type ModelledPart, modelledPart, type VillagePart, villagePart } from './place-modelled.ts';
import { modelledValue, SAMPLE_PERIODS, sampleNumber } from './sample-values.ts';
import { entryFor, findEntry, intervalOf, periodIndex, readValue } from './values.ts';

export interface Figure {
  indicator: Indicator;
  period: string;
  value: Value;
  /** Period as the source prints it. */
  printed: string;
  remark: Words | null;
}

export interface Series {
  indicator: Indicator;
  points: Figure[];
}

export interface PlaceRank {
  indicator: Indicator;
  period: string;
  rank: number;
  of: number;
  parentName: string;
  parentEn: string;
}

export interface PlaceModel {
  code: string;
  name: string;
  en: string;
  level: Level;
  kind: 'ordinary' | 'special' | 'taiwan' | 'extra';
  path: { code: string; name: string; en: string; level: Level }[];
  /** Newest value of every recorded indicator, in registry order. */
  figures: Figure[];
  /** All values of every recorded indicator, oldest first; one family a series. */
  series: Series[];
  rank: PlaceRank | null;
  cohort: { rows: ListedCounty[]; year: number; side: 'central' | 'west' } | null;
  steps: ExitStep[];
  given: Link[];
  received: Link[];
  sites: Site[];
  factCount: number;
  /** Of townships and villages, whose values are all modelled; else null. */
  modelled: ModelledPart | null;
  /** Of villages whose county is loaded; else null. */
  village: VillagePart | null;
}

export interface PlaceInput {
  regions: RegionSet;
  indicators: readonly Indicator[];
  entries: readonly LevelEntry[];
  columns: ReadonlyMap<string, Column>;
  backings: readonly Backing[];
  listed: readonly ListedCounty[];
  steps: readonly ExitStep[];
  links: readonly Link[];
  sites: readonly Site[];
  factCounts: ReadonlyMap<string, number>;
  /** The indicator and period on the map: the rank is told for them. */
  indicator: string;
  period: string;
}

/** Names of a place and its parents, nation first. */
export function namedPath(regions: RegionSet, place: Place): PlaceModel['path'] {
  return pathOf(regions, place).map(({ level, row }) => {
    const table = regions.tables[level];
    return {
      level,
      code: table.code(row) as string,
      name: table.name(row) as string,
      en: table.en(row) as string,
    };
  });
}

/** Null when the code has no polygon. */
export function buildPlace(code: string, input: PlaceInput): PlaceModel | null {
  const { regions } = input;
  const place = findPlace(regions, code);
  if (!place) return null;
  const table = regions.tables[place.level];
  const own = table.code(place.row) as string;
  const series = input.indicators
    .map((indicator) => ({ indicator, points: pointsOf(place, own, indicator, input) }))
    .filter(({ points }) => points.length > 0);
  const listed = input.listed.filter((county) => (regions.remaps.get(county.code) ?? county.code) === own);
  const here = holder(own, regions);
  return {
    code: own,
    name: table.name(place.row) as string,
    en: table.en(place.row) as string,
    level: place.level,
    kind: table.kind(place.row) as PlaceModel['kind'],
    path: namedPath(regions, place),
    figures: series.map(({ points }) => points[points.length - 1] as Figure),
    series,
    rank: rankOf(place, input),
    cohort: listed[0] ? { rows: listed, year: listed[0].cohort, side: listed[0].side } : null,
    steps: input.steps.filter((step) => step.code === own),
    given: input.links.filter((link) => here(link.giver.at)),
    received: input.links.filter((link) => here(link.receiver.at)),
    sites: input.sites.filter((site) => here(site.at)),
    factCount: input.factCounts.get(own) ?? 0,
    modelled: modelledPart(regions, place, input.indicators),
    village: villagePart(regions, place),
  };
}

/** Links and sites of a place are its own and, for a prefecture or province, those inside it. */
function holder(code: string, regions: RegionSet): (at: string) => boolean {
  return (at) => at === code || (code !== NATION && liesIn(regions, at, code));
}

function modelledPoints(place: Place, indicator: Indicator, { regions: { sample } }: PlaceInput): Figure[] {
  return SAMPLE_PERIODS.flatMap((period, year) => {
    const number = sampleNumber(sample, place, indicator.id, year);
    const value = modelledValue(number, indicator.unit, sample?.generator ?? '');
    return value ? [{ indicator, period, value, printed: period, remark: null }] : [];
  });
}

/** A code may stand at two levels (municipalities): its values are looked for in both, nearest first. */
function pointsOf(place: Place, code: string, indicator: Indicator, input: PlaceInput): Figure[] {
  if (!isMapLevel(place.level)) return modelledPoints(place, indicator, input);
  const points = new Map<string, Figure>();
  for (const level of MAP_LEVELS) {
    const row = input.regions.tables[level].rowOf(code);
    const entry = entryFor(input.entries, level, indicator.id);
    const column = input.columns.get(`${level}/${indicator.id}`);
    if (row === undefined || !entry || !column) continue;
    for (const [index, { period }] of entry.periods.entries()) {
      const at = findEntry(column, index, row);
      if (at < 0 || points.has(period)) continue;
      const backing = input.backings[column.source[at] as number];
      points.set(period, {
        indicator,
        period,
        value: readValue(column, at, indicator.unit, input.backings),
        printed: backing?.printed ?? period,
        remark: backing?.remark ?? null,
      });
    }
  }
  return [...points.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

/** Rank among siblings by the map's indicator and period; only point values are ranked, 1 = highest. */
function rankOf(place: Place, input: PlaceInput): PlaceRank | null {
  const indicator = input.indicators.find((i) => i.id === input.indicator);
  const value = indicator && indicator.kind !== 'category' ? pointReader(place.level, input) : null;
  const mine = value?.(place.row) ?? null;
  if (!indicator || !value || mine === null) return null;
  const table = input.regions.tables[place.level];
  const parent = table.parent(place.row);
  let rank = 1;
  let of = 0;
  for (const row of siblingsOf(place, input.regions)) {
    const theirs = value(row);
    if (theirs === null) continue;
    of++;
    if (theirs > mine) rank++;
  }
  if (of < 2) return null;
  const above = input.regions.tables[levelAbove(place.level) ?? 'nation'];
  const [parentName, parentEn] = [above.name(parent) ?? '', above.en(parent) ?? ''];
  return { indicator, period: input.period, rank, of, parentName, parentEn };
}

/** Reads point values of the map's indicator and period by row; null where none are recorded. */
function pointReader(level: Level, input: PlaceInput): ((row: number) => number | null) | null {
  const { regions, indicator, period: asked } = input;
  if (!isMapLevel(level)) {
    const year = sampleYear(asked);
    return (row) => {
      const number = sampleNumber(regions.sample, { level, row }, indicator, year)?.value ?? Number.NaN;
      return Number.isNaN(number) ? null : number;
    };
  }
  const entry = entryFor(input.entries, level, indicator);
  const column = input.columns.get(`${level}/${indicator}`);
  const period = entry ? periodIndex(entry, asked) : -1;
  if (!column || period < 0) return null;
  return (row) => {
    const at = findEntry(column, period, row);
    const v = at < 0 ? null : intervalOf(column, at);
    return v && isPoint(v) ? v.lo : null;
  };
}

/** Rows with the same parent, the place itself among them. */
export function siblingsOf({ level, row }: Place, { tables, sample }: RegionSet): number[] {
  const table = tables[level];
  const parent = table.parent(row);
  if (sample && !isMapLevel(level)) {
    const run = level === 'village' ? sample.villagesOf(parent) : sample.range('township', parent);
    return run ? Array.from({ length: run.to - run.from }, (_, i) => run.from + i) : [];
  }
  const rows: number[] = [];
  for (let other = 0; other < table.n; other++) if (table.parent(other) === parent) rows.push(other);
  return rows;
}
