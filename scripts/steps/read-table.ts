/** Reads a CSV source with its row numbers; a broken or incomplete table stops the build. */
import Papa from 'papaparse';
import type { BuildContext } from './context.ts';

/** One row: its cells by column name and the line an editor shows (header = 1; our tables have no line breaks in cells). */
export interface TableRow {
  readonly line: number;
  readonly file: string;
  cell(column: string): string;
}

/**
 * Rows of a CSV file with a header, named from the root.
 * Stops the build on a parse error, a row with too few or too many cells, and a column of `columns` that is missing.
 */
export function readTable(ctx: BuildContext, file: string, columns: readonly string[]): TableRow[] {
  const parsed = Papa.parse<Record<string, string>>(ctx.read(file), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  const error = parsed.errors[0];
  if (error) {
    ctx.fail({
      file,
      row: (error.row ?? -1) + 2,
      what: error.message,
      remedy: 'mend the quotes or the number of cells',
    });
  }
  for (const column of columns) {
    if (!parsed.meta.fields?.includes(column)) {
      ctx.fail({ file, row: 1, what: `has no column ${column}`, remedy: 'restore the header of the table' });
    }
  }
  return parsed.data.map((record, index) => ({
    line: index + 2,
    file,
    cell: (column) => (record[column] ?? '').trim(),
  }));
}

/** A number that must be there; stops the build when the cell is empty or no finite number. */
export function numberIn(ctx: BuildContext, row: TableRow, column: string): number {
  const text = row.cell(column);
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) {
    ctx.fail({
      file: row.file,
      row: row.line,
      what: `${column} is "${text}"`,
      remedy: 'write a plain number',
    });
  }
  return value;
}

/** A number or, for an empty cell, null. */
export const optionalNumber = (ctx: BuildContext, row: TableRow, column: string): number | null =>
  row.cell(column) === '' ? null : numberIn(ctx, row, column);

/** One of the words of `list`; stops the build on any other. */
export function wordIn<T extends string>(
  ctx: BuildContext,
  row: TableRow,
  column: string,
  list: readonly T[],
): T {
  const text = row.cell(column);
  const found = list.find((word) => word === text);
  return (
    found ??
    ctx.fail({
      file: row.file,
      row: row.line,
      what: `${column} is "${text}"`,
      remedy: `use one of: ${list.join(', ')}`,
    })
  );
}
