/** Keeps a ViewSpec sensible: an indicator that exists, a level and a period it is recorded for. */
import type { Manifest } from '../contract/manifest.ts';
import type { ColumnEntry } from '../contract/registry.ts';
import { DEFAULT_VIEW, type ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { depthOf, type Level, levelBelow, MAP_LEVELS, mapLevelOf } from '../domain/region/level.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { canonicalPeriod, comparePeriods } from '../domain/value/period.ts';
import { entryFor } from '../view/values.ts';

/** Entries of an indicator, finest level last. */
export const entriesOf = (manifest: Manifest, indicator: string): ColumnEntry[] =>
  MAP_LEVELS.flatMap((level) =>
    manifest.columns.filter((column) => column.indicator === indicator && column.level === level),
  );

/** The level that shows an indicator best: the wanted one if recorded there, else the one with most values. */
export function bestLevel(manifest: Manifest, indicator: string, wanted: Level): Level {
  const entries = entriesOf(manifest, indicator);
  if (entries.some((entry) => entry.level === wanted)) return wanted;
  const most = (entry: ColumnEntry): number => Math.max(...entry.periods.map((p) => p.n), 0);
  return (
    entries.reduce<ColumnEntry | null>((best, e) => (!best || most(e) > most(best) ? e : best), null)
      ?.level ?? wanted
  );
}

/** The wanted stop if it is one, else the nearest earlier one, else the first. */
export function bestPeriod(entry: ColumnEntry | undefined, wanted: string): string {
  const stop = canonicalPeriod(wanted);
  const stops = (entry?.periods ?? []).map((p) => p.period).sort(comparePeriods);
  if (stops.length === 0 || stops.includes(stop)) return stop;
  return [...stops].reverse().find((period) => comparePeriods(period, stop) <= 0) ?? (stops[0] as string);
}

/** The level after a change of scope: never above the scope; recorded levels first. */
export function levelInside(manifest: Manifest, indicator: string, level: Level, scope: Level): Level {
  if (depthOf(level) > depthOf(scope)) return level;
  const finer = MAP_LEVELS.slice(depthOf(scope) + 1);
  const recorded = finer.find((l) => entriesOf(manifest, indicator).some((entry) => entry.level === l));
  return recorded ?? mapLevelOf(levelBelow(scope) ?? 'county');
}

/** Replaces what the data do not know by defaults and says so, one problem a key. */
export function checkAgainstData(
  view: ViewSpec,
  manifest: Manifest,
  regions: RegionSet,
): { view: ViewSpec; problems: AtlasError[] } {
  const problems: AtlasError[] = [];
  const problem = (key: string, value: string): void => {
    problems.push({ code: 'url-value', params: { key, value: value.slice(0, 40) } });
  };
  const checked = { ...view };
  if (!manifest.indicators.some(({ id }) => id === view.indicator)) {
    problem('i', view.indicator);
    checked.indicator = DEFAULT_VIEW.indicator;
  }
  if (!findPlace(regions, view.scope)) {
    problem('s', view.scope);
    checked.scope = DEFAULT_VIEW.scope;
  }
  const known = view.selection.filter((code) => findPlace(regions, code));
  for (const code of view.selection) if (!known.includes(code)) problem('sel', code);
  checked.selection = known.map((code) => regions.remaps.get(code) ?? code);
  if (regions.tables[view.level].n === 0) {
    problem('l', view.level);
    checked.level = 'county';
  }
  // A link that names only an indicator means its best level and its last period: defaults are nobody's wish.
  if (checked.level === DEFAULT_VIEW.level)
    checked.level = bestLevel(manifest, checked.indicator, view.level);
  const entry = entryFor(manifest.columns, checked.level, checked.indicator);
  const period = bestPeriod(entry, view.period);
  const asked = canonicalPeriod(view.period);
  if (period !== asked && asked !== DEFAULT_VIEW.period) problem('y', view.period);
  checked.period = period;
  return { view: checked, problems };
}
