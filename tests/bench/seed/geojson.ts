/** The same cells as GeoJSON, for the libraries that read nothing else. Written in pieces: 620,000 cells are 340 MB. */
import type { Cells } from './cells.ts';

/** Characters collected before they are handed on. */
const PIECE = 4e6;

/** A feature collection in pieces: id (a whole number) and i2013 … i2020 as properties, rings closed. */
export function* geojsonPieces(cells: Cells): Generator<string> {
  let piece = '{"type":"FeatureCollection","features":[';
  let ring = 0;
  for (let i = 0; i < cells.n; i++) {
    let parts = '';
    let count = 0;
    for (; ring < cells.cell.length && cells.cell[ring] === i; ring++) {
      const opens = cells.hole[ring] === 0;
      if (opens) parts += count++ === 0 ? '[' : '],[';
      else parts += ',';
      parts += ringText(cells, ring);
    }
    parts += count === 0 ? '' : ']';
    const geometry =
      count === 1
        ? `{"type":"Polygon","coordinates":${parts}}`
        : `{"type":"MultiPolygon","coordinates":[${parts}]}`;
    piece += `${i === 0 ? '' : ','}\n{"type":"Feature","id":${i},"properties":${propertiesOf(cells, i)},"geometry":${geometry}}`;
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}\n]}\n`;
}

function propertiesOf({ n, periods, firstYear, value }: Cells, i: number): string {
  let text = `{"id":${i}`;
  for (let p = 0; p < periods; p++) text += `,"i${firstYear + p}":${(value[p * n + i] ?? 0) / 100}`;
  return `${text}}`;
}

function ringText({ lng, lat, start }: Cells, ring: number): string {
  const [from = 0, to = 0] = [start[ring], start[ring + 1]];
  let text = '[';
  for (let v = from; v < to; v++) text += `[${(lng[v] ?? 0) / 1e6},${(lat[v] ?? 0) / 1e6}],`;
  return `${text}[${(lng[from] ?? 0) / 1e6},${(lat[from] ?? 0) / 1e6}]]`;
}
