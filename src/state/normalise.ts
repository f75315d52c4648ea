/** Keeps a ViewSpec sensible: an indicator that exists, a level and a period it is recorded for. */
import type { Manifest } from '../contract/manifest.ts';
import type { LevelEntry } from '../contract/registry.ts';
import { DEFAULT_VIEW, type ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { depthOf, isMapLevel, LEVELS, type Level, levelBelow, mapLevelOf } from '../domain/region/level.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { canonicalPeriod, comparePeriods } from '../domain/value/period.ts';
import { BASES, type Basis } from '../domain/value/value.ts';
import { entryFor } from '../view/values.ts';

const at = (entries: readonly LevelEntry[], indicator: string, level: Level): boolean =>
  entryFor(entries, level, indicator) !== undefined;

/**
 * The level that shows an indicator best: the wanted one if it has values there, else the recorded one with most values, else
 * that of the sample.
 */
export function bestLevel(entries: readonly LevelEntry[], indicator: string, wanted: Level): Level {
  if (at(entries, indicator, wanted)) return wanted;
  const own = entries.filter((entry) => entry.indicator === indicator);
  const most = ({ periods }: LevelEntry): number => Math.max(...periods.map((p) => p.n), 0);
  const recorded = own
    .filter(({ level }) => isMapLevel(level))
    .sort((a, b) => most(b) - most(a) || depthOf(a.level) - depthOf(b.level));
  return (recorded[0] ?? own[0])?.level ?? mapLevelOf(wanted);
}

/** The wanted stop if it is one, else the nearest earlier one, else the first. */
export function bestPeriod(entry: LevelEntry | undefined, wanted: string): string {
  const stop = canonicalPeriod(wanted);
  const stops = (entry?.periods ?? []).map((p) => p.period).sort(comparePeriods);
  if (stops.length === 0 || stops.includes(stop)) return stop;
  return [...stops].reverse().find((period) => comparePeriods(period, stop) <= 0) ?? (stops[0] as string);
}

/** The level inside a scope: never above it; levels with values first. Only an indicator with modelled values goes below the county. */
export function levelInside(
  entries: readonly LevelEntry[],
  indicator: string,
  level: Level,
  scope: Level,
): Level {
  const fits = isMapLevel(level) || at(entries, indicator, level);
  if (depthOf(level) > depthOf(scope) && fits) return level;
  const finer = LEVELS.slice(depthOf(scope) + 1).find((one) => at(entries, indicator, one));
  if (finer) return finer;
  // A village has nothing below it: it is shown itself.
  return at(entries, indicator, scope) && !isMapLevel(scope) ? scope : mapLevelOf(levelBelow(scope) ?? scope);
}

/** Bases with `modelled` at the levels that have no other values, in the order of BASES; the same list where it fits. */
export const withModelled = (basis: Basis[], level: Level): Basis[] =>
  isMapLevel(level) || basis.includes('modelled')
    ? basis
    : BASES.filter((one) => one === 'modelled' || basis.includes(one));

/**
 * Level, bases and period follow the indicator and the scope, so that no view asks for what does not exist. Modelled values
 * are shown from the step that enters a level of the sample to the step that leaves it.
 * @param asked true when the level itself is what is wished: a county may then be shown as one
 */
export function settle(
  { entries, regions }: { entries: readonly LevelEntry[]; regions: RegionSet },
  before: ViewSpec,
  wanted: ViewSpec,
  asked: boolean,
): ViewSpec {
  const next = { ...wanted };
  const scope = findPlace(regions, next.scope);
  if (!scope) next.scope = before.scope;
  else if (scope.level !== 'nation' && !(asked && scope.level === 'county' && next.level === 'county'))
    next.level = levelInside(entries, next.indicator, next.level, scope.level);
  if (!at(entries, next.indicator, next.level)) next.level = mapLevelOf(next.level);
  next.basis = withModelled(next.basis, next.level);
  const leaves = !isMapLevel(before.level) && isMapLevel(next.level);
  if (leaves && next.basis === before.basis) next.basis = next.basis.filter((one) => one !== 'modelled');
  next.period = bestPeriod(entryFor(entries, next.level, next.indicator), next.period);
  return next;
}

/** Replaces what the data do not know by defaults and says so, one problem a key. */
export function checkAgainstData(
  view: ViewSpec,
  { indicators }: Pick<Manifest, 'indicators'>,
  entries: readonly LevelEntry[],
  regions: RegionSet,
): { view: ViewSpec; problems: AtlasError[] } {
  const problems: AtlasError[] = [];
  const problem = (key: string, value: string): void => {
    problems.push({ code: 'url-value', params: { key, value: value.slice(0, 40) } });
  };
  const checked = { ...view };
  if (!indicators.some(({ id }) => id === view.indicator)) {
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
  const scope = findPlace(regions, checked.scope)?.level ?? 'nation';
  if (!isMapLevel(view.level) && !at(entries, checked.indicator, view.level)) {
    problem('l', view.level);
    checked.level = 'county';
  }
  // A link that names only an indicator means its best level and its last period: defaults are nobody's wish.
  if (checked.level === DEFAULT_VIEW.level) checked.level = bestLevel(entries, checked.indicator, view.level);
  if (!isMapLevel(scope)) checked.level = levelInside(entries, checked.indicator, checked.level, scope);
  checked.basis = withModelled(view.basis, checked.level);
  const entry = entryFor(entries, checked.level, checked.indicator);
  const period = bestPeriod(entry, view.period);
  const asked = canonicalPeriod(view.period);
  if (period !== asked && asked !== DEFAULT_VIEW.period) problem('y', view.period);
  checked.period = period;
  return { view: checked, problems };
}
