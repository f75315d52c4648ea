import { drawBorders, drawOutlined } from './borders.ts';
import { mean4, mix, signed } from './colour.ts';
import { PATTERN_LEVELS, patternPhase, patternTile, type Tile } from './pattern.ts';
import { firstAtOrAfter } from './sorted.ts';
import { type BorderStyle, type Lookup, type PixelBox, type RegionImage, SUB_STRIDE } from './types.ts';

/**
 * Paints an image of region numbers: colours and patterns by lookup, smooth edges where pixels are mixed (not where most
 * regions are below two pixels), borders and outlines over them. Costs pixels, not polygons; borders are worked out once for an image and a style's widths.
 * @param borders null paints none
 * @param out width · height little-endian RGBA words (the buffer of an ImageData); every word is written
 * @param pixelRatio image pixels per CSS pixel, for the size of patterns
 * @param box paints only these pixels; the others of `out` stay as they are
 */
export function paint(
  image: RegionImage,
  lookup: Lookup,
  borders: BorderStyle | null,
  out: Uint32Array,
  pixelRatio = 1,
  box: PixelBox = wholeOf(image),
): void {
  const plain = lookup.pattern.every((pattern) => pattern === 0);
  const brush = new Brush(image, lookup, pixelRatio);
  if (plain) paintCentresPlain(image, lookup, signed(out), box);
  else paintCentres(image, brush, signed(out), box);
  if (isDense(image)) {
    // Most regions are smaller than two pixels: a smooth edge cannot be seen, and mixed colours are no region's.
  } else if (!plain) paintMixed(image, brush, signed(out), box);
  else paintMixedPlain(image, lookup, signed(out), box);
  if (!borders) return;
  drawBorders(image, borders, out, box);
  if (borders.outline && lookup.outline) drawOutlined(image, lookup.outline, borders.outline, out, box);
}

/** Share of the pixels inside regions that are mixed, from which on each pixel shows the region at its centre alone. */
const DENSE = 0.7;
const density = new WeakMap<RegionImage, boolean>();

function isDense(image: RegionImage): boolean {
  const known = density.get(image);
  if (known !== undefined) return known;
  const { ids, mixed } = image;
  let inside = 0;
  // Every fifth pixel tells enough.
  for (let p = 0; p < ids.length; p += 5) if (ids[p] !== 0) inside += 5;
  const dense = mixed.length > DENSE * inside && mixed.length > SPARSE_PIXELS;
  density.set(image, dense);
  return dense;
}

/** A small picture costs little either way. */
const SPARSE_PIXELS = 1 << 17;

const wholeOf = ({ viewport: { width, height } }: RegionImage): PixelBox => ({
  x0: 0,
  y0: 0,
  x1: width,
  y1: height,
});

/** Two small reads a pixel; along a run of one region they are saved as well. */
function paintCentres(image: RegionImage, brush: Brush, out: Int32Array, { x0, y0, x1, y1 }: PixelBox): void {
  const ids = signed(image.ids);
  const { width } = image.viewport;
  let id = -1;
  let colour = 0;
  let patterned = false;
  for (let y = y0; y < y1; y++) {
    for (let x = x0, p = y * width + x0; x < x1; x++, p++) {
      const here = ids[p]!;
      if (here !== id) {
        id = here;
        colour = brush.plain(id);
        patterned = brush.patterned;
      }
      out[p] = patterned ? brush.at(x, y) : colour;
    }
  }
}

/** The same where no region has a pattern. */
function paintCentresPlain(image: RegionImage, lookup: Lookup, out: Int32Array, box: PixelBox): void {
  const ids = signed(image.ids);
  const { width } = image.viewport;
  const { swatch } = lookup;
  const colours = signed(lookup.a);
  const known = swatch.length;
  for (let y = box.y0; y < box.y1; y++) {
    for (let p = y * width + box.x0, end = y * width + box.x1; p < end; p++) {
      const id = ids[p]!;
      out[p] = id < known ? colours[swatch[id]!]! : 0;
    }
  }
}

