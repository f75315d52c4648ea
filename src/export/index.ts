/** What leaves the product: a picture of the view, its table, and the file names of both. */
import type { AtlasError } from '../domain/error.ts';
import type { AtlasState } from '../state/index.ts';
import { csvText } from './csv.ts';
import { tableName } from './names.ts';
import { tableText } from './table.ts';

export { makePicture, PICTURE_WIDTHS, type Picture } from './picture.ts';

export interface TableFile {
  blob: Blob;
  name: string;
  rows: number;
}

/** The region table as CSV in the language of the view. Throws the AtlasError `export-not-ready` before there is one. */
export function makeTable(state: AtlasState): TableFile {
  const table = tableText(state, state.view.lang);
  if (!table) throw { code: 'export-not-ready', params: {} } satisfies AtlasError;
  const text = csvText(table.heading, table.rows);
  return {
    blob: new Blob([text], { type: 'text/csv;charset=utf-8' }),
    name: tableName(state),
    rows: table.rows.length,
  };
}
