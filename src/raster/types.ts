/**
 * The region raster: every region drawn anywhere comes from one image of region numbers.
 * A region number is `index + 1`; 0 is outside. Nothing here knows levels, indicators or files.
 */

/** Fixed-point units of an EdgeSet across the Mercator world: one is under 2 cm on the ground. */
export const WORLD = 2 ** 31;

/**
 * Flat geometry as directed arcs in Mercator coordinates (x east, y south, 0 .. WORLD). It does not tell where it came
 * from. The arcs must close: along every row the changes of region sum to nothing.
 * Arc `a` holds vertices `start[a] .. start[a + 1] - 1`. Walking along it, region `left[a]` lies to the left
 * and `right[a]` to the right as seen on screen (y down). A lone ring of region r has r on one side, 0 on the other.
 */
export interface EdgeSet {
  x: Int32Array;
  y: Int32Array;
  start: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
  /** Arcs that follow one another share a box: block b holds the arcs `blockStart[b] .. blockStart[b + 1] - 1`. */
  blockStart: Uint32Array;
  /** minX, minY, maxX, maxY of every block. */
  blocks: Int32Array;
  /** minX, minY, maxX, maxY of all arcs. */
  box: Int32Array;
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
 * Colour table of one Frame. `swatch` is indexed by region number (0 = outside), `a`, `b` and `pattern` by swatch.
 * Colours are little-endian RGBA words, alpha not premultiplied, as ImageData holds them. A number beyond `swatch` is
 * painted transparent.
 */
export interface Lookup {
  swatch: Uint16Array;
  a: Uint32Array;
  b: Uint32Array;
  pattern: Uint8Array;
  /**
   * A thin ink line runs where two regions' numbers here differ: 0 = no outline of its own, and regions that make up one
   * outlined place (the counties of a province) share a number. Null: no outlines at all.
   */
  outline: Uint32Array | null;
}

/** How one kind of line is drawn: width in image pixels (0 hides it), little-endian RGBA, opacity 0..1. */
export interface Pen {
  width: number;
  colour: number;
  opacity: number;
}

/**
 * Which border is of which rank, most important first (nation, province, prefecture, county, township, village). Where
 * two numbers belong to different groups, the border has the first rank r at which `parents[r]` of their groups differ;
 * inside one group, rank `parents.length + i` of the first table `inner[i]` in which the numbers differ, else the rank
 * after those. A number beyond a table has 0 there; groups that differ in no table, and ranks without a pen, have no line.
 */
export interface BorderTables {
  /** Region number → group (the county of a village); null: every number is a group of its own. */
  group: Uint32Array | null;
  /** By group number. */
  parents: Uint32Array[];
  /** By region number. */
  inner: Uint32Array[];
}

/** How the borders of each rank are drawn; `outline` is the pen of `Lookup.outline`. */
export interface BorderPens {
  width: number[];
  colour: number[];
  opacity: number[];
  outline?: Pen;
}

export interface BorderStyle extends BorderPens {
  tables: BorderTables;
}

/** Pixel rectangle, x1 and y1 exclusive. */
export interface PixelBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
