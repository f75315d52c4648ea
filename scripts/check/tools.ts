import { inPackage, runScript, runTool, type ToolRun } from '../run-tool.ts';
import { guard, type Outcome } from './outcome.ts';

/** A tool that speaks by its exit code: one test, and its last words when it fails. */
async function byExitCode(run: Promise<ToolRun>): Promise<Outcome> {
  const { code, output } = await run;
  return guard(code === 0 ? [] : output.trim().split('\n').slice(-60));
}

export const checkTypes = (): Promise<Outcome> =>
  byExitCode(runTool(inPackage('typescript', 'bin/tsc'), ['--noEmit', '--pretty', 'false']));

export const checkStyle = (): Promise<Outcome> =>
  byExitCode(
    runTool(inPackage('@biomejs/biome', 'bin/biome'), ['ci', '--colors=off', '--max-diagnostics=30', '.']),
  );

export const checkDeadCode = (): Promise<Outcome> =>
  byExitCode(runTool(inPackage('knip', 'bin/knip.js'), ['--no-progress']));

export const buildData = (): Promise<Outcome> =>
  byExitCode(runScript('scripts/build-data.ts', ['--if-changed'], false));

export const buildApp = (): Promise<Outcome> =>
  byExitCode(runScript('scripts/build.ts', ['--if-changed'], false));
