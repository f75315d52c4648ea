import { describe, expect, test } from 'vitest';
import {
  latOf,
  lngLatAt,
  lngOf,
  mercatorX,
  mercatorY,
  pixelBoxOf,
  pixelOf,
  viewportFor,
} from '../../../src/raster/index.ts';

describe('unit Mercator', () => {
  test('knows its corners and its middle', () => {
    expect(mercatorX(-180)).toBe(0);
    expect(mercatorX(180)).toBe(1);
    expect(mercatorY(0)).toBe(0.5);
    expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 9);
    expect(mercatorY(90)).toBe(mercatorY(85.0511287798066));
  });

  test('comes back to the same place within a millimetre', () => {
    for (const [lng, lat] of [
      [73.5, 3.4],
      [116.39, 39.9],
      [135.08, 53.55],
    ] as const) {
      expect(lngOf(mercatorX(lng))).toBeCloseTo(lng, 8);
      expect(latOf(mercatorY(lat))).toBeCloseTo(lat, 8);
    }
  });
});

describe('viewport', () => {
  const viewport = viewportFor([105, 35], 4, 800, 600, 2, 50);

  test('holds the map and its margin in device pixels', () => {
    expect(viewport.width).toBe(1800);
    expect(viewport.height).toBe(1400);
    expect(viewport.scale).toBe(512 * 16 * 2);
  });

  test('has the centre in the middle, and positions there and back agree', () => {
    const [x, y] = pixelOf(viewport, 105, 35);
    expect(x).toBeCloseTo(900, 5);
    expect(y).toBeCloseTo(700, 5);
    const [lng, lat] = lngLatAt(viewport, 123.5, 456.5);
    const [px, py] = pixelOf(viewport, lng, lat);
    expect(px).toBeCloseTo(123.5, 4);
    expect(py).toBeCloseTo(456.5, 4);
  });

  test('clips a rectangle in degrees to the image', () => {
    const box = pixelBoxOf(viewport, [104, 34, 106, 36], 2);
    expect(box.x0).toBe(Math.floor(900 - 16384 / 360) - 2);
    expect(box.x1).toBe(Math.ceil(900 + 16384 / 360) + 2);
    expect(box.y0).toBeLessThan(700);
    expect(box.y1).toBeGreaterThan(700);
    const all = pixelBoxOf(viewport, [-180, -80, 180, 80]);
    expect(all).toEqual({ x0: 0, y0: 0, x1: 1800, y1: 1400 });
  });
});
