import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inPackage, runScript, runTool } from './run-tool.ts';
import { precompress } from './serve/precompress.ts';

const STAMP = 'dist/.built-from';
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** One hash over names and bytes of everything the built app is made of. */
function inputHash(): string {
  const hash = createHash('sha256');
  const files = INPUTS.flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesUnder(path)));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean', default: false } } });

const data = await runScript('scripts/build-data.ts', ['--if-changed']);
if (data.code !== 0) process.exit(data.code);

const before = inputHash();
const upToDate = existsSync(STAMP) && existsSync('dist/index.html') && readFileSync(STAMP, 'utf8') === before;
if (!values['if-changed'] || !upToDate) {
  const built = await runTool(inPackage('vite', 'bin/vite.js'), ['build', '--logLevel', 'warn'], {
    show: true,
  });
  if (built.code !== 0) process.exit(built.code);
  writeFileSync(STAMP, before);
}

// On this machine the network is the memory; only a folder that goes to another host is worth ten seconds of packing.
if (!values['if-changed']) {
  const { files, plain, br, gzip } = await precompress('dist');
  const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  console.log(`${files} files over 10 KiB packed: ${mib(plain)} MiB → ${mib(br)} (.br), ${mib(gzip)} (.gz)`);
}
