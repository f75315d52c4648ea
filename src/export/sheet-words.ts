import type { Plate } from './sheet-types.ts';

/** Every letter a sheet will draw, so that fonts can be asked for first. */
export function plateWords({ title, subtitle, blocks, notes, stamp, inset }: Plate): string {
  const legend = blocks.flatMap((block) => [
    block.title,
    ...block.lines,
    ...block.entries.flatMap(({ text, count }) => [text, count]),
  ]);
  return [title, subtitle, ...legend, ...notes, stamp, inset ?? ''].join('');
}
