/**
 * Sequential ColorBrewer scales (Cynthia Brewer, Apache-2.0) in nine steps, lightest first. Their tables stand here because
 * the package that holds them comes whole into the first load: 13 KiB for seven of its fifty scales.
 */
const STEPS = {
  Blues: 'f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b',
  GnBu: 'f7fcf0 e0f3db ccebc5 a8ddb5 7bccc4 4eb3d3 2b8cbe 0868ac 084081',
  Greens: 'f7fcf5 e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b',
  Greys: 'ffffff f0f0f0 d9d9d9 bdbdbd 969696 737373 525252 252525 000000',
  YlGn: 'ffffe5 f7fcb9 d9f0a3 addd8e 78c679 41ab5d 238443 006837 004529',
  YlOrBr: 'ffffe5 fff7bc fee391 fec44f fe9929 ec7014 cc4c02 993404 662506',
  YlOrRd: 'ffffcc ffeda0 fed976 feb24c fd8d3c fc4e2a e31a1c bd0026 800026',
} as const;

export type BrewerName = keyof typeof STEPS;

/** Cubic B-spline between v1 and v2 at t (0–1), with the values on either side. */
function basis(t: number, v0: number, v1: number, v2: number, v3: number): number {
  const [t2, t3] = [t * t, t * t * t];
  return (
    ((1 - 3 * t + 3 * t2 - t3) * v0 +
      (4 - 6 * t2 + 3 * t3) * v1 +
      (1 + 3 * t + 3 * t2 - 3 * t3) * v2 +
      t3 * v3) /
    6
  );
}

/**
 * The colour of a scale at `share` (0 lightest, 1 darkest; held to that) as #rrggbb: a uniform B-spline through the steps
 * in sRGB, as `interpolateRgbBasis` of d3-interpolate has it.
 */
export function brewer(name: BrewerName, share: number): string {
  const steps = STEPS[name].split(' ').map((hex) => Number.parseInt(hex, 16));
  const last = steps.length - 1;
  const at = Math.min(1, Math.max(0, share)) * last;
  const i = Math.min(last - 1, Math.floor(at));
  const channel = (shift: number): string => {
    const value = (k: number): number => ((steps[k] ?? 0) >> shift) & 255;
    const [v1, v2] = [value(i), value(i + 1)];
    // Beyond its ends the scale runs on as straight as it came.
    const v0 = i > 0 ? value(i - 1) : 2 * v1 - v2;
    const v3 = i < last - 1 ? value(i + 2) : 2 * v2 - v1;
    const byte = Math.min(255, Math.max(0, Math.round(basis(at - i, v0, v1, v2, v3))));
    return byte.toString(16).padStart(2, '0');
  };
  return `#${channel(16)}${channel(8)}${channel(0)}`;
}