/** Pixels whose own samples differ get the mean of their four colours. */
function paintMixed(image: RegionImage, brush: Brush, out: Int32Array, box: PixelBox): void {
  const { mixed } = image;
  const { width } = image.viewport;
  const sub = signed(image.sub);
  for (
    let k = firstAtOrAfter(mixed, box.y0 * width), end = firstAtOrAfter(mixed, box.y1 * width);
    k < end;
    k++
  ) {
    const at = k * SUB_STRIDE;
    const a = sub[at]!;
    const b = sub[at + 1]!;
    const c = sub[at + 2]!;
    const d = sub[at + 3]!;
    if (a === b && c === d && a === c) continue;
    const p = mixed[k]!;
    const x = p % width;
    if (x < box.x0 || x >= box.x1) continue;
    out[p] = mean4(brush.of(a, p), brush.of(b, p), brush.of(c, p), brush.of(d, p));
  }
}

/** The same where no region has a pattern: at low zoom nearly every pixel is mixed. */
function paintMixedPlain(image: RegionImage, lookup: Lookup, out: Int32Array, box: PixelBox): void {
  const { mixed } = image;
  const { width } = image.viewport;
  const sub = signed(image.sub);
  const { swatch } = lookup;
  const colours = signed(lookup.a);
  const known = swatch.length;
  for (
    let k = firstAtOrAfter(mixed, box.y0 * width), end = firstAtOrAfter(mixed, box.y1 * width);
    k < end;
    k++
  ) {
    const p = mixed[k]!;
    const x = p % width;
    if (x < box.x0 || x >= box.x1) continue;
    const at = k * SUB_STRIDE;
    const a = sub[at]!;
    const b = sub[at + 1]!;
    const c = sub[at + 2]!;
    const d = sub[at + 3]!;
    if (a === b && c === d && a === c) continue;
    const ca = a < known ? colours[swatch[a]!]! : 0;
    const cb = b < known ? colours[swatch[b]!]! : 0;
    const cc = c < known ? colours[swatch[c]!]! : 0;
    const cd = d < known ? colours[swatch[d]!]! : 0;
    out[p] = ca === cb && cc === cd && ca === cc ? ca : mean4(ca, cb, cc, cd);
  }
}

/** The colour of a region at a pixel, pattern included. */
class Brush {
  /** Whether the region last asked of `plain` has a pattern, which `at` then paints. */
  patterned = false;
  private readonly swatch: Uint16Array;
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly pattern: Uint8Array;
  private readonly tiles: (Tile | null)[];
  private readonly phases: [number, number][];
  private readonly levels = new Int32Array(PATTERN_LEVELS);
  private readonly width: number;
  private tile: Tile | null = null;
  private phaseX = 0;
  private phaseY = 0;
  private loaded = -1;

  constructor(image: RegionImage, lookup: Lookup, pixelRatio: number) {
    this.width = image.viewport.width;
    this.swatch = lookup.swatch;
    this.a = signed(lookup.a);
    this.b = signed(lookup.b);
    this.pattern = lookup.pattern;
    this.tiles = Array.from({ length: 256 }, (_, pattern) => patternTile(pattern, pixelRatio));
    this.phases = this.tiles.map((tile) => (tile ? patternPhase(image.viewport, tile.period) : [0, 0]));
  }

  /** Colour `a` of a region; transparent for one beyond the table. */
  plain(id: number): number {
    this.patterned = false;
    if (id >= this.swatch.length) return 0;
    const swatch = this.swatch[id]!;
    this.patterned = this.pattern[swatch] !== 0;
    if (this.patterned) this.load(swatch);
    return this.a[swatch]!;
  }

  /** Colour at a pixel of the region last asked of `plain`. */
  at(x: number, y: number): number {
    const { tile } = this;
    if (!tile) return this.levels[0]!;
    const { period, level } = tile;
    return this.levels[level[((y + this.phaseY) % period) * period + ((x + this.phaseX) % period)]!]!;
  }

  /** Colour of a region at the pixel with index p. */
  of(id: number, p: number): number {
    const colour = this.plain(id);
    if (!this.patterned) return colour;
    const x = p % this.width;
    return this.at(x, (p - x) / this.width);
  }

  /** Makes a swatch the one that `at` paints. An unknown pattern paints colour `a`. */
  private load(swatch: number): void {
    if (swatch === this.loaded) return;
    this.loaded = swatch;
    const a = this.a[swatch]!;
    const b = this.b[swatch]!;
    const pattern = this.pattern[swatch]!;
    this.tile = this.tiles[pattern]!;
    [this.phaseX, this.phaseY] = this.phases[pattern]!;
    const top = PATTERN_LEVELS - 1;
    for (let i = 0; i <= top; i++) this.levels[i] = this.tile ? mix(a, b, (256 * i) / top) : a;
  }
}
