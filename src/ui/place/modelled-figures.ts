/** The modelled values of a township or village at one period, those that are hidden or missing among them. */
import type { Indicator } from '../../contract/registry.ts';
import type { Flag, Value } from '../../domain/value/value.ts';
import type { PlaceModel } from '../../view/place.ts';

export interface ModelledFigure {
  indicator: Indicator;
  /** Null where none is to be shown; then `flag` says why. */
  value: Value | null;
  flag: Flag;
}

/** One item for each indicator with a value or a gap at the period, in registry order. */
export function modelledFigures(
  { series, modelled }: Pick<PlaceModel, 'series' | 'modelled'>,
  period: string,
): ModelledFigure[] {
  const values = series.flatMap(({ points }) => points).filter((point) => point.period === period);
  const gaps = modelled?.gaps.filter((gap) => gap.period === period) ?? [];
  return [
    ...values.map(({ indicator, value }) => ({ indicator, value, flag: value.flag })),
    ...gaps.map(({ indicator, flag }) => ({ indicator, value: null, flag })),
  ].sort((a, b) => a.indicator.order - b.indicator.order);
}
