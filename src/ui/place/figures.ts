/** Which of a place's values are shown first, and what carries on after it. */
import type { Figure, PlaceModel, Series } from '../../view/place.ts';

/** Indicators that have a section of their own in the panel. */
const ELSEWHERE = new Set(['exit-cohort', 'pairing-in', 'pairing-out', 'fact-count']);

export interface Headline {
  /** Newest value that is a record of its own, not one carried forward. */
  figure: Figure;
  /** Values carried forward after it, oldest first. */
  carried: Figure[];
}

/** The headline of every series that has no section of its own, in registry order. */
export function headlines(place: PlaceModel): Headline[] {
  return place.series
    .filter(({ indicator }) => !ELSEWHERE.has(indicator.id))
    .flatMap(({ points }) => {
      const own = points.filter(({ value }) => value.flag !== 'carried');
      const figure = own.at(-1) ?? points.at(-1);
      if (!figure) return [];
      const after = points.slice(points.indexOf(figure) + 1);
      return [{ figure, carried: after }];
    });
}

/** Series worth a chart: two or more periods, and not only a bound carried along. */
export function trends(place: PlaceModel): Series[] {
  return place.series.filter(({ indicator, points }) => {
    if (ELSEWHERE.has(indicator.id) || indicator.kind === 'category' || points.length < 2) return false;
    const measured = points.filter(({ value }) => value.flag !== 'carried');
    return measured.length > 1 || measured.some(({ value }) => value.basis !== 'rule');
  });
}
