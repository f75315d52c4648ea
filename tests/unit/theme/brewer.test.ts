import {
  interpolateBlues,
  interpolateGnBu,
  interpolateGreens,
  interpolateGreys,
  interpolateYlGn,
  interpolateYlOrBr,
  interpolateYlOrRd,
} from 'd3-scale-chromatic';
import { expect, it } from 'vitest';
import { brewer } from '../../../src/theme/brewer.ts';

const hexOf = (colour: string): string =>
  colour.startsWith('#')
    ? colour
    : `#${(colour.match(/\d+/g) ?? []).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;

const SCALES = [
  ['Blues', interpolateBlues],
  ['GnBu', interpolateGnBu],
  ['Greens', interpolateGreens],
  ['Greys', interpolateGreys],
  ['YlGn', interpolateYlGn],
  ['YlOrBr', interpolateYlOrBr],
  ['YlOrRd', interpolateYlOrRd],
] as const;

it.each(SCALES)('%s is the scale of d3-scale-chromatic at every step', (name, scale) => {
  const shares = Array.from({ length: 1001 }, (_, i) => i / 1000);
  expect(shares.map((share) => brewer(name, share))).toEqual(shares.map((share) => hexOf(scale(share))));
});
