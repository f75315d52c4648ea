/** Built data files over HTTP: manifest first, every other by its key. */
import type * as v from 'valibot';
import { Manifest } from '../contract/manifest.ts';
import { DATA_FORMAT } from '../contract/version.ts';
import { fail, ok, type Result } from '../domain/error.ts';
import { type FetchBytes, parseFile, readBytes, readSealed } from './read.ts';

export interface DataFiles {
  manifest: Manifest;
  /** Bytes of a file by its manifest key, checked for length and, where the browser can, for its hash. */
  bytes(key: string): Promise<Result<ArrayBuffer>>;
  /** A JSON file checked against its schema; `format` where it is not that of the data folder. */
  json<S extends v.GenericSchema>(key: string, schema: S, format?: number): Promise<Result<v.InferOutput<S>>>;
}

/** Opens the data folder. Errors: data-missing, data-content, data-version, each naming the file. */
export async function openData(fetchBytes: FetchBytes): Promise<Result<DataFiles>> {
  const file = 'manifest.json';
  const raw = await readBytes(fetchBytes, file, file);
  if (!raw.ok) return raw;
  const manifest = parseFile(raw.value, file, Manifest, DATA_FORMAT);
  return manifest.ok ? ok(access(manifest.value, fetchBytes)) : manifest;
}

function access(manifest: Manifest, fetchBytes: FetchBytes): DataFiles {
  const bytes = async (key: string): Promise<Result<ArrayBuffer>> => {
    const entry = manifest.files[key];
    return entry ? readSealed(fetchBytes, entry.path, key, entry) : fail('data-missing', { file: key });
  };
  return {
    manifest,
    bytes,
    async json(key, schema, format = DATA_FORMAT) {
      const raw = await bytes(key);
      return raw.ok ? parseFile(raw.value, key, schema, format) : raw;
    },
  };
}
