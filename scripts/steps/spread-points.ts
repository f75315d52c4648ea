/** Places several symbols of one county around its label point so that they do not cover each other. */

export type Point = [lng: number, lat: number];

/** Radii in degrees, from comfortable at zoom 6–8 down to what a small county can hold. */
const RADII = [0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03, 0.02] as const;
const TURNS = 24;

/**
 * `n` points on a ring around `centre` (degrees), evenly spaced on the ground; one point stays at the centre. Takes the widest
 * ring and the first turn for which `inside` holds for all points; when none fits, the narrowest ring. Deterministic.
 */
export function spreadPoints(centre: Point, n: number, inside: (point: Point) => boolean): Point[] {
  if (n <= 1) return n === 1 ? [centre] : [];
  for (const radius of RADII) {
    for (let turn = 0; turn < TURNS; turn++) {
      const points = ring(centre, n, radius, (turn / TURNS) * ((2 * Math.PI) / n));
      if (points.every(inside)) return points;
    }
  }
  return ring(centre, n, RADII[RADII.length - 1] ?? 0.02, 0);
}

function ring([lng, lat]: Point, n: number, radius: number, turn: number): Point[] {
  const stretch = Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: n }, (_, i) => {
    const angle = Math.PI / 2 + turn + (i * 2 * Math.PI) / n;
    return [round(lng + (radius * Math.cos(angle)) / stretch), round(lat + radius * Math.sin(angle))];
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
