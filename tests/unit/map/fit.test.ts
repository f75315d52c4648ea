import { describe, expect, it } from 'vitest';
import { scaleBar } from '../../../src/map/scale.ts';
import { pixelOf } from '../../../src/raster/index.ts';
import {
  boundsOf,
  fitCamera,
  fitNation,
  holds,
  keepInPlace,
  NATION_BOUNDS,
} from '../../../src/view/scene/fit.ts';
import { INSET_ASPECT, insetViewport, needsInset } from '../../../src/view/scene/inset.ts';

const SIZE = { width: 960, height: 640 };
const PADDING = { top: 10, right: 10, bottom: 30, left: 10 };

describe('fitting a scope', () => {
  it('shows all of the bounds inside the padding', () => {
    const camera = fitCamera(NATION_BOUNDS, SIZE, PADDING);
    expect(holds(boundsOf(camera, SIZE), NATION_BOUNDS)).toBe(true);
  });

  it('uses up the room in one direction', () => {
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const shown = boundsOf(fitCamera(NATION_BOUNDS, SIZE, none), SIZE);
    const wide = Math.abs(shown[0] - NATION_BOUNDS[0]) < 1e-6;
    const high = Math.abs(shown[1] - NATION_BOUNDS[1]) < 1e-6;
    expect(wide || high).toBe(true);
  });

  it('makes the country clear a legend and an inset, whole and not much smaller', () => {
    const free = fitNation(SIZE, PADDING, []);
    const legend = { x0: -1e5, y0: 360, x1: 220, y1: 1e5 };
    const inset = { x0: 810, y0: 440, x1: 1e5, y1: 1e5 };
    const camera = fitNation(SIZE, PADDING, [legend, inset]);
    expect(holds(boundsOf(camera, SIZE), NATION_BOUNDS)).toBe(true);
    expect(camera.zoom).toBeGreaterThan(free.zoom - 0.4);
    const px = 512 * 2 ** camera.zoom;
    const x = (lng: number) => ((lng - camera.lng) / 360) * px + SIZE.width / 2;
    // Taiwan stands beside the inset.
    expect(x(122)).toBeLessThan(810);
  });

  it('does not shrink the country for a legend that covers everything', () => {
    const camera = fitNation(SIZE, PADDING, [{ x0: -1e5, y0: -1e5, x1: 1e5, y1: 1e5 }]);
    expect(camera.zoom).toBe(fitNation(SIZE, PADDING, []).zoom);
  });

  it('keeps what is on screen in place when the box grows to one side', () => {
    const camera = { lng: 104, lat: 35, zoom: 4 };
    const wider = keepInPlace(camera, { dx: 40, dy: 0 });
    const before = boundsOf(camera, SIZE);
    const after = boundsOf(wider, { width: SIZE.width - 80, height: SIZE.height });
    expect(after[2]).toBeCloseTo(before[2], 9);
  });
});

describe('the inset 南海诸岛', () => {
  it('stands whenever the country or all of Hainan island is in view', () => {
    expect(needsInset(boundsOf(fitCamera(NATION_BOUNDS, SIZE, PADDING), SIZE))).toBe(true);
    expect(needsInset([108, 18, 112, 21])).toBe(true);
    expect(needsInset([109, 18, 112, 21])).toBe(false);
    expect(needsInset([110, 31, 117, 37])).toBe(false);
  });

  it('reaches from the Leizhou peninsula to south of 曾母暗沙, dashes included', () => {
    const viewport = insetViewport(132);
    expect(viewport.width / viewport.height).toBeCloseTo(INSET_ASPECT, 1);
    for (const [lng, lat] of [
      [108.2, 6.5],
      [111.8, 3.4],
      [112.3, 3.97],
      [119.7, 18.5],
      [122.8, 24.1],
    ] as const) {
      const [x, y] = pixelOf(viewport, lng, lat);
      expect(x).toBeGreaterThan(2);
      expect(x).toBeLessThan(viewport.width - 2);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(viewport.height - 2);
    }
  });
});

describe('the scale bar', () => {
  it('is a round number of kilometres that fits the room', () => {
    for (let zoom = 2; zoom < 13; zoom += 0.37) {
      const { km, px } = scaleBar({ lng: 104, lat: 35, zoom }, 96);
      expect(px).toBeLessThanOrEqual(96);
      expect(px).toBeGreaterThan(96 / 2.6);
      expect([1, 2, 5]).toContain(Math.round(km / 10 ** Math.floor(Math.log10(km) + 1e-9)));
    }
  });

  it('knows the length of a degree at the equator', () => {
    const zoom = Math.log2(360 / 512);
    expect(scaleBar({ lng: 0, lat: 0, zoom }, 1).px).toBeCloseTo((100 / 40075.0168) * 360, 6);
  });
});
