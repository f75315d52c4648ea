/** Tells whether the built data still belong to their sources, so that `--if-changed` can leave them alone. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything the output depends on: sources, the steps, the shapes and words they share with the app, package versions. */
const INPUTS = [
  'data',
  'scripts/build-data.ts',
  'scripts/steps',
  'scripts/villages',
  'src/contract',
  'src/domain',
  'package-lock.json',
];
const STAMP = 'node_modules/.cache/poverty-atlas/data.json';

function* walk(root: string, path: string): Generator<string> {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* walk(root, `${path}/${name}`);
}

/** SHA-256 over names and contents of all inputs, 64 hex digits. */
export function hashInputs(root: string): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of walk(root, input))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
  }
  return hash.digest('hex');
}

interface BuiltFiles {
  version: string;
  files: Record<string, { path: string; bytes: number }>;
}

/** True when the last build saw the same inputs and every file of its manifest is there in full length. */
export function isFresh(root: string, out: string, inputs: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(join(root, STAMP), 'utf8')) as { inputs: string; version: string };
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as BuiltFiles;
    if (stamp.inputs !== inputs || stamp.version !== manifest.version) return false;
    return Object.values(manifest.files).every((file) => statSync(join(out, file.path)).size === file.bytes);
  } catch {
    return false;
  }
}

/** Remembers which inputs the data in place were built from. Lives under node_modules: a fresh install builds anew. */
export function stamp(root: string, inputs: string, version: string): void {
  const file = join(root, STAMP);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, version }));
}
