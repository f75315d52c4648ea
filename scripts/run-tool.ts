import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Absolute path of a file inside a package of ours; these are direct dependencies, so npm puts them here. */
export function inPackage(name: string, file: string): string {
  return resolve(root, 'node_modules', name, file);
}

export interface ToolRun {
  code: number;
  /** Standard output and error in the order they came; empty when shown instead of kept. */
  output: string;
}

/**
 * Runs a JavaScript tool with this Node in the project folder: no shell, so the same on Windows.
 * With `show` its output goes to the terminal, otherwise it is kept and returned.
 */
export function runTool(
  script: string,
  args: string[],
  options: { show?: boolean; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<ToolRun> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: resolve(root, options.cwd ?? '.'),
      env: { ...process.env, ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** Runs one of our own TypeScript programs, for example `scripts/build-data.ts`. */
export const runScript = (script: string, args: string[] = [], show = true): Promise<ToolRun> =>
  runTool(inPackage('tsx', 'dist/cli.mjs'), [script, ...args], { show });
