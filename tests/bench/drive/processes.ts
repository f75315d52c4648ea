/** What the operating system says about the browser: processor time, memory, the share that others used. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';

/** Processor time used so far, ms. */
export interface Usage {
  /** Renderer processes: the page with its workers. */
  page: number;
  /** Graphics process: software drawing happens there. */
  graphics: number;
  /** The whole browser. */
  browser: number;
  /** The whole machine, and what it could have given, both summed over the processors. */
  machineBusy: number;
  machineAll: number;
}

interface ProcessInfo {
  id: number;
  type: string;
}

const quiet = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

const listProcesses = async (session: CDPSession): Promise<ProcessInfo[]> =>
  (await session.send('SystemInfo.getProcessInfo')).processInfo;

/** Threads that have ended are not counted; a thread that ends between the readings is not noticed. */
function processorMs(pid: number): number {
  return quiet(() => {
    const threads = readdirSync(`/proc/${pid}/task`);
    const ran = threads.map((thread) =>
      quiet(() => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0),
    );
    return ran.reduce((sum, ns) => sum + ns, 0) / 1e6;
  }, 0);
}

/** Ticks of /proc/stat are hundredths of a second. */
function machineMs(): { busy: number; all: number } {
  const line = quiet(() => readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '', '');
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0] = line
    .split(/\s+/)
    .slice(1)
    .map((ticks) => Number(ticks) * 10);
  const busy = user + nice + system + irq + soft;
  return { busy, all: busy + idle + wait };
}

/** Processor time up to now. */
export async function usageNow(session: CDPSession): Promise<Usage> {
  const usage: Usage = { page: 0, graphics: 0, browser: 0, machineBusy: 0, machineAll: 0 };
  for (const { id, type } of await listProcesses(session)) {
    const ms = processorMs(id);
    usage.browser += ms;
    if (type === 'renderer') usage.page += ms;
    if (type === 'GPU') usage.graphics += ms;
  }
  const { busy, all } = machineMs();
  return { ...usage, machineBusy: busy, machineAll: all };
}

export interface Spent {
  pageMs: number;
  graphicsMs: number;
  /** Share of the machine that others used meanwhile, 0–1. */
  foreign: number;
}

/** What was used between two readings. */
export function spent(before: Usage, after: Usage): Spent {
  const others = after.machineBusy - before.machineBusy - (after.browser - before.browser);
  return {
    pageMs: after.page - before.page,
    graphicsMs: after.graphics - before.graphics,
    foreign: Math.max(0, others / Math.max(1, after.machineAll - before.machineAll)),
  };
}

export interface Memory {
  /** Resident memory of the page's process with its workers, MiB, and its highest so far. */
  pageMb: number;
  pagePeakMb: number;
  graphicsMb: number;
}

/** Memory of the largest renderer, which is the page's (a browser keeps an empty one ready), and of the graphics process. */
export async function memoryNow(session: CDPSession): Promise<Memory> {
  const memory: Memory = { pageMb: 0, pagePeakMb: 0, graphicsMb: 0 };
  for (const { id, type } of await listProcesses(session)) {
    const status = quiet(() => readFileSync(`/proc/${id}/status`, 'utf8'), '');
    const mb = (key: string): number => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    if (type === 'GPU') memory.graphicsMb = mb('VmRSS');
    if (type !== 'renderer' || mb('VmRSS') < memory.pageMb) continue;
    memory.pageMb = mb('VmRSS');
    memory.pagePeakMb = mb('VmHWM');
  }
  return memory;
}

/** Waits until others leave at least `share` of the machine alone, at most `maxMs`; the idle share it ended with. */
export async function waitForIdle(share: number, maxMs: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const before = machineMs();
    await new Promise((done) => setTimeout(done, 500));
    const after = machineMs();
    const idle = 1 - (after.busy - before.busy) / Math.max(1, after.all - before.all);
    if (idle >= share || performance.now() - began > maxMs) return idle;
  }
}
