/** Where results go: RESULTS.md, the history, a JSON file. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Place } from '../drive/machine.ts';
import { resultLine, type Summary } from './summary.ts';
import { withSection } from './table.ts';

const BENCH = resolve(import.meta.dirname, '..');
const RESULTS = resolve(BENCH, 'RESULTS.md');
const HISTORY = resolve(BENCH, 'history.jsonl');
const TITLE =
  '# Benchmark results\n\nWritten by `npm run bench` and `npm run bench:peers`; method in README.md.\n';

/** The JSON form of a run, for a file, for the history, for other tools. */
export function runDocument(command: string, place: Place, summaries: readonly Summary[]): object {
  return { command, date: new Date().toISOString(), ...place, results: summaries.map(resultLine) };
}

/** Adds one line to the history. */
export const keepHistory = (document: object): void =>
  appendFileSync(HISTORY, `${JSON.stringify(document)}\n`);

/** Writes a section of RESULTS.md under a heading, with where and when it was measured. */
export function keepSection(name: string, heading: string, place: Place, text: string): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : TITLE;
  const where = [
    `Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · commit ${place.commit}`,
    `Machine: ${place.machine}`,
    `Renderer: ${place.renderer}`,
  ].join('  \n');
  writeFileSync(RESULTS, withSection(before, name, `## ${heading}\n\n${where}\n\n${text}`));
}
