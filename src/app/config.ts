/** The operator's config.json: absent means defaults, damage means defaults with a notice. */
import { type Config, DEFAULT_CONFIG, readConfig } from '../contract/config.ts';
import type { AtlasError } from '../domain/error.ts';

/** A host that answers this slowly must not keep the map away. */
const PATIENCE_MS = 4000;

export interface LoadedConfig {
  config: Config;
  problems: AtlasError[];
}

/** Reads config.json beside the page. Never rejects; `problems` holds `config-field` with each field not used. */
export async function loadConfig(
  fetchFile: (path: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<LoadedConfig> {
  try {
    const response = await fetchFile('config.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return { config: DEFAULT_CONFIG, problems: [] };
    const { config, bad } = readConfig(response.ok ? await response.json() : null);
    return { config, problems: bad.map(problem) };
  } catch {
    return { config: DEFAULT_CONFIG, problems: [problem('config.json')] };
  }
}

const problem = (field: string): AtlasError => ({
  code: 'config-field',
  params: { field: field.slice(0, 40) },
});
