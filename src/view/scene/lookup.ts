/** Frame + palette → colour table of the region raster. The cost of a recolour is this table plus one pass over pixels. */

import { mapLevelOf } from '../../domain/region/level.ts';
import type { RegionSet } from '../../domain/region/table.ts';
import type { Flag } from '../../domain/value/value.ts';
import { BASES, FLAGS } from '../../domain/value/value.ts';
import { type Lookup, PATTERN } from '../../raster/index.ts';
import type { Frame } from '../types.ts';
import { BACKDROP, COUNTY_OFFSET, NUMBERS, OUTLINE_OFFSET } from './numbers.ts';
import { mix, rgbaWord, type ScenePalette, type Swatch } from './palette.ts';

const RULE = BASES.indexOf('rule') + 1;
const MODELLED = BASES.indexOf('modelled') + 1;
const DOCUMENTED = BASES.indexOf('documented') + 1;

/**
 * Colours of every region number. Without a frame or region table all of China is plain land.
 * Rule values carry a fine hatch of a darker tone, spans the wide hatch of their two classes, modelled values dots;
 * documented places get an outline where the picture also holds other bases (else every place would have one).
 */
export function regionLookup(frame: Frame | null, regions: RegionSet | null, palette: ScenePalette): Lookup {
  const table: Lookup = {
    a: new Uint32Array(NUMBERS),
    b: new Uint32Array(NUMBERS),
    pattern: new Uint8Array(NUMBERS),
    outline: new Uint32Array(NUMBERS),
  };
  const land = rgbaWord(palette.land);
  table.a[0] = rgbaWord(palette.water);
  table.a.fill(land, COUNTY_OFFSET + 1, BACKDROP);
  table.a[BACKDROP] = rgbaWord(palette.foreign);
  table.a.fill(land, OUTLINE_OFFSET + 1);
  if (!frame || !regions) return table;

  const swatches = rowSwatches(frame, palette);
  const ancestor = regions.ancestor[mapLevelOf(frame.level)];
  const marked = marksRecord(frame);
  for (let county = 0; county < ancestor.length; county++) {
    const row = ancestor[county] as number;
    const at = COUNTY_OFFSET + 1 + county;
    const swatch = swatches(row);
    table.a[at] = rgbaWord(swatch.fill);
    table.b[at] = rgbaWord(swatch.second ?? swatch.fill);
    table.pattern[at] = PATTERN[swatch.pattern];
    const shown = frame.inScope[row] && frame.pass[row] && (frame.cls[row] as number) >= 0;
    if (marked && shown && (frame.mode === 'marked' || frame.basis[row] === DOCUMENTED))
      table.outline[at] = row + 1;
  }
  return table;
}

/** True when an outline tells something: a few marked places, or documented values among rule or modelled ones. */
function marksRecord(frame: Frame): boolean {
  if (frame.mode === 'marked') return true;
  const other = (frame.bases.rule ?? 0) + (frame.bases.modelled ?? 0);
  return frame.indicator.kind !== 'category' && other > 0 && (frame.bases.documented ?? 0) > 0;
}

/** Swatch of a row of the frame's level; equal states share one object. */
function rowSwatches(frame: Frame, palette: ScenePalette): (row: number) => Swatch {
  const muted: Swatch = { fill: palette.muted, second: null, pattern: 'none' };
  const classes = frame.classes.map((cls) => ({
    plain: palette.classPaint(cls.paint),
    kind: cls.kind,
  }));
  const flags = FLAGS.map((flag: Flag) => palette.flagPaint(flag));
  const darker = (swatch: Swatch, pattern: Swatch['pattern']): Swatch => ({
    fill: swatch.fill,
    second: mix(swatch.fill, palette.shade, 0.26),
    pattern,
  });
  const ruled = classes.map(({ plain, kind }) => (kind === 'class' ? darker(plain, 'hatch') : plain));
  const dotted = classes.map(({ plain, kind }) => (kind === 'class' ? darker(plain, 'dots') : plain));
  return (row) => {
    if (!frame.inScope[row] || !frame.pass[row]) return muted;
    const cls = frame.cls[row] as number;
    const known = classes[cls];
    if (!known) return flags[frame.flag[row] as number] ?? muted;
    const basis = frame.basis[row];
    if (basis === RULE) return ruled[cls] ?? known.plain;
    if (basis === MODELLED) return dotted[cls] ?? known.plain;
    return known.plain;
  };
}
