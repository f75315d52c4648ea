/**
 * The region raster: every region drawn anywhere comes from one image of region numbers.
 * A region number is `index + 1`; 0 is outside. Nothing here knows levels, indicators or files.
 */

/**
 * Flat geometry as directed arcs in unit Mercator coordinates (x east 0..1, y south 0..1).
 * Arc `a` holds vertices `start[a] .. start[a + 1] - 1`. Walking along it, region `left[a]` lies to the left
 * and `right[a]` to the right as seen on screen (y down). A lone ring of region r has r on one side, 0 on the other.
 */
export interface EdgeSet {
  x: Float64Array;
  y: Float64Array;
  start: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
  /** minX, minY, maxX, maxY of each arc. */
  bbox: Float64Array;
}

/** Pixel (i, j) covers unit Mercator x0 + i/scale … x0 + (i+1)/scale, and likewise downwards for y. */
export interface Viewport {
  x0: number;
  y0: number;
  /** Pixels per unit Mercator (world width in pixels). */
  scale: number;
  width: number;
  height: number;
}

/**
 * The picture of region numbers. `ids` samples pixel centres. Where the 2 × 2 samples of a pixel, or those of its right
 * and lower neighbours, differ, the pixel stands in `mixed` with its four samples (row by row) in `sub`
 * and the lengths of border crossing it counted by the painter.
 */
export interface RegionImage {
  viewport: Viewport;
  ids: Uint32Array;
  mixed: Uint32Array;
  sub: Uint32Array;
}

/** Patterns a region can be painted with; the painter draws `b` over `a` by it. */
export const PATTERN = { none: 0, hatch: 1, wideHatch: 2, dots: 3, crossHatch: 4 } as const;

/** Colour table of one Frame, indexed by region number (0 = outside). Colours are little-endian RGBA words. */
export interface Lookup {
  a: Uint32Array;
  b: Uint32Array;
  pattern: Uint8Array;
  /** 1 = this region gets a thin ink outline (documented places). */
  outline: Uint8Array;
}
