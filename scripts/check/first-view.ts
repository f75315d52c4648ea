import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from '../serve/packing.ts';

const KIB = 1024;

/** KiB of data files after brotli before the first complete picture stands. */
const BUDGET = 600;

/** What the first picture waits for: shapes, backdrop, the table of regions and the column of the first indicator. */
const FIRST_VIEW = [
  'outline.topo.json',
  'regions.topo.json',
  'regions.table.json',
  'backdrop.topo.json',
  'col-county-exit-cohort.bin',
];

interface Manifest {
  files: Record<string, { path: string }>;
}

/** Bytes of the first view's data in a built folder, as a host sends them. Takes seconds of the best packing. */
export async function checkFirstView(folder: string): Promise<{ notes: string[]; problems: string[] }> {
  const data = join(folder, 'data');
  const manifest = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as Manifest;
  const missing = FIRST_VIEW.filter((key) => !manifest.files[key]);
  const sizes = await Promise.all(
    FIRST_VIEW.flatMap((key) => manifest.files[key]?.path ?? []).map(async (path) => {
      const bytes = readFileSync(join(data, path));
      const copies = await Promise.all([packed(bytes, 'br', 'best'), packed(bytes, 'gzip', 'best')]);
      return [bytes.length, ...copies.map((copy) => copy.length)];
    }),
  );
  const [plain = 0, br = 0, gzip = 0] = [0, 1, 2].map(
    (i) => sizes.reduce((sum, of) => sum + (of[i] ?? 0), 0) / KIB,
  );
  const problems = missing.map((key) => `the manifest names no ${key}`);
  if (br > BUDGET) problems.push(`first view: ${br.toFixed(1)} KiB brotli, the budget is ${BUDGET}`);
  const note = `first-view data ${plain.toFixed(0)} KiB: ${gzip.toFixed(1)} gzip, ${br.toFixed(1)} of ${BUDGET} brotli`;
  return { notes: [note], problems };
}
