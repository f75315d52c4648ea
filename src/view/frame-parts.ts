/** Parts of which Frames are made: the empty one, entries read in, counts, hash. Loops over rows only: there may be 620,430. */
import type { Column } from '../contract/columns.ts';
import type { Indicator } from '../contract/registry.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import { depthOf, isMapLevel, type Level } from '../domain/region/level.ts';
import {
  findPlace,
  type Place,
  pathOf,
  type RegionSet,
  rowsInside,
  runsInside,
} from '../domain/region/table.ts';
import { BASES, FLAGS, type Flag } from '../domain/value/value.ts';
import type { Frame } from './types.ts';

/** A Frame of a level with its scope, without values, classes or counts. Rows have the flag `absent` unless their kind says more. */
export function emptyFrame(
  spec: ViewSpec,
  indicator: Indicator,
  regions: RegionSet,
  level: Level,
  absent: Flag,
): Frame {
  const { n } = regions.tables[level];
  const frame: Frame = {
    hash: '',
    indicator,
    period: spec.period,
    level,
    asked: spec.level,
    scope: spec.scope,
    column: null,
    generator: null,
    pending: 0,
    behind: null,
    mode: 'empty',
    n: 0,
    valued: 0,
    classes: [],
    flags: {},
    bases: {},
    cls: new Int16Array(n).fill(-1),
    flag: new Uint8Array(n).fill(FLAGS.indexOf(absent)),
    basis: new Uint8Array(n),
    inScope: new Uint8Array(0),
    pass: new Uint8Array(n).fill(1),
    entry: new Int32Array(n).fill(-1),
  };
  setScope(frame, regions);
  if (isMapLevel(level)) flagKinds(frame, regions);
  return frame;
}

/** Sets `inScope` and `pending`. A scope below the level counts as the place of the level that holds it. */
function setScope(frame: Frame, regions: RegionSet): void {
  const { level } = frame;
  const found = findPlace(regions, frame.scope);
  const place = found && placeAt(regions, found, level);
  const { n } = regions.tables[level];
  if (isMapLevel(level)) {
    frame.inScope = place ? rowsInside(regions, place, level) : new Uint8Array(n).fill(1);
    return;
  }
  frame.inScope = new Uint8Array(n);
  const runs = place ? runsInside(regions, place, level) : [{ from: 0, to: n }];
  frame.pending = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const county of regions.sample?.loaded.keys() ?? []) {
    const own = regions.sample?.range(level, county);
    for (const run of runs) {
      const from = Math.max(run.from, own?.from ?? 0);
      const to = Math.min(run.to, own?.to ?? 0);
      if (to <= from) continue;
      frame.inScope.fill(1, from, to);
      frame.pending -= to - from;
    }
  }
}

function placeAt(regions: RegionSet, place: Place, level: Level): Place {
  if (depthOf(level) >= depthOf(place.level)) return place;
  return pathOf(regions, place).find((above) => above.level === level) ?? place;
}

function flagKinds({ flag, level }: Frame, regions: RegionSet): void {
  const table = regions.tables[level];
  for (let row = 0; row < table.n; row++) {
    const kind = table.kind(row);
    if (kind === 'taiwan') flag[row] = FLAGS.indexOf('taiwan-missing');
    else if (kind !== 'ordinary') flag[row] = FLAGS.indexOf('not-applicable');
  }
}

/** Reads a period's entries of the bases that the ViewSpec allows. */
export function readEntries(frame: Frame, column: Column, period: number, spec: ViewSpec): void {
  const allowed = BASES.map((basis) => spec.basis.includes(basis));
  const { entry, flag, basis } = frame;
  const end = column.start[period + 1] as number;
  for (let e = column.start[period] as number; e < end; e++) {
    const of = column.basis[e] as number;
    if (!allowed[of]) continue;
    const row = column.row[e] as number;
    entry[row] = e;
    flag[row] = column.flag[e] as number;
    basis[row] = of + 1;
  }
}

/** Counts what is in scope and passes the filter. */
export function countFrame(frame: Frame): void {
  const { inScope, pass, flag, entry, basis, cls, classes } = frame;
  const byFlag = new Uint32Array(FLAGS.length);
  const byBasis = new Uint32Array(BASES.length + 1);
  const byClass = new Uint32Array(classes.length + 1);
  for (let row = 0; row < inScope.length; row++) {
    if (inScope[row] === 0 || pass[row] === 0) continue;
    frame.n++;
    byFlag[flag[row] as number]!++;
    if ((entry[row] as number) >= 0) {
      frame.valued++;
      byBasis[basis[row] as number]!++;
    }
    byClass[(cls[row] as number) + 1]!++;
  }
  FLAGS.forEach((name, i) => {
    if (byFlag[i]) frame.flags[name] = byFlag[i];
  });
  BASES.forEach((name, i) => {
    if (byBasis[i + 1]) frame.bases[name] = byBasis[i + 1] as number;
  });
  classes.forEach((one, i) => {
    one.count = byClass[i + 1] ?? 0;
  });
}

/** FNV-1a, a word a row, over what decides the picture and the counts: equal hashes mean the same statement. */
export function hashOf(frame: Frame, spec: ViewSpec): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify([
    frame.indicator.id,
    frame.period,
    frame.level,
    frame.asked,
    frame.scope,
    frame.generator,
    frame.pending,
    frame.behind?.hash,
    spec.basis,
    frame.classes,
  ]);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const { cls, flag, inScope, pass } = frame;
  for (let row = 0; row < cls.length; row++) {
    const seen = (inScope[row] as number) & (pass[row] as number);
    const word = ((cls[row] as number) & 0xffff) | ((flag[row] as number) << 16) | (seen << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
