import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/contract/registry.ts';
import type { Value } from '../../../src/domain/value/value.ts';
import { modelledFigures } from '../../../src/ui/place/modelled-figures.ts';
import type { PlaceModel } from '../../../src/view/place.ts';

const indicator = (id: string, order: number): Indicator => ({ id, order }) as Indicator;
const rate = indicator('incidence-registered', 1);
const poor = indicator('registered-poor-population', 2);
const value: Value = {
  lo: 8.16,
  hi: 8.16,
  loOpen: false,
  hiOpen: false,
  unit: 'percent',
  basis: 'modelled',
  flag: 'estimated',
  sources: [{ generator: 'village-sample 1.0.0' }],
};
const place: Pick<PlaceModel, 'series' | 'modelled'> = {
  series: [
    {
      indicator: poor,
      points: [{ indicator: poor, period: '2014', value, printed: '2014', remark: null }],
    },
  ],
  modelled: {
    generator: 'village-sample 1.0.0',
    base: null,
    gaps: [
      { indicator: rate, period: '2014', flag: 'suppressed' },
      { indicator: rate, period: '2015', flag: 'missing' },
    ],
  },
};

describe('modelled figures of a period', () => {
  it('tells values and gaps in registry order', () => {
    expect(modelledFigures(place, '2014')).toEqual([
      { indicator: rate, value: null, flag: 'suppressed' },
      { indicator: poor, value, flag: 'estimated' },
    ]);
  });

  it('leaves other periods out', () => {
    expect(modelledFigures(place, '2015')).toEqual([{ indicator: rate, value: null, flag: 'missing' }]);
    expect(modelledFigures(place, '2030')).toEqual([]);
  });
});
