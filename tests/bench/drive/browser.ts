import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/browser/find.ts';

export interface Screen {
  /** Draw with the machine's graphics card instead of the processor. */
  gpu: boolean;
  /** CSS pixels; one device pixel each. */
  width: number;
  height: number;
}

/** Starts a browser of its own for one measurement. */
export async function launch({ gpu }: Screen): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const flags = gpu ? BROWSER_FLAGS.filter((flag) => !/swiftshader/.test(flag)) : BROWSER_FLAGS;
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [...flags, '--headless=new', '--ignore-gpu-blocklist', '--js-flags=--expose-gc'],
  });
}
