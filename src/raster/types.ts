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
  /** Highest region number in `left` and `right`; the filler writes no other number than 0..max. */
  max: number;
  /** Arc sides that two regions claimed: 0 in a clean partition; a build check should refuse more. */
  overlaps: number;
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

/** Samples along each side of a pixel: 1 = its centre only, 2 = a 2 × 2 grid for smooth edges. */
export type Samples = 1 | 2;

/**
 * The picture of region numbers. `ids` samples pixel centres, whatever `samples` was.
 * With 2 × 2 samples they lie at 0 and ½ of the pixel in both directions, so the last one is the centre.
 * Where the samples of a pixel differ, or its right or lower neighbour's next samples differ from them, the pixel
 * stands in `mixed` (ascending pixel index) with eight numbers in `sub`: its own four row by row, the right
 * neighbour's left two from above, the lower neighbour's upper two from the left. With one sample the own four are equal.
 */
export interface RegionImage {
  viewport: Viewport;
  ids: Uint32Array;
  mixed: Uint32Array;
  sub: Uint32Array;
}

/** Numbers in `sub` for one mixed pixel. */
export const SUB_STRIDE = 8;

/** Patterns a region can be painted with; the painter draws `b` over `a` by it. */
export const PATTERN = { none: 0, hatch: 1, wideHatch: 2, dots: 3, crossHatch: 4 } as const;

/**
 * Colour table of one Frame, indexed by region number (0 = outside). Colours are little-endian RGBA words,
 * alpha not premultiplied, as ImageData holds them.
 */
export interface Lookup {
  a: Uint32Array;
  b: Uint32Array;
  pattern: Uint8Array;
  /**
   * A thin ink line runs where two regions' numbers here differ: 0 = no outline of its own, and regions that make up one
   * outlined place (the counties of a province) share a number.
   */
  outline: Uint32Array;
}

/** How one kind of line is drawn: width in image pixels (0 hides it), little-endian RGBA, opacity 0..1. */
export interface Pen {
  width: number;
  colour: number;
  opacity: number;
}

/**
 * Borders by rank, most important first (nation, province, prefecture, county). `parents[rank]` maps a region number
 * to its ancestor's number at that rank; a border between two numbers has the first rank at which ancestors differ.
 * `outline` is the pen of `Lookup.outline`.
 */
export interface BorderStyle {
  parents: Uint32Array[];
  width: number[];
  colour: number[];
  opacity: number[];
  outline?: Pen;
}

/** Pixel rectangle, x1 and y1 exclusive. */
export interface PixelBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
