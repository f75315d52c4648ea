/** Stops of the period slider: only periods with data for this indicator and level, each with its coverage. */
import type { LevelEntry } from '../contract/registry.ts';
import { comparePeriods } from '../domain/value/period.ts';
import type { Basis } from '../domain/value/value.ts';

export interface TimelineStop {
  period: string;
  n: number;
  basis: Partial<Record<Basis, number>>;
}

export interface Timeline {
  periods: TimelineStop[];
  /** Regions of the level: the full height of a coverage bar. */
  total: number;
  current: number;
}

/** `current` is −1 when the view's period is no stop. */
export function buildTimeline(entry: LevelEntry | null, total: number, period: string): Timeline {
  const periods = [...(entry?.periods ?? [])].sort((a, b) => comparePeriods(a.period, b.period));
  return { periods, total, current: periods.findIndex((stop) => stop.period === period) };
}
