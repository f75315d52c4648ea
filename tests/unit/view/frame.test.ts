import { describe, expect, it } from 'vitest';
import type { ViewSpec } from '../../../src/contract/viewspec.ts';
import { FLAGS } from '../../../src/domain/value/value.ts';
import { buildFrame, type FrameInput } from '../../../src/view/frame.ts';
import { regionRows } from '../../../src/view/rows.ts';
import { buildSummary } from '../../../src/view/summary.ts';
import {
  type Cell,
  cohort,
  columnOf,
  entryOf,
  rate,
  smallCountry,
  view,
} from '../../fixtures/small-country.ts';

const regions = smallCountry();
const N = regions.tables.county.n;

const frame = (patch: Partial<FrameInput>, spec: Partial<ViewSpec> = {}) =>
  buildFrame({
    spec: view({ indicator: 'incidence-comprehensive', period: '2017', ...spec }),
    regions,
    indicator: rate,
    grain: spec.level ?? 'county',
    entry: null,
    column: null,
    sampled: null,
    listed: [],
    read: () => null,
    ...patch,
  });

const rates = (cells: Cell[]) => ({ entry: entryOf(rate, ['2016', '2017']), column: columnOf(N, 2, cells) });

/** Ten values in 2017, so that the frame is classified: rule values of both sides and documented points. */
const tenCells: Cell[] = [
  { period: 1, row: 0, lo: 0 },
  { period: 1, row: 1, lo: 1.27 },
  { period: 1, row: 2, lo: 2 },
  { period: 1, row: 3, lo: 25 },
  { period: 1, row: 4, lo: 0, hi: 2, hiOpen: true, basis: 'rule' },
  { period: 1, row: 5, lo: 0, hi: 2, hiOpen: true, basis: 'rule', flag: 'carried' },
  { period: 1, row: 6, lo: 0, hi: 3, hiOpen: true, basis: 'rule' },
  { period: 1, row: 7, lo: 0, hi: 3, hiOpen: true, basis: 'rule' },
  { period: 1, row: 8, lo: 10, hi: 100, loOpen: true },
  { period: 1, row: 9, lo: 9.99 },
];

describe('a classified frame', () => {
  const made = frame(rates(tenCells));

  it('gives every region one class or a reason, and the counts add up', () => {
    expect(made.mode).toBe('classes');
    expect(made.n).toBe(N);
    expect(made.classes.reduce((sum, c) => sum + c.count, 0)).toBe(10);
    expect(Object.values(made.flags).reduce((sum, c) => sum + c, 0)).toBe(N);
    expect(made.valued).toBe(10);
  });

  it('counts zero as a real zero in the lowest class', () => {
    expect(made.cls[0]).toBe(0);
  });

  it('hatches an interval that crosses a limit and keeps one that does not', () => {
    const spans = made.classes.filter((c) => c.kind === 'span').map((c) => [c.label.params, c.count]);
    expect(spans).toEqual([
      [{ low: '< 2', high: '2–3' }, 2],
      [{ low: '10–20', high: '≥ 20' }, 1],
    ]);
    expect(made.cls[4]).toBe(0);
  });

  it('tells Taiwan apart from a county without a record', () => {
    expect(FLAGS[made.flag[11] as number]).toBe('taiwan-missing');
    expect(FLAGS[made.flag[10] as number]).toBe('missing');
    expect(made.flags['taiwan-missing']).toBe(1);
  });

  it('keeps its breaks under a filter, and drops the filtered from the counts', () => {
    const filtered = frame(rates(tenCells), {
      filter: [{ kind: 'value', indicator: rate.id, period: '2017', op: '<', value: 2 }],
    });
    expect(filtered.classes.map((c) => c.from)).toEqual(made.classes.map((c) => c.from));
    expect(filtered.n).toBe(0);
    const column = columnOf(N, 2, tenCells);
    const read = frame(
      { ...rates(tenCells), read: () => ({ column, period: 1 }) },
      { filter: [{ kind: 'value', indicator: rate.id, period: '2017', op: '<', value: 2 }] },
    );
    expect(read.n).toBe(4);
  });

  it('treats a basis that was switched off as missing', () => {
    const documented = frame(rates(tenCells), { basis: ['documented'] });
    expect(documented.bases).toEqual({ documented: 6 });
    expect(documented.mode).toBe('marked');
  });

  it('counts only the scope', () => {
    const henan = frame(rates(tenCells), { scope: '410000' });
    expect(henan.n).toBe(8);
    expect(henan.inScope[8]).toBe(0);
  });

  it('has a hash that follows the statement, not the order of asking', () => {
    expect(frame(rates(tenCells)).hash).toBe(made.hash);
    expect(frame(rates(tenCells), { scope: '410000' }).hash).not.toBe(made.hash);
  });

  it('answers 2016-12 with 2016 and no other month', () => {
    const cells = tenCells.map((cell) => ({ ...cell, period: 0 }));
    expect(frame(rates(cells), { period: '2016-12' }).valued).toBe(10);
    expect(frame(rates(cells), { period: '2016-10' }).valued).toBe(0);
  });
});

