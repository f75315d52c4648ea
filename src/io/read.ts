/** Bytes over HTTP, checked and parsed; damage is named by its file, never guessed around. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/error.ts';

/** Reads one URL relative to the data folder; rejects on network faults and when aborted. */
export type FetchBytes = (path: string, signal?: AbortSignal) => Promise<Response>;

/** What a file must be like. */
export interface Seal {
  bytes: number;
  sha256: string;
}

/** Bytes of a path. Error: data-missing {file, status}, status 0 when the network gave no answer. */
export async function readBytes(
  fetchBytes: FetchBytes,
  path: string,
  file: string,
  signal?: AbortSignal,
): Promise<Result<ArrayBuffer>> {
  try {
    const response = await fetchBytes(path, signal);
    return response.ok
      ? ok(await response.arrayBuffer())
      : fail('data-missing', { file, status: response.status });
  } catch (cause) {
    return fail('data-missing', { file, status: 0 }, cause);
  }
}

/** Bytes of a path that must be of the given length and, where the browser can tell, hash: data-truncated, data-damaged. */
export async function readSealed(
  fetchBytes: FetchBytes,
  path: string,
  file: string,
  seal: Seal,
  signal?: AbortSignal,
): Promise<Result<ArrayBuffer>> {
  const raw = await readBytes(fetchBytes, path, file, signal);
  if (!raw.ok) return raw;
  if (raw.value.byteLength !== seal.bytes) return fail('data-truncated', { file });
  const digest = await sha256(raw.value);
  return digest !== null && digest !== seal.sha256 ? fail('data-damaged', { file }) : raw;
}

/** A JSON file of a format and schema: data-content {file, where}, data-version {file, found, wanted}. */
export function parseFile<S extends v.GenericSchema>(
  bytes: ArrayBuffer,
  file: string,
  schema: S,
  format: number,
): Result<v.InferOutput<S>> {
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) return parsed;
  const wrong = wrongVersion(parsed.value, file, format);
  if (wrong) return wrong;
  const checked = v.safeParse(schema, parsed.value);
  return checked.success ? ok(checked.output) : fail('data-content', { file, where: pathOf(checked.issues) });
}

function parseJson(bytes: ArrayBuffer, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    return fail('data-content', { file, where: '' }, cause);
  }
}

function wrongVersion(value: unknown, file: string, wanted: number): Result<never> | null {
  const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return found === wanted ? null : fail('data-version', { file, found: String(found), wanted });
}

/** Hash in hex, or null on a plain-HTTP host, where browsers offer no crypto.subtle: then the length check must do. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const pathOf = (issues: readonly { path?: readonly { key: unknown }[] | undefined }[]): string =>
  (issues[0]?.path ?? []).map(({ key }) => String(key)).join('.');
