/** The one place where a class, a flag or a giver becomes a colour: map, legend, table, charts and export ask here. */
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

/**
 * Stops from the least to the most. Incidence runs light yellow → orange → deep red (deeper is poorer), cohorts are one
 * cool hue with the earliest year lightest, counts are a neutral brown, progress is green.
 */
const RAMPS: Record<Scheme, Record<Exclude<RampName, 'marked'>, readonly string[]>> = {
  light: {
    incidence: ['#fbeab2', '#f4c56c', '#e5903f', '#c24f2b', '#7c1a1b'],
    cohort: ['#bcdcd8', '#86bfc5', '#4e9bae', '#2a7090', '#1a4368'],
    count: ['#ded2b9', '#c2b08e', '#9c8769', '#725f4a', '#46392d'],
    progress: ['#d3e4c4', '#a5c795', '#72a56b', '#427e4a', '#1f5431'],
  },
  dark: {
    incidence: ['#ecd9a0', '#dfb060', '#d1813f', '#b4502f', '#8a2a27'],
    cohort: ['#c3e2de', '#8cc3c8', '#56a0b3', '#327797', '#285279'],
    count: ['#ddd0b6', '#bfad8c', '#9c8769', '#7a6751', '#5b4c3d'],
    progress: ['#d0e2c1', '#a3c693', '#72a56b', '#48834f', '#2f6641'],
  },
};

const GIVERS: Record<Scheme, readonly string[]> = {
  light: ['#9a3324', '#b06c00', '#5c7318', '#0d7560', '#3a56a6', '#6d3d92', '#ad3272'],
  dark: ['#e8846f', '#e0ac4f', '#a9c262', '#5cc2a8', '#8ba7ee', '#b991dd', '#e583b5'],
};

/**
 * The colour of step `index` of `of` on a ramp (0-based). Five steps give the stops themselves, other numbers are taken
 * evenly between the first and the last. `marked` is the accent.
 */
function step(ramp: RampName, index: number, of: number, scheme: Scheme): string {
  if (ramp === 'marked') return tokens(scheme).accent;
  const stops = RAMPS[scheme][ramp];
  const last = stops.length - 1;
  const at = of > 1 ? (Math.min(Math.max(index, 0), of - 1) / (of - 1)) * last : last / 2;
  const below = Math.min(Math.floor(at), last - 1);
  return mix(stops[below] ?? '#000000', stops[below + 1] ?? '#000000', at - below);
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
