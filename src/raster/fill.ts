import { MixedPixels, type SpareBuffers, sized } from './buffers.ts';
import { readStrip } from './read-strip.ts';
import { accumulate, arcsByStrip, type Strip, sampleGrid } from './scan.ts';
import type { EdgeSet, RegionImage, Samples, Viewport } from './types.ts';

/** Samples worked on at once: the differences of them stay in a processor's second-level cache. */
const STRIP_SAMPLES = 1 << 17;

/**
 * Draws region numbers: `ids` holds the region at every pixel centre, `mixed` and `sub` what smooth edges and borders
 * need. The same bytes come out of every engine and of any order or direction of arcs; shifting the viewport by
 * whole pixels shifts the image exactly.
 * @param sets painted in order: a later one covers an earlier one where it has a region. Within a set regions must not
 *   overlap: where they do, the number is 0 or another number of the set. The caller keeps the sets' numbers apart.
 * @param samples 1 = pixel centres only; 2 = a 2 × 2 grid
 * @param spare buffers to use again; taken only where they are large enough
 */
export function fill(
  sets: readonly EdgeSet[],
  viewport: Viewport,
  samples: Samples,
  spare?: SpareBuffers,
): RegionImage {
  const { width, height } = viewport;
  const shift = samples - 1;
  const grid = sampleGrid(viewport, samples);
  const { columns } = grid;
  const pixelRows = Math.max(1, Math.floor(STRIP_SAMPLES / (columns * samples)));
  const stripRows = pixelRows * samples;
  // Pixel `width` is looked at as the last pixel's neighbour, and one word more as the last word's.
  const touchWords = (width >> 5) + 2;
  const touched = new Uint32Array((pixelRows + 1) * touchWords);
  const lists = sets.map((set) => arcsByStrip(set, grid, stripRows));
  const diffs = sets.map(() => new Int32Array((stripRows + 1) * columns));
  const ids = sized(spare?.ids, width * height);
  const mixed = new MixedPixels(spare);
  for (let j = 0, index = 0; j < height; j += pixelRows, index++) {
    const pixels = Math.min(pixelRows, height - j);
    const row0 = j * samples;
    const row1 = row0 + pixels * samples + 1;
    const present: { diff: Int32Array; max: number }[] = [];
    touched.fill(0);
    sets.forEach((set, s) => {
      const list = lists[s]!;
      if (list.start[index] === list.start[index + 1]) return;
      const diff = diffs[s]!.fill(0);
      const strip: Strip = { index, row0, row1, diff, touched, touchWords };
      accumulate(set, list, grid, strip, shift);
      present.push({ diff, max: set.max });
    });
    readStrip(
      present,
      { touched, touchWords, columns, samples, width, firstRow: j, rows: pixels },
      ids,
      mixed,
    );
  }
  return { viewport, ids, mixed: mixed.pixels(), sub: mixed.samples() };
}
