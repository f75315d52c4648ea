/** Last step: names the emitted files by hash, checks the manifest against its contract and moves the folder into place. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Manifest } from '../../src/contract/manifest.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';

export type ManifestParts = Omit<Manifest, 'format' | 'version' | 'files'>;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Builds the manifest: files sorted by key, version = first 12 hex digits of the hash over keys and file hashes. */
export function makeManifest(files: ReadonlyMap<string, Uint8Array>, parts: ManifestParts): Manifest {
  const keys = [...files.keys()].sort();
  const hashes = new Map(keys.map((key) => [key, sha256(files.get(key) ?? new Uint8Array())]));
  const version = sha256(JSON.stringify([DATA_FORMAT, [...hashes], parts])).slice(0, 12);
  const entries = keys.map((key) => [
    key,
    { path: `${version}/${key}`, bytes: files.get(key)?.byteLength ?? 0, sha256: hashes.get(key) ?? '' },
  ]);
  return v.parse(Manifest, { format: DATA_FORMAT, version, files: Object.fromEntries(entries), ...parts });
}

/**
 * Writes <out>/<version>/… and then <out>/manifest.json, each by renaming a finished copy, so that a reader or a broken run
 * always finds a manifest whose files are complete. Folders of older versions go last.
 */
export function writeOutput(out: string, files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): void {
  mkdirSync(out, { recursive: true });
  const draft = join(out, `.draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  for (const [key, bytes] of files) writeFileSync(join(draft, key), bytes);
  const home = join(out, manifest.version);
  rmSync(home, { recursive: true, force: true });
  renameSync(draft, home);
  const page = join(out, `.manifest-${process.pid}.json`);
  writeFileSync(page, `${JSON.stringify(manifest)}\n`);
  renameSync(page, join(out, 'manifest.json'));
  for (const name of readdirSync(out)) {
    if (name !== manifest.version && name !== 'manifest.json')
      rmSync(join(out, name), { recursive: true, force: true });
  }
}
