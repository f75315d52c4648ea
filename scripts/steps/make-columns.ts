/** col-<level>-<indicator>.bin: the gathered cells aligned with the region tables, and what each offers. */
import { encodeColumn } from '../../src/contract/columns.ts';
import type { ColumnEntry } from '../../src/contract/registry.ts';
import { comparePeriods } from '../../src/domain/value/period.ts';
import { BASES, FLAGS } from '../../src/domain/value/value.ts';
import type { Backings } from './backings.ts';
import type { Cell, CellStore } from './cells.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';

/** Writes a column for every level and indicator that has a cell; returns the entries of the manifest. */
export function makeColumns(
  ctx: BuildContext,
  store: CellStore,
  places: Places,
  backings: Backings,
): ColumnEntry[] {
  const entries: ColumnEntry[] = [];
  for (const cells of store.groups().values()) {
    const first = cells[0];
    if (!first) continue;
    const file = `col-${first.level}-${first.indicator}.bin`;
    const periods = [...new Set(cells.map((cell) => cell.period))].sort(comparePeriods);
    ctx.emit(file, encode(cells, periods, places, backings));
    entries.push({
      indicator: first.indicator,
      level: first.level,
      file,
      periods: periods.map((period) => coverage(period, cells)),
    });
  }
  return entries;
}

function encode(
  cells: readonly Cell[],
  periods: readonly string[],
  places: Places,
  backings: Backings,
): ArrayBuffer {
  const level = cells[0]?.level ?? 'nation';
  const rowOf = (cell: Cell): number => places.rowOf(cell.level, cell.code);
  const stop = new Map(periods.map((period, at) => [period, at]));
  const at = (cell: Cell): number => stop.get(cell.period) ?? 0;
  const sorted = [...cells].sort((a, b) => at(a) - at(b) || rowOf(a) - rowOf(b));
  const start = new Uint32Array(periods.length + 1);
  for (const cell of sorted) start[at(cell) + 1] = (start[at(cell) + 1] ?? 0) + 1;
  for (let p = 1; p < start.length; p++) start[p] = (start[p] ?? 0) + (start[p - 1] ?? 0);
  return encodeColumn({
    rows: places.table(level).code.length,
    start,
    lo: Float64Array.from(sorted, (cell) => cell.interval.lo),
    hi: Float64Array.from(sorted, (cell) => cell.interval.hi),
    row: Uint32Array.from(sorted, rowOf),
    source: Uint32Array.from(sorted, (cell) => backings.indexOf(cell.backing)),
    ends: Uint8Array.from(sorted, ({ interval }) => (interval.loOpen ? 1 : 0) | (interval.hiOpen ? 2 : 0)),
    basis: Uint8Array.from(sorted, (cell) => BASES.indexOf(cell.basis)),
    flag: Uint8Array.from(sorted, (cell) => FLAGS.indexOf(cell.flag)),
  });
}

function coverage(period: string, cells: readonly Cell[]): ColumnEntry['periods'][number] {
  const here = cells.filter((cell) => cell.period === period);
  const basis: ColumnEntry['periods'][number]['basis'] = {};
  for (const cell of here) basis[cell.basis] = (basis[cell.basis] ?? 0) + 1;
  return { period, n: here.length, basis };
}
