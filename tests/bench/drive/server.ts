/** One loopback server for the app, the peers' pages, the data and a village sample. */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { mimeType, SECURITY_HEADERS } from '../../../scripts/serve/headers.ts';
import { createStaticServer } from '../../../scripts/serve/server.ts';
import { CACHE } from '../seed.ts';
import { APP_FOLDER, PEERS_FOLDER } from './bundle.ts';

/** Below the app, so that its policy lets it fetch them. */
const APP_DATA = '/app/bench/';
const APP_SAMPLE = '/app/sample/';

export interface BenchServer {
  /** Address with a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts on a free port of 127.0.0.1. The app is served by the project's own server, with its headers and packed
 * copies; peers and data are plain files, so that nobody's first picture waits for packing.
 * @param sample folder with villages.json; the app's config.json then names it
 */
export async function startServer(sample: string | null): Promise<BenchServer> {
  const app = await createStaticServer(APP_FOLDER);
  const samples = sample === null ? null : await createStaticServer(sample);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    const data = new RegExp(`^(?:${APP_DATA}|/data/)([\\w-]+/cells\\.(?:bin|geojson))$`).exec(path)?.[1];
    if (data) return plainFile(join(CACHE, 'data'), data, response, SECURITY_HEADERS);
    if (path.startsWith('/peers/'))
      return plainFile(PEERS_FOLDER, path.slice('/peers/'.length), response, {});
    if (samples && path === '/app/config.json') return sampleConfig(response);
    if (samples && path.startsWith(APP_SAMPLE)) return pass(samples, request, response, APP_SAMPLE);
    if (path.startsWith('/app/')) return pass(app, request, response, '/app/');
    response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await new Promise<number>((done, fail) => {
    server.on('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Lets a server that does not listen itself answer below a path. */
function pass(server: Server, request: IncomingMessage, response: ServerResponse, below: string): void {
  request.url = (request.url ?? '/').slice(below.length - 1);
  server.emit('request', request, response);
}

/** The built config.json with the sample's index as its village file. */
async function sampleConfig(response: ServerResponse): Promise<void> {
  const config = JSON.parse(await readFile(join(APP_FOLDER, 'config.json'), 'utf8')) as object;
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': mimeType('config.json'),
    'Cache-Control': 'no-cache',
  });
  response.end(JSON.stringify({ ...config, villages: 'sample/villages.json' }));
}

async function plainFile(
  root: string,
  path: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const home = await realpath(root);
  const file = resolve(home, path);
  const info = file.startsWith(home + sep) ? await stat(file).catch(() => null) : null;
  if (!info?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, {
    ...headers,
    'Content-Type': path.endsWith('.geojson') ? mimeType('cells.json') : mimeType(path),
    'Content-Length': info.size,
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}
