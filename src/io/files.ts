/** Built data files over HTTP: manifest first, every other by its key; damage is named, never guessed around. */
import * as v from 'valibot';
import { Manifest } from '../contract/manifest.ts';
import { DATA_FORMAT } from '../contract/version.ts';
import { fail, ok, type Result } from '../domain/error.ts';

/** Reads one URL relative to the data folder; rejects on network faults. */
export type FetchBytes = (path: string) => Promise<Response>;

export interface DataFiles {
  manifest: Manifest;
  /** Bytes of a file by its manifest key, checked for length and, where the browser can, for its hash. */
  bytes(key: string): Promise<Result<ArrayBuffer>>;
  /** A JSON file checked against its schema. */
  json<S extends v.GenericSchema>(key: string, schema: S): Promise<Result<v.InferOutput<S>>>;
}

/** Opens the data folder. Errors: data-missing, data-content, data-version, each naming the file. */
export async function openData(fetchBytes: FetchBytes): Promise<Result<DataFiles>> {
  const file = 'manifest.json';
  const raw = await read(fetchBytes, file, file);
  if (!raw.ok) return raw;
  const parsed = parseJson(raw.value, file);
  if (!parsed.ok) return parsed;
  const wrong = wrongVersion(parsed.value, file);
  if (wrong) return wrong;
  const checked = v.safeParse(Manifest, parsed.value);
  if (!checked.success) return fail('data-content', { file, where: pathOf(checked.issues) });
  return ok(access(checked.output, fetchBytes));
}

function access(manifest: Manifest, fetchBytes: FetchBytes): DataFiles {
  const bytes = async (key: string): Promise<Result<ArrayBuffer>> => {
    const entry = manifest.files[key];
    if (!entry) return fail('data-missing', { file: key });
    const raw = await read(fetchBytes, entry.path, key);
    if (!raw.ok) return raw;
    if (raw.value.byteLength !== entry.bytes) return fail('data-truncated', { file: key });
    const digest = await sha256(raw.value);
    return digest !== null && digest !== entry.sha256 ? fail('data-damaged', { file: key }) : raw;
  };
  return {
    manifest,
    bytes,
    async json(key, schema) {
      const raw = await bytes(key);
      if (!raw.ok) return raw;
      const parsed = parseJson(raw.value, key);
      if (!parsed.ok) return parsed;
      const wrong = wrongVersion(parsed.value, key);
      if (wrong) return wrong;
      const checked = v.safeParse(schema, parsed.value);
      return checked.success
        ? ok(checked.output)
        : fail('data-content', { file: key, where: pathOf(checked.issues) });
    },
  };
}

async function read(fetchBytes: FetchBytes, path: string, file: string): Promise<Result<ArrayBuffer>> {
  try {
    const response = await fetchBytes(path);
    return response.ok
      ? ok(await response.arrayBuffer())
      : fail('data-missing', { file, status: response.status });
  } catch (cause) {
    return fail('data-missing', { file, status: 0 }, cause);
  }
}

function parseJson(bytes: ArrayBuffer, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    return fail('data-content', { file, where: '' }, cause);
  }
}

function wrongVersion(value: unknown, file: string): Result<never> | null {
  const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return found === DATA_FORMAT
    ? null
    : fail('data-version', { file, found: String(found), wanted: DATA_FORMAT });
}

/** Hash in hex, or null on a plain-HTTP host, where browsers offer no crypto.subtle: then the length check must do. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const pathOf = (issues: readonly { path?: readonly { key: unknown }[] | undefined }[]): string =>
  (issues[0]?.path ?? []).map(({ key }) => String(key)).join('.');