describe('few values', () => {
  it('are single marked places, not a choropleth', () => {
    const made = frame(rates(tenCells.slice(0, 9)));
    expect(made.mode).toBe('marked');
    expect(made.classes.map((c) => [c.label.code, c.count])).toEqual([['view.class.marked', 9]]);
  });

  it('an unrecorded indicator is empty, with a reason for every region', () => {
    const made = frame({});
    expect(made.mode).toBe('empty');
    expect(made.flags.missing).toBe(N - 1);
  });
});

describe('exit cohorts', () => {
  const cells: Cell[] = [0, 1, 2, 3].flatMap((row) =>
    [2016, 2017, 2018]
      .slice(Math.min(row, 2))
      .map((year) => ({ period: year - 2016, row, lo: 2016 + Math.min(row, 2) })),
  );
  const input = {
    indicator: cohort,
    entry: entryOf(cohort, ['2016', '2017', '2018']),
    column: columnOf(N, 3, cells),
    listed: [
      { code: '410101', cohort: 2016 },
      { code: '410102', cohort: 2017 },
      { code: '410103', cohort: 2018 },
      { code: '410103', cohort: 2018 },
      { code: '410104', cohort: 2018 },
    ],
  };

  it('count regions and list rows apart where two rows share a polygon', () => {
    const made = frame(input, { indicator: 'exit-cohort', period: '2018' });
    expect(made.classes.map((c) => [c.from, c.count])).toEqual([
      [2016, 1],
      [2017, 1],
      [2018, 2],
    ]);
    expect([made.valued, made.listRows]).toEqual([4, 5]);
    expect(made.classes.map((c) => c.listRows)).toEqual([1, 1, 3]);
    expect(made.flags['not-applicable']).toBe(N - 5);
  });

  it('in an earlier year show who has not left the list yet as a status', () => {
    const made = frame(input, { indicator: 'exit-cohort', period: '2016' });
    expect(made.classes.map((c) => [c.kind, c.count])).toEqual([
      ['class', 1],
      ['status', 3],
    ]);
    const later = frame(input, { indicator: 'exit-cohort', period: '2018' });
    expect(made.classes[0]?.paint).toEqual(later.classes[0]?.paint);
  });
});

describe('rows and summary', () => {
  const made = frame(rates(tenCells));
  const rows = regionRows(made, regions);

  it('rank point values only, ties sharing a rank', () => {
    expect(rows.at(rows.indexOf('410104'))?.rank).toBe(1);
    expect(rows.at(rows.indexOf('410201'))?.rank).toBeNull();
  });

  it('the summary tells classes, extremes and gaps', () => {
    const summary = buildSummary(made, rows, '中国');
    expect(summary.classes.reduce((sum, c) => sum + c.count, 0)).toBe(10);
    expect(summary.lines.map((line) => line.code)).toEqual([
      'view.summary.coverage',
      'view.summary.highest',
      'view.summary.lowest',
    ]);
    expect(summary.gaps.map((line) => line.code)).toContain('view.summary.absent.taiwan-missing');
    expect(summary.gaps.map((line) => line.code)).toContain('view.summary.care.carried');
  });
});
