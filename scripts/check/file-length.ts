import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guard, type Outcome } from './outcome.ts';

const LIMIT = 250;

/** Names source files over 250 lines. Only a warning: a long table of words or numbers may be right. */
export async function checkFileLength(): Promise<Outcome> {
  const long: string[] = [];
  for (const folder of ['src', 'scripts', 'tests']) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      if (file.includes('node_modules')) continue;
      const lines = readFileSync(file, 'utf8').split('\n').length - 1;
      if (lines > LIMIT) long.push(`warning: ${file} has ${lines} lines`);
    }
  }
  return guard([], long);
}
