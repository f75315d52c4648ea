/**
 * Turns data/ and the boundary packages into public/data: `tsx scripts/build-data.ts [--if-changed] [--out <folder>]`.
 * The same inputs give the same bytes. Exit code 1 when a source cannot be used; what was there before then stays.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashInputs, isFresh, stamp } from './steps/staleness.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const home = join(root, 'public', 'data');
const out = at < 0 ? home : resolve(args[at + 1] ?? home);

async function main(): Promise<void> {
  const inputs = hashInputs(root);
  if (args.includes('--if-changed') && isFresh(root, out, inputs)) {
    console.log('data: unchanged');
    return;
  }
  // Loaded only now: an unchanged run must not pay for the geometry packages.
  const { runSteps } = await import('./steps/run-steps.ts');
  const version = await runSteps(root, out);
  if (out === home) stamp(root, inputs, version);
}

main().catch((error: unknown) => {
  const message = error instanceof Error && error.name === 'BuildStop' ? error.message : error;
  console.error('data: stopped.', message);
  process.exitCode = 1;
});
