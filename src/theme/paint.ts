/** The one place where a class, a flag or a giver becomes a colour: map, legend, table, charts and export ask here. */
import {
  interpolateBlues,
  interpolateGnBu,
  interpolateGreens,
  interpolateGreys,
  interpolateYlGn,
  interpolateYlOrBr,
  interpolateYlOrRd,
} from 'd3-scale-chromatic';
import { mix } from './oklab.ts';
import { type Scheme, tokens } from './tokens.ts';

export type RampName = 'incidence' | 'cohort' | 'count' | 'progress' | 'marked';
export type PatternName = 'none' | 'hatch' | 'wideHatch' | 'dots' | 'crossHatch';

/** Colours as #rrggbb. `second` is drawn over `fill` by `pattern`; with pattern none it is the tone of an outline. */
export interface Paint {
  fill: string;
  second: string | null;
  pattern: PatternName;
}

type Scale = (t: number) => string;

/**
 * Each ramp is two ColorBrewer scales (C. Brewer), halved in OKLab, from `from` of their length on: incidence runs light
 * yellow → orange → deep red (deeper is poorer), cohorts teal → navy with the earliest year lightest, counts are brown,
 * progress is green.
 */
const RAMPS: Record<Exclude<RampName, 'marked'>, { scales: readonly [Scale, Scale]; from: number }> = {
  incidence: { scales: [interpolateYlOrRd, interpolateYlOrBr], from: 0.14 },
  cohort: { scales: [interpolateGnBu, interpolateBlues], from: 0.28 },
  count: { scales: [interpolateYlOrBr, interpolateGreys], from: 0.28 },
  progress: { scales: [interpolateGreens, interpolateYlGn], from: 0.26 },
};
/** Where ramps end: short of black in print, sooner still where the ground is dark. */
const END: Record<Scheme, number> = { light: 0.95, dark: 0.9 };
/** Share of grey of the same depth: screen colours toned down to printed ones. */
const TONED = 0.2;

const GIVERS: Record<Scheme, readonly string[]> = {
  light: ['#9a3324', '#b06c00', '#5c7318', '#0d7560', '#3a56a6', '#6d3d92', '#ad3272'],
  dark: ['#e8846f', '#e0ac4f', '#a9c262', '#5cc2a8', '#8ba7ee', '#b991dd', '#e583b5'],
};

/** A colour of d3-scale-chromatic, `rgb(1, 2, 3)` or already hex, as #rrggbb. */
function hexOf(colour: string): string {
  if (colour.startsWith('#')) return colour;
  return `#${(colour.match(/\d+/g) ?? []).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour of step `index` of `of` on a ramp (0-based), taken evenly; a lone step is the middle. `marked` is half
 * accent, half paper: strong enough for a lone county, and arcs and names still show on a whole province.
 */
function step(ramp: RampName, index: number, of: number, scheme: Scheme): string {
  if (ramp === 'marked') return mix(tokens(scheme).accent, tokens(scheme).paper, 0.5);
  const { scales, from } = RAMPS[ramp];
  const share = of > 1 ? Math.min(Math.max(index, 0), of - 1) / (of - 1) : 0.5;
  const at = from + (END[scheme] - from) * share;
  const [one, other, grey] = [...scales, interpolateGreys].map((scale) => hexOf(scale(at)));
  return mix(mix(one ?? '', other ?? '', 0.5), grey ?? '', TONED);
}

/**
 * How a class is painted. `index` −1 is the neutral of a state that is
 * no step of the scale (尚未摘帽); `second` names the other end of an interval
 * that spans classes, painted as broad stripes of both class colours.
 */
export function classPaint(
  p: { ramp: RampName; index: number; of: number; second?: number },
  scheme: Scheme,
): Paint {
  if (p.index < 0) return { fill: tokens(scheme).neutral, second: null, pattern: 'none' };
  const fill = step(p.ramp, p.index, p.of, scheme);
  if (p.second === undefined) return { fill, second: null, pattern: 'none' };
  return { fill, second: step(p.ramp, p.second, p.of, scheme), pattern: 'wideHatch' };
}

/**
 * How a region without a class is painted, by its flag (an id of domain FLAGS). Every reason has a shape of its own, so
 * that none can be read as a colour of the scale; a flag that only qualifies a value (estimated, carried …) gives plain
 * land, because the class paints it.
 */
export function flagPaint(flag: string, scheme: Scheme): Paint {
  const { land, hatch, blank, edge, ink2 } = tokens(scheme);
  if (flag === 'missing') return { fill: land, second: hatch, pattern: 'hatch' };
  if (flag === 'suppressed') return { fill: land, second: ink2, pattern: 'dots' };
  if (flag === 'not-applicable') return { fill: blank, second: edge, pattern: 'none' };
  if (flag === 'taiwan-missing') return { fill: land, second: hatch, pattern: 'crossHatch' };
  return { fill: land, second: null, pattern: 'none' };
}

/** Hue of a giving province: index 0–6, or −1 for the grey of the rest. */
export function giverHue(index: number, scheme: Scheme): string {
  return GIVERS[scheme][index] ?? tokens(scheme).arcRest;
}
