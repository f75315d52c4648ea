import { mercatorX, mercatorY, type Viewport } from '../../../src/raster/index.ts';

/** One polygon side or corner list, in degrees. */
type Corners = readonly (readonly [number, number])[];

/**
 * The filler's rule spelled out slowly and exactly, polygon by polygon: corners snapped to 1/256 pixel, even-odd count
 * of the sides that own the sample's row (y0 ≤ y < y1) and cross it at or west of the sample, in whole numbers.
 * @returns number of the polygon (index + 1) at sample (x, y) in pixels from the image's corner; later ones win; 0 none
 */
export function slowNumberAt(polygons: readonly Corners[], viewport: Viewport, x: number, y: number): number {
  const k = viewport.scale * 256;
  const ox = Math.round(viewport.x0 * k);
  const oy = Math.round(viewport.y0 * k);
  const px = BigInt(Math.round(x * 256));
  const py = BigInt(Math.round(y * 256));
  let found = 0;
  polygons.forEach((corners, index) => {
    const points = corners.map(([lng, lat]): [bigint, bigint] => [
      BigInt(Math.floor(mercatorX(lng) * k + 0.5) - ox),
      BigInt(Math.floor(mercatorY(lat) * k + 0.5) - oy),
    ]);
    let inside = false;
    points.forEach((a, i) => {
      const b = points[(i + 1) % points.length]!;
      const [top, bottom] = a[1] < b[1] ? [a, b] : [b, a];
      if (py < top[1] || py >= bottom[1]) return;
      const dy = bottom[1] - top[1];
      // crossing ≤ sample, both sides times dy > 0
      if (top[0] * dy + (py - top[1]) * (bottom[0] - top[0]) <= px * dy) inside = !inside;
    });
    if (inside) found = index + 1;
  });
  return found;
}

/** Distance in pixels from (x, y) to the nearest side of any polygon. */
export function distanceToSides(
  polygons: readonly Corners[],
  viewport: Viewport,
  x: number,
  y: number,
): number {
  let nearest = Infinity;
  for (const corners of polygons) {
    const points = corners.map(([lng, lat]) => [
      (mercatorX(lng) - viewport.x0) * viewport.scale - x,
      (mercatorY(lat) - viewport.y0) * viewport.scale - y,
    ]);
    points.forEach(([ax = 0, ay = 0], i) => {
      const [bx = 0, by = 0] = points[(i + 1) % points.length]!;
      const dx = bx - ax;
      const dy = by - ay;
      const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(ax + t * dx, ay + t * dy));
    });
  }
  return nearest;
}
