/** The region table as rows of a CSV file: words for people, stable ids for machines, sources in every row. */
import type { Backing } from '../contract/sources.ts';
import { formatInterval, formatPeriod, formatUnit } from '../i18n/format.ts';
import { type Lang, type MessageKey, t, word } from '../i18n/index.ts';
import { type AtlasState, selectRows } from '../state/index.ts';
import { grainNote } from '../view/caption.ts';
import type { Frame, RegionRow } from '../view/types.ts';
import type { Cell } from './csv.ts';
import { sourceWords } from './source-words.ts';

/** Headings in order: the key of exporting.column and what stands below it. */
const COLUMNS = [
  'code',
  'name',
  'nameEn',
  'parent',
  'level',
  'indicator',
  'indicatorId',
  'period',
  'periodWords',
  'value',
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'unit',
  'unitId',
  'class',
  'basis',
  'basisId',
  'flag',
  'flagId',
  'rank',
  'sources',
  'printed',
  'remark',
  'data',
] as const;
type ColumnName = (typeof COLUMNS)[number];

export interface TableText {
  heading: string[];
  rows: Cell[][];
}

/** Rows of the frame's level in scope, filter applied, in the order of the code book. Null before there is a Frame. */
export function tableText(state: AtlasState, lang: Lang): TableText | null {
  const { frame, data } = state;
  if (!frame || !data.manifest || !data.regions) return null;
  const heading = COLUMNS.map((name) => t(lang, `exporting.column.${name}` as MessageKey));
  const common = frameCells(state, frame, lang);
  const rows = (selectRows(state) ?? []).map((row) => {
    const cells: Record<ColumnName, Cell> = { ...common, ...rowCells(state, frame, row, lang) };
    return COLUMNS.map((name) => cells[name]);
  });
  return { heading, rows };
}

type FrameColumn =
  | 'level'
  | 'indicator'
  | 'indicatorId'
  | 'period'
  | 'periodWords'
  | 'unit'
  | 'unitId'
  | 'data';

/** What is the same in every row of one Frame. */
function frameCells({ data }: AtlasState, frame: Frame, lang: Lang): Record<FrameColumn, Cell> {
  const { indicator, period, level } = frame;
  return {
    level: t(lang, `common.level.${level}`),
    indicator: indicator.label[lang],
    indicatorId: indicator.id,
    period,
    periodWords: formatPeriod(lang, period),
    unit: formatUnit(lang, indicator.unit),
    unitId: indicator.unit,
    data: data.manifest?.version ?? null,
  };
}

function rowCells(
  state: AtlasState,
  frame: Frame,
  row: RegionRow,
  lang: Lang,
): Record<Exclude<ColumnName, FrameColumn>, Cell> {
  const { regions, manifest } = state.data;
  const table = regions?.tables[frame.level];
  const cls = frame.classes[row.cls];
  const note = grainNote(frame);
  const backing = row.value ? backingOf(state, frame, row.idx) : undefined;
  const titles = { documents: manifest?.documents ?? [], rules: manifest?.rules ?? [] };
  const { value, basis, flag } = row;
  return {
    code: row.code,
    name: row.name,
    nameEn: table?.en(row.idx) ?? '',
    parent: row.parentName,
    value: value ? formatInterval(lang, value, frame.indicator.unit) : null,
    low: value ? finite(value.lo) : null,
    high: value ? finite(value.hi) : null,
    lowOpen: value ? Number(value.loOpen) : null,
    highOpen: value ? Number(value.hiOpen || value.hi === Number.POSITIVE_INFINITY) : null,
    class: cls ? word(lang, cls.label) : null,
    basis: basis ? t(lang, `official.basis.${basis}`) : null,
    basisId: basis,
    flag: t(lang, `official.flag.${flag}`),
    flagId: flag,
    rank: row.rank,
    sources: (backing?.sources ?? [])
      .map((source) => sourceWords(lang, source, titles))
      .join(t(lang, 'common.clauseJoin')),
    printed: backing?.printed ?? null,
    remark: backing?.remark?.[lang] ?? (note ? word(lang, note) : null),
  };
}

function backingOf({ data }: AtlasState, frame: Frame, row: number): Backing | undefined {
  const source = frame.column?.source[frame.entry[row] ?? -1];
  return source === undefined ? undefined : data.backings?.[source];
}

/** An end without limit is an empty cell: spreadsheets have no infinity. */
const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);
