import type { AtlasError } from '../domain/error.ts';

/** What was thrown as an AtlasError; anything that is none becomes `map-failed` {reason}. */
export function mapError(thrown: unknown): AtlasError {
  const known = thrown as Partial<AtlasError> | null;
  if (typeof known?.code === 'string') return { code: known.code, params: known.params ?? {} };
  return { code: 'map-failed', params: { reason: String(thrown) } };
}
