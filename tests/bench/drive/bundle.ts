/** Builds everything that is measured: the app with its bench page, the recorder, the peers' pages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { inPackage, runTool } from '../../../scripts/run-tool.ts';
import { precompress } from '../../../scripts/serve/precompress.ts';
import { CACHE } from '../seed.ts';

const BENCH = resolve(import.meta.dirname, '..');
const PEERS = join(BENCH, 'peers');
export const APP_FOLDER = join(CACHE, 'dist');
export const PEERS_FOLDER = join(CACHE, 'peers');

/** The production build of the app with VITE_BENCH=1, packed as for a host. Throws with the builder's words. */
export async function buildApp(): Promise<void> {
  const args = ['build', '--logLevel', 'warn', '--outDir', APP_FOLDER, '--emptyOutDir'];
  const { code, output } = await runTool(inPackage('vite', 'bin/vite.js'), args, {
    env: { VITE_BENCH: '1' },
  });
  if (code !== 0) throw new Error(`the app does not build:\n${output}`);
  await precompress(APP_FOLDER);
}

/** The recorder as one script that runs before those of a page. */
export async function buildRecorder(): Promise<string> {
  const outDir = join(CACHE, 'recorder');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: BENCH,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: join(BENCH, 'page/recorder.ts'),
        formats: ['iife'],
        name: 'recorder',
        fileName: () => 'recorder.js',
      },
    },
  });
  return readFileSync(join(outDir, 'recorder.js'), 'utf8');
}

/** Scripts that kepler.gl's page takes as they are. */
const UMD = [
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
  'redux/dist/redux.min.js',
  'react-redux/dist/react-redux.min.js',
  'styled-components/dist/styled-components.min.js',
  'kepler.gl/umd/keplergl.min.js',
];

/** Installs the peers with npm when their lockfile is not the one last installed, and builds their pages. */
export async function buildPeers(): Promise<void> {
  const lock = readFileSync(join(PEERS, 'package-lock.json'), 'utf8');
  const stamp = join(PEERS, 'node_modules', '.bench-lock.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('installing the peers (npm ci, about 110 packages) …');
    const { code, output } = await runTool(
      npmScript(),
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: PEERS,
      },
    );
    if (code !== 0) throw new Error(`npm ci failed in ${PEERS}:\n${output}`);
    writeFileSync(stamp, lock);
  }
  const pages = readdirSync(PEERS).filter((name) => name.endsWith('.html'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: PEERS,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: PEERS_FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: pages.map((name) => join(PEERS, name)) },
    },
  });
  mkdirSync(join(PEERS_FOLDER, 'umd'), { recursive: true });
  for (const file of UMD)
    await copyFile(join(PEERS, 'node_modules', file), join(PEERS_FOLDER, 'umd', file.replace(/^.*\//, '')));
}

/** npm's own program, run by this Node without a shell: beside Node's, or the one that started us. */
function npmScript(): string {
  const beside = resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const onWindows = resolve(process.execPath, '../node_modules/npm/bin/npm-cli.js');
  const found = [process.env.npm_execpath ?? '', beside, onWindows].find(
    (file) => file !== '' && existsSync(file),
  );
  if (!found) throw new Error('npm not found: start the benchmark with npm run bench:peers');
  return found;
}
