/** Data sets of the benchmark, made when first asked for and kept in a cache outside git. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Cells, cellsParts, readCells } from './seed/cells.ts';
import { builtVersion, type CountyShapes, countyCells, isCountyShapes } from './seed/counties.ts';
import { geojsonPieces } from './seed/geojson.ts';
import { seededCells } from './seed/polygons.ts';

/** Everything the benchmark makes; may be deleted at any time. */
export const CACHE = resolve(import.meta.dirname, '.cache');
const BUILT_DATA = resolve(import.meta.dirname, '../../public/data');
/** Part of the folder names: another way to make cells must not meet old files. */
const RECIPE = 1;

/** Real counties, or the number of seeded cells. */
export type DataName = CountyShapes | `${number}`;

export interface DataSet {
  name: DataName;
  /** Folder below the cache's `data`. */
  folder: string;
  n: number;
  vertices: number;
  /** Where the map starts: the whole data set on 1280 × 800. Zoom counts tiles of 512 pixels. */
  view: { lng: number; lat: number; zoom: number };
}

/** Reads a name from the command line; throws an Error that names the choices. */
export function dataName(text: string): DataName {
  if (isCountyShapes(text)) return text;
  const n = Number(text);
  if (!Number.isInteger(n) || n < 10 || n > 2_000_000)
    throw new Error(`--n takes counties, counties-30 or a number from 10 to 2000000, not ${text}`);
  return `${n}`;
}

/** The data set of a name with cells.bin, and with cells.geojson when a peer needs it; makes what is missing. */
export function ensureData(name: DataName, needs: { geojson: boolean }): DataSet {
  const real = isCountyShapes(name);
  const folder = real ? `${name}-${builtVersion(BUILT_DATA)}-r${RECIPE}` : `seeded-${name}-r${RECIPE}`;
  const home = join(CACHE, 'data', folder);
  mkdirSync(home, { recursive: true });
  const binary = join(home, 'cells.bin');
  const geojson = join(home, 'cells.geojson');
  let cells: Cells;
  if (existsSync(binary)) {
    const bytes = readFileSync(binary);
    cells = readCells(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  } else {
    console.log(`making ${folder} …`);
    cells = real ? countyCells(BUILT_DATA, name) : seededCells(Number(name));
    writePieces(binary, cellsParts(cells));
  }
  if (needs.geojson && !existsSync(geojson)) writePieces(geojson, geojsonPieces(cells));
  const view = real ? { lng: 104, lat: 37, zoom: 3.3 } : { lng: 108, lat: 29.24, zoom: 5 };
  return { name, folder, n: cells.n, vertices: cells.lng.length, view };
}

/** Writes beside the name and renames at the end, so that a half-written file is never taken for a whole one. */
function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const handle = openSync(`${file}.part`, 'w');
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  }
  closeSync(handle);
  renameSync(`${file}.part`, file);
}
