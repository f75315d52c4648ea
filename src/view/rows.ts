/** Rows of the region table, the ranking and the CSV: the Frame's regions in scope, filter applied. */
import { levelAbove } from '../domain/region/level.ts';
import type { RegionSet } from '../domain/region/table.ts';
import { BASES, FLAGS, type Flag, isPoint } from '../domain/value/value.ts';
import type { Frame, RegionRow } from './types.ts';
import { intervalOf } from './values.ts';

/** One row a region; ranks by point values only, ties share a rank. */
export function regionRows(frame: Frame, regions: RegionSet): RegionRow[] {
  const { column } = frame;
  const table = regions.tables[frame.level];
  const above = levelAbove(frame.level);
  const rows: RegionRow[] = [];
  for (let idx = 0; idx < table.n; idx++) {
    if (!frame.inScope[idx] || !frame.pass[idx]) continue;
    const entry = frame.entry[idx] as number;
    const parent = table.parent(idx);
    rows.push({
      idx,
      code: table.code(idx) as string,
      name: table.name(idx) as string,
      parentName: above ? (regions.tables[above].name(parent) ?? '') : '',
      value: entry >= 0 && column ? intervalOf(column, entry) : null,
      cls: frame.cls[idx] as number,
      flag: FLAGS[frame.flag[idx] as number] as Flag,
      basis: BASES[(frame.basis[idx] as number) - 1] ?? null,
      rank: null,
    });
  }
  if (frame.indicator.kind !== 'category') rank(rows);
  return rows;
}

function rank(rows: RegionRow[]): void {
  const points = rows.filter((row) => row.value && isPoint(row.value));
  points.sort((a, b) => (b.value?.lo ?? 0) - (a.value?.lo ?? 0));
  for (const [i, row] of points.entries()) {
    const before = points[i - 1];
    row.rank = before?.value?.lo === row.value?.lo ? (before?.rank ?? i + 1) : i + 1;
  }
}
