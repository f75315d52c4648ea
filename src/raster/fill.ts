import { MixedPixels, type SpareBuffers, sized } from './buffers.ts';
import { readStrip } from './read-strip.ts';
import { accumulate, blocksByStrip, meets, type Strip, sampleGrid } from './scan.ts';
import type { EdgeSet, RegionImage, Samples, Viewport } from './types.ts';

/** Samples worked on at once: the differences of them stay in a processor's second-level cache. */
const STRIP_SAMPLES = 1 << 18;

/**
 * Draws region numbers: `ids` holds the region at every pixel centre, `mixed` and `sub` what smooth edges and borders
 * need. The same bytes come out of every engine and of any order or direction of arcs; shifting the viewport by
 * whole pixels shifts the image exactly.
 * @param layers painted in order: a later one covers an earlier one where it has a region. The sets of a layer are its
 *   tiles: within it regions must not overlap (where they do, the number is 0 or another number of the layer), and tiles
 *   beside the view cost nothing. The caller keeps the layers' numbers apart.
 * @param samples 1 = pixel centres only; 2 = a 2 × 2 grid
 * @param spare buffers to use again; taken only where they are large enough
 */
export function fill(
  layers: readonly (readonly EdgeSet[])[],
  viewport: Viewport,
  samples: Samples,
  spare?: SpareBuffers,
): RegionImage {
  const steps = fillSteps(layers, viewport, samples, spare);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds, for a worker that must hear of newer wishes in between. */
export function* fillSteps(
  layers: readonly (readonly EdgeSet[])[],
  viewport: Viewport,
  samples: Samples,
  spare?: SpareBuffers,
): Generator<void, RegionImage> {
  const { width, height } = viewport;
  const shift = samples - 1;
  const grid = sampleGrid(viewport, samples);
  const { columns } = grid;
  const pixelRows = Math.max(1, Math.floor(STRIP_SAMPLES / (columns * samples)));
  const stripRows = pixelRows * samples;
  // Pixel `width` is looked at as the last pixel's neighbour, and one word more as the last word's.
  const touchWords = (width >> 5) + 2;
  const touched = new Uint32Array((pixelRows + 1) * touchWords);
  const tiles = layers.map((sets) =>
    sets.filter((set) => meets(set, grid)).map((set) => blocksByStrip(set, grid, stripRows)),
  );
  const limits = layers.map((sets) => sets.reduce((max, set) => Math.max(max, set.max), 0));
  const diffs = layers.map((_, l) => new Int32Array(tiles[l]!.length > 0 ? (stripRows + 1) * columns : 0));
  const ids = sized(spare?.ids, width * height);
  const mixed = new MixedPixels(spare);
  yield;
  for (let j = 0, index = 0; j < height; j += pixelRows, index++) {
    const pixels = Math.min(pixelRows, height - j);
    const row0 = j * samples;
    const row1 = row0 + pixels * samples + 1;
    const present: { diff: Int32Array; max: number }[] = [];
    touched.fill(0);
    tiles.forEach((lists, l) => {
      const here = lists.filter((list) => list.start[index] !== list.start[index + 1]);
      if (here.length === 0) return;
      const diff = diffs[l]!.fill(0);
      const strip: Strip = { index, row0, row1, diff, touched, touchWords };
      for (const list of here) accumulate(list, grid, strip, shift);
      present.push({ diff, max: limits[l]! });
    });
    readStrip(
      present,
      { touched, touchWords, columns, samples, width, firstRow: j, rows: pixels },
      ids,
      mixed,
    );
    yield;
  }
  return { viewport, ids, mixed: mixed.pixels(), sub: mixed.samples() };
}
