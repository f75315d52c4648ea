/** What every build step is given: reading sources, handing over files, stopping with a clear message. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why a build stopped: the file and row at fault, what is wrong there and what to do about it. */
export interface Stop {
  file: string;
  /** Row in the file, 1 = header, as an editor counts lines. */
  row?: number;
  what?: string;
  remedy: string;
}

/** Thrown by `ctx.fail`; the runner prints it and leaves no half-written data behind. */
export class BuildStop extends Error {
  readonly stop: Stop;
  constructor(stop: Stop) {
    const place = stop.row === undefined ? stop.file : `${stop.file}:${stop.row}`;
    super(`${place}: ${stop.what ?? 'the data cannot be used as it is'}\n  Remedy: ${stop.remedy}`);
    this.name = 'BuildStop';
    this.stop = stop;
  }
}

export interface BuildContext {
  /** Repository root, absolute. */
  readonly root: string;
  /** Text (UTF-8) of a file named from the root; stops the build when it is not there. */
  read(path: string): string;
  /** Hands over one output file. Keys are file names: `regions.topo.json`, `facts-41.json`, `col-county-…bin`. */
  emit(key: string, data: string | Uint8Array | ArrayBuffer): void;
  /** Stops the build. */
  fail(stop: Stop): never;
  /** A line of progress or a count worth reading. */
  log(line: string): void;
}

/** A context that gathers emitted files in memory, in the order they were emitted. */
export function makeContext(
  root: string,
  print: (line: string) => void,
): BuildContext & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const fail = (stop: Stop): never => {
    throw new BuildStop(stop);
  };
  return {
    root,
    files,
    fail,
    log: (line) => print(`    ${line}`),
    read(path) {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        return fail({
          file: path,
          what: 'cannot be read',
          remedy: 'restore the file, or run npm ci if it lies in node_modules',
        });
      }
    },
    emit(key, data) {
      if (!/^[\w.-]+$/.test(key))
        fail({ file: key, what: 'is no file name', remedy: 'use letters, digits, dot and dash' });
      if (files.has(key)) fail({ file: key, what: 'is written twice', remedy: 'let one step own the file' });
      files.set(key, toBytes(data));
    },
  };
}

const toBytes = (data: string | Uint8Array | ArrayBuffer): Uint8Array =>
  typeof data === 'string'
    ? new TextEncoder().encode(data)
    : data instanceof Uint8Array
      ? data
      : new Uint8Array(data);
