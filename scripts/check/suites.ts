import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPackage, runTool } from '../run-tool.ts';
import type { Outcome } from './outcome.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

const reportFile = (): string => join(mkdtempSync(join(tmpdir(), 'atlas-test-')), 'report.json');

const tail = (output: string): string[] => output.trim().split('\n').slice(-120);

/** Unit, data, architecture and raster tests. A file that cannot even be loaded counts as one failure. */
export async function runVitest(): Promise<Outcome> {
  const file = reportFile();
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool(inPackage('vitest', 'vitest.mjs'), args, { env: { NO_COLOR: '1' } });
  const report = readReport<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, lines: tail(output) };
  const unread = report.testResults.filter(
    (r) => r.status === 'failed' && r.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unread;
  const clean = code === 0 && failed === 0;
  return {
    passed: report.numPassedTests,
    failed: clean ? 0 : Math.max(1, failed),
    lines: clean ? [] : tail(output),
  };
}

async function playwright(args: string[], extra: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const file = reportFile();
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: '1', ...extra };
  const { code, output } = await runTool(
    inPackage('@playwright/test', 'cli.js'),
    ['test', '--reporter=line,json', ...args],
    { env },
  );
  const report = readReport<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, lines: tail(output) };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  const clean = code === 0 && failed === 0;
  return { passed: expected, failed: clean ? 0 : Math.max(1, failed), lines: clean ? [] : tail(output) };
}

/** Journeys in a real browser against the built app. A test that passes only now and then counts as failed. */
export const runPlaywright = (): Promise<Outcome> => playwright([]);

/** Takes the pictures of the README anew. */
export const takeScreenshots = (): Promise<Outcome> =>
  playwright(['screenshots'], { ATLAS_SCREENSHOTS: '1' });
