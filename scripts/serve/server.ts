import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { cacheControl, isCompressible, mimeType, SECURITY_HEADERS } from './headers.ts';
import { type Coding, codingFor, PACKED_ENDING, packed } from './packing.ts';

interface Found {
  file: string;
  /** Address below the root, with a leading slash. */
  path: string;
  size: number;
  changed: number;
  /** Tells versions of the plain bytes apart, without the quotes; packed copies add their coding. */
  tag: string;
}

/** The file an address means, or the status to answer with. Nothing outside `root` and no dot file is ever found. */
async function find(root: string, address: string): Promise<Found | 400 | 404> {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return 400;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return 400;
  if (path.endsWith('/')) path += 'index.html';
  if (path.split('/').some((part) => part.startsWith('.'))) return 404;
  try {
    const file = await realpath(resolve(root, `.${path}`));
    if (!file.startsWith(root + sep)) return 404;
    const info = await stat(file);
    if (!info.isFile()) return 404;
    return {
      file,
      path,
      size: info.size,
      changed: info.mtimeMs,
      tag: `${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}`,
    };
  } catch {
    return 404;
  }
}

/**
 * First and last byte of a single range, 'bad' when it lies outside, or null when the header is to be ignored
 * (absent, several ranges, another unit), in which case the whole file is the right answer (RFC 9110, 14.2).
 */
export function byteRange(header: string | undefined, size: number): [number, number] | 'bad' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const last = size - 1;
  if (match[1] === '') {
    const tail = Number(match[2]);
    return tail === 0 || size === 0 ? 'bad' : [Math.max(0, size - tail), last];
  }
  const from = Number(match[1]);
  const to = match[2] === '' ? last : Math.min(Number(match[2]), last);
  if (from > last) return 'bad';
  return to < from ? null : [from, to];
}

/** The packed copy that the build wrote beside a file, when it is there and no older than the file. */
async function copyBeside(found: Found, coding: Coding): Promise<Buffer | null> {
  const copy = found.file + PACKED_ENDING[coding];
  try {
    return (await stat(copy)).mtimeMs >= found.changed ? await readFile(copy) : null;
  } catch {
    return null;
  }
}

/**
 * A static server for one folder: security headers on every answer, brotli or gzip (the build's copies, else packed once
 * and kept in memory), ranges, 304s. It answers GET and HEAD only and never lists a folder. `folder` must exist.
 */
export async function createStaticServer(folder: string): Promise<Server> {
  const root = await realpath(folder);
  const kept = new Map<string, Promise<Buffer>>();

  function packedCopy(found: Found, coding: Coding): Promise<Buffer> {
    const key = `${found.file} ${found.tag} ${coding}`;
    let copy = kept.get(key);
    if (!copy) {
      copy = copyBeside(found, coding).then(
        async (beside) => beside ?? packed(await readFile(found.file), coding, 'quick'),
      );
      kept.set(key, copy);
      copy.catch(() => kept.delete(key));
    }
    return copy;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const stop = (status: number, extra: Record<string, string | number> = {}): void => {
      response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Length': 0, ...extra }).end();
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return stop(405, { Allow: 'GET, HEAD' });
    const found = await find(root, request.url ?? '/');
    if (typeof found === 'number') return stop(found, { 'Cache-Control': 'no-cache' });
    const headers: Record<string, string | number> = {
      ...SECURITY_HEADERS,
      'Content-Type': mimeType(found.path),
      'Cache-Control': cacheControl(found.path),
      ETag: `"${found.tag}"`,
      'Accept-Ranges': 'bytes',
      Vary: 'Accept-Encoding',
    };
    // Any of the copies a browser may hold is still good as long as the file is the same.
    const known = /^"([^"]+?)(?:-br|-gzip)?"$/.exec(request.headers['if-none-match'] ?? '');
    if (known?.[1] === found.tag) {
      response.writeHead(304, { ...headers, ETag: known[0] }).end();
      return;
    }
    const range = byteRange(request.headers.range, found.size);
    if (range === 'bad') return stop(416, { 'Content-Range': `bytes */${found.size}` });
    const packs = !range && isCompressible(found.path) && found.size > 1024;
    const coding = packs ? codingFor(String(request.headers['accept-encoding'] ?? '')) : null;
    if (coding) {
      const body = await packedCopy(found, coding);
      response.writeHead(200, {
        ...headers,
        ETag: `"${found.tag}-${coding}"`,
        'Content-Encoding': coding,
        'Content-Length': body.length,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    const [from, to] = range ?? [0, found.size - 1];
    if (range) headers['Content-Range'] = `bytes ${from}-${to}/${found.size}`;
    response.writeHead(range ? 206 : 200, { ...headers, 'Content-Length': to - from + 1 });
    if (request.method === 'HEAD' || found.size === 0) response.end();
    else
      createReadStream(found.file, { start: from, end: to })
        .on('error', () => response.destroy())
        .pipe(response);
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS);
      response.end();
    });
  });
}

/**
 * Listens on `host` at `port`, or at the next free one of the twenty that follow. Returns the port taken.
 * Rejects with the system's error when none is free or the address may not be used.
 */
export async function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  for (let at = port; ; at++) {
    const problem = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(at, host, () => {
        server.off('error', done);
        done(null);
      });
    });
    if (!problem) return at;
    if (problem.code !== 'EADDRINUSE' || at >= port + 20) throw problem;
  }
}
