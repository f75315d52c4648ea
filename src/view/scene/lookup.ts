/** Frame + palette → colour table of the region raster. The cost of a recolour is this table plus one pass over pixels. */
import { mapLevelOf } from '../../domain/region/level.ts';
import type { RegionSet } from '../../domain/region/table.ts';
import type { Flag } from '../../domain/value/value.ts';
import { BASES, FLAGS } from '../../domain/value/value.ts';
import { type Lookup, PATTERN } from '../../raster/index.ts';
import type { Frame } from '../types.ts';
import {
  BACKDROP,
  COUNTY_OFFSET,
  numbersOf,
  OUTLINE_OFFSET,
  TOWNSHIP_OFFSET,
  VILLAGE_OFFSET,
} from './numbers.ts';
import { mix, rgbaWord, type ScenePalette, type Swatch } from './palette.ts';

const RULE = BASES.indexOf('rule') + 1;
const MODELLED = BASES.indexOf('modelled') + 1;
const DOCUMENTED = BASES.indexOf('documented') + 1;

/** The first swatches of every table, after water (0). */
const LAND = 1;
const FOREIGN = 2;
const MUTED = 3;

/**
 * Colours of every region number. Without a frame or region table all of China is plain land.
 * Rule values carry a fine hatch of a darker tone, spans the wide hatch of their two classes, modelled values dots
 * where the picture also holds other bases; documented places get an outline there (else every place would have one).
 */
export function regionLookup(frame: Frame | null, regions: RegionSet | null, palette: ScenePalette): Lookup {
  const plain = (fill: string): Swatch => ({ fill, second: null, pattern: 'none' });
  const swatches = [palette.water, palette.land, palette.foreign, palette.muted].map(plain);
  const swatch = new Uint16Array(numbersOf(regions));
  swatch.fill(LAND, COUNTY_OFFSET + 1, BACKDROP);
  swatch[BACKDROP] = FOREIGN;
  swatch.fill(LAND, OUTLINE_OFFSET + 1);
  let outline: Uint32Array | null = null;
  if (frame && regions) {
    const counties = frame.behind ?? frame;
    const rows = rowSwatches(counties, palette, swatches);
    const toRow = regions.ancestor[mapLevelOf(counties.level)];
    for (let county = 0; county < toRow.length; county++)
      swatch[COUNTY_OFFSET + 1 + county] = rows[toRow[county] as number] as number;
    if (frame.level === 'township') swatch.set(rowSwatches(frame, palette, swatches), TOWNSHIP_OFFSET + 1);
    if (frame.level === 'village') swatch.set(rowSwatches(frame, palette, swatches), VILLAGE_OFFSET + 1);
    if (marksRecord(frame)) outline = outlinesOf(counties, toRow);
  }
  return {
    swatch,
    a: Uint32Array.from(swatches, ({ fill }) => rgbaWord(fill)),
    b: Uint32Array.from(swatches, ({ fill, second }) => rgbaWord(second ?? fill)),
    pattern: Uint8Array.from(swatches, ({ pattern }) => PATTERN[pattern]),
    outline,
  };
}

/** Number of the outlined place (row + 1) by county number. */
function outlinesOf(frame: Frame, toRow: Int32Array): Uint32Array {
  const outline = new Uint32Array(COUNTY_OFFSET + 1 + toRow.length);
  for (let county = 0; county < toRow.length; county++) {
    const row = toRow[county] as number;
    const shown = frame.inScope[row] && frame.pass[row] && (frame.cls[row] as number) >= 0;
    if (shown && (frame.mode === 'marked' || frame.basis[row] === DOCUMENTED))
      outline[COUNTY_OFFSET + 1 + county] = row + 1;
  }
  return outline;
}

/** True when an outline tells something: a few marked places, or documented values among rule or modelled ones. */
function marksRecord(frame: Frame): boolean {
  if (frame.mode === 'marked') return true;
  const other = (frame.bases.rule ?? 0) + (frame.bases.modelled ?? 0);
  return frame.indicator.kind !== 'category' && other > 0 && (frame.bases.documented ?? 0) > 0;
}

/** Swatch number of every row of the frame's level; adds the swatches it needs. Typed loops only: rows may be 600,000. */
function rowSwatches(frame: Frame, palette: ScenePalette, swatches: Swatch[]): Uint16Array {
  const alone = (frame.bases.modelled ?? 0) === frame.valued;
  const darker = (swatch: Swatch, pattern: Swatch['pattern']): Swatch => ({
    fill: swatch.fill,
    second: mix(swatch.fill, palette.shade, 0.26),
    pattern,
  });
  const flagsFrom = swatches.length;
  swatches.push(...FLAGS.map((flag: Flag) => palette.flagPaint(flag)));
  const classesFrom = swatches.length;
  for (const cls of frame.classes) {
    const plain = palette.classPaint(cls.paint);
    const whole = cls.kind === 'class';
    swatches.push(
      plain,
      whole ? darker(plain, 'hatch') : plain,
      whole && !alone ? darker(plain, 'dots') : plain,
    );
  }
  const variant = Uint8Array.from([0, ...BASES], (_, basis) =>
    basis === RULE ? 1 : basis === MODELLED ? 2 : 0,
  );
  const { inScope, pass, cls, flag, basis } = frame;
  const out = new Uint16Array(cls.length);
  for (let row = 0; row < out.length; row++) {
    if (!inScope[row] || !pass[row]) out[row] = MUTED;
    else if ((cls[row] as number) >= 0)
      out[row] = classesFrom + 3 * (cls[row] as number) + (variant[basis[row] as number] as number);
    else out[row] = flagsFrom + (flag[row] as number);
  }
  return out;
}
