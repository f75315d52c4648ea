/** What the inset 南海诸岛 shows, and when it must be shown. */
import { mercatorX, mercatorY, type Viewport } from '../../raster/index.ts';
import { type Bounds, HAINAN_ISLAND, holds } from './fit.ts';

/** Degrees: from Hainan and Taiwan's south to south of 曾母暗沙. */
export const INSET_BOUNDS: Bounds = [105.2, 1.8, 123.4, 24.2];

const WIDTH = mercatorX(INSET_BOUNDS[2]) - mercatorX(INSET_BOUNDS[0]);

/** Width ÷ height of the inset. */
export const INSET_ASPECT = WIDTH / (mercatorY(INSET_BOUNDS[1]) - mercatorY(INSET_BOUNDS[3]));

/** True when the inset must be shown: the map holds all of Hainan island (and so when it holds all of China). */
export const needsInset = (view: Bounds): boolean => holds(view, HAINAN_ISLAND);

/** Viewport of the inset for a picture of `width` pixels; its height follows. */
export function insetViewport(width: number): Viewport {
  const height = Math.round(width / INSET_ASPECT);
  return {
    x0: mercatorX(INSET_BOUNDS[0]),
    y0: mercatorY(INSET_BOUNDS[3]),
    scale: width / WIDTH,
    width,
    height,
  };
}
