/** Where and with what a run was measured. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { launch } from './browser.ts';

export interface Place {
  /** Processor, cores, memory, system, browser, Node. */
  machine: string;
  /** What WebGL says it draws with. */
  renderer: string;
  /** Short name of the commit, with `+` when files differ from it. */
  commit: string;
}

/** Reads it from the system, git and a browser that is started for it. */
export async function describePlace(gpu: boolean): Promise<Place> {
  const browser = await launch({ gpu, width: 640, height: 480 });
  try {
    const page = await browser.newPage();
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
    });
    const processors = cpus();
    const memory = Math.round(totalmem() / 2 ** 30);
    const machine = `${processors[0]?.model.trim() ?? 'unknown'} × ${processors.length}, ${memory} GiB, ${process.platform}, Chromium ${browser.version()}, Node ${process.version}`;
    return { machine, renderer, commit: commitNow() };
  } finally {
    await browser.close();
  }
}

function commitNow(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'tests/bench') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}

/** True when WebGL is played by the processor. */
export const isSoftware = (renderer: string): boolean =>
  /swiftshader|llvmpipe|software|basic render/i.test(renderer);
