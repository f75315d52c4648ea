/**
 * Village chunks village-<county>.bin: cells and values of the modelled sample of one county.
 *
 * Little endian: magic 'PAVC' · u16 format as two bytes · generator (length byte, ASCII) · u32 county code · u32 cells ·
 * u32 townships · u32 bytes of geometry · u32 bytes of values; then the geometry (village-arcs.ts, after the cells of each
 * township) and the values (years' grounds, counts of villages, townships and county, village columns: village-columns.ts).
 */
import { fail, ok, type Result } from '../domain/error.ts';
import { SAMPLE_YEARS, type VillageSample, YEAR_GROUNDS } from '../domain/village/sample.ts';
import { readArcs, writeArcs } from './village-arcs.ts';
import { ByteReader, ByteWriter } from './village-bytes.ts';
import { readColumns, readCounts, writeColumns, writeCounts } from './village-columns.ts';

/** Version of the chunk's layout. */
export const VILLAGE_FORMAT = 1;
const MAGIC = 0x43564150; // 'PAVC' read as a little-endian word

/** Writes a chunk. The arcs must be in the order of `writeArcs`; every township has at least one cell. */
export function encodeVillageChunk(sample: VillageSample): Uint8Array {
  const geometry = new ByteWriter();
  for (let t = 0; t < sample.townships; t++)
    geometry.count(sample.townshipStart[t + 1]! - sample.townshipStart[t]!);
  writeArcs(geometry, sample.arcs);
  const values = new ByteWriter();
  for (const ground of sample.years) values.byte(ground);
  for (const counts of [sample.village, sample.township, sample.countyTotal]) writeCounts(values, counts);
  writeColumns(values, sample);
  const out = new ByteWriter();
  out.word(MAGIC);
  out.byte(VILLAGE_FORMAT & 255);
  out.byte(VILLAGE_FORMAT >> 8);
  out.byte(sample.generator.length);
  for (let i = 0; i < sample.generator.length; i++) out.byte(sample.generator.charCodeAt(i) & 127);
  out.word(Number(sample.county));
  for (const n of [sample.cells, sample.townships, geometry.length, values.length]) out.word(n);
  const file = new Uint8Array(out.length + geometry.length + values.length);
  file.set(out.done());
  file.set(geometry.done(), out.length);
  file.set(values.done(), out.length + geometry.length);
  return file;
}

/**
 * Reads a chunk that should hold `county`. Errors name the file: data-truncated, data-magic, data-version,
 * village-swapped {file, found, wanted} (another county's chunk), data-content (numbers that contradict each other).
 */
export function decodeVillageChunk(
  bytes: ArrayBuffer | Uint8Array,
  file: string,
  county: string,
): Result<VillageSample> {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const head = new ByteReader(all);
  const magic = head.word();
  const format = head.byte() | (head.byte() << 8);
  if (head.over) return fail('data-truncated', { file });
  if (magic !== MAGIC) return fail('data-magic', { file });
  if (format !== VILLAGE_FORMAT) return fail('data-version', { file, found: format, wanted: VILLAGE_FORMAT });
  let generator = '';
  for (let n = head.byte(); n > 0; n--) generator += String.fromCharCode(head.byte());
  const found = String(head.word()).padStart(6, '0');
  const cells = head.word();
  const townships = head.word();
  const geometryBytes = head.word();
  const valueBytes = head.word();
  if (head.over || all.length !== head.at + geometryBytes + valueBytes)
    return fail('data-truncated', { file });
  if (found !== county) return fail('village-swapped', { file, found, wanted: county });
  // Every cell takes bytes of its own, so that a damaged count cannot ask for more memory than the file is worth.
  if (cells === 0 || cells > valueBytes || townships === 0 || townships > cells)
    return fail('data-content', { file });

  const geometry = new ByteReader(all.subarray(head.at, head.at + geometryBytes));
  const townshipStart = new Uint32Array(townships + 1);
  for (let t = 0; t < townships; t++) townshipStart[t + 1] = townshipStart[t]! + geometry.count();
  const arcs = readArcs(geometry, cells);
  if (!arcs || !geometry.finished || townshipStart[townships] !== cells)
    return fail('data-content', { file });

  const values = new ByteReader(all.subarray(head.at + geometryBytes));
  const years = Uint8Array.from(SAMPLE_YEARS, () => values.byte());
  const village = readCounts(values, cells);
  const township = readCounts(values, townships);
  const countyTotal = readCounts(values, 1);
  const columns = readColumns(values, cells);
  if (!values.finished || years.some((ground) => ground >= YEAR_GROUNDS.length))
    return fail('data-content', { file });
  return ok({
    county,
    generator,
    cells,
    townships,
    townshipStart,
    arcs,
    years,
    village,
    township,
    countyTotal,
    ...columns,
  });
}
