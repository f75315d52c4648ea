/** Builds the data a second time, elsewhere, and compares every hash with what lies in public/data. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../run-tool.ts';
import { guard, type Outcome } from './outcome.ts';

type Hashes = Record<string, { sha256: string }>;

const filesOf = (folder: string): Hashes =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: Hashes }).files;

/** One test: the same sources give the same bytes. Takes as long as a data build. */
export async function checkDeterminism(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'poverty-atlas-data-'));
  try {
    const { code, output } = await runScript('scripts/build-data.ts', ['--out', folder], false);
    if (code !== 0) return guard(output.trim().split('\n').slice(-10));
    const [built, again] = [filesOf(join('public', 'data')), filesOf(folder)];
    const keys = new Set([...Object.keys(built), ...Object.keys(again)]);
    const changed = [...keys].filter((key) => built[key]?.sha256 !== again[key]?.sha256);
    return guard(changed.map((key) => `${key} differs from build to build`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
