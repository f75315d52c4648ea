import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../../scripts/serve/headers.ts';
import { codingFor } from '../../../scripts/serve/packing.ts';
import { precompress } from '../../../scripts/serve/precompress.ts';
import { byteRange, createStaticServer, listen } from '../../../scripts/serve/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
const long = 'x'.repeat(5000);
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  mkdirSync(join(folder, 'site/data/0123456789ab'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site/.hidden'), 'hidden');
  writeFileSync(join(folder, 'site/assets/main-AbC_12-x.js'), long);
  writeFileSync(join(folder, 'site/data/0123456789ab/col.bin'), long);
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = await createStaticServer(join(folder, 'site'));
  port = await listen(server, 4300);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends the path as it stands; `fetch` would tidy `..` away before the server could see it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail).end();
  });
}

describe('the static server', () => {
  it('sends the policy with every answer, whatever its status', async () => {
    for (const path of ['/', '/assets/main-AbC_12-x.js', '/nothing', '/%zz']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it.each([
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%5csecret.txt', 400],
    ['/link.txt', 404],
    ['/.hidden', 404],
    ['/a%00b', 400],
    ['/%zz', 400],
    ['/assets', 404],
  ])('gives nothing away at %s', async (path, status) => {
    const answer = await ask(path);
    expect([answer.status, answer.body.length]).toEqual([status, 0]);
  });

  it('lets hashed files be kept for ever and asks for the rest again', async () => {
    expect((await ask('/?l=county')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/assets/main-AbC_12-x.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/data/0123456789ab/col.bin')).headers['cache-control']).toContain('immutable');
  });

  it('packs, answers 304 and honours ranges on the unpacked bytes', async () => {
    const path = '/data/0123456789ab/col.bin';
    const packed = await ask(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(200);
    const etag = String(packed.headers.etag);
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
    const part = await ask(path, { range: 'bytes=4990-', 'accept-encoding': 'gzip' });
    expect([part.status, part.headers['content-range'], part.body.length]).toEqual([
      206,
      'bytes 4990-4999/5000',
      10,
    ]);
    expect((await ask(path, { range: 'bytes=5000-' })).status).toBe(416);
  });

  it.each([
    ['gzip', (body: Buffer) => gunzipSync(body)],
    ['br', (body: Buffer) => brotliDecompressSync(body)],
  ])('packs into %s with a tag of its own', async (coding, unpack) => {
    const path = '/data/0123456789ab/col.bin';
    const answer = await ask(path, { 'accept-encoding': coding });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(unpack(answer.body).toString()).toBe(long);
    const etag = String(answer.headers.etag);
    expect(etag).not.toBe((await ask(path)).headers.etag);
    const again = await ask(path, { 'if-none-match': etag, 'accept-encoding': coding });
    expect([again.status, again.headers.etag, again.body.length]).toEqual([304, etag, 0]);
  });

  it('hands out the copies of the build unless the file is newer', async () => {
    const file = join(folder, 'site/assets/big-AbC_12-x.js');
    const first = 'const a = 1;\n'.repeat(2000);
    writeFileSync(file, first);
    writeFileSync(join(folder, 'site/small.js'), 'small');
    writeFileSync(join(folder, 'site/font.woff2'), 'x'.repeat(20_000));
    expect(await precompress(join(folder, 'site'))).toMatchObject({ files: 1, plain: first.length });
    expect([existsSync(`${file}.gz`), existsSync(join(folder, 'site/font.woff2.br'))]).toEqual([true, false]);
    const packed = await ask('/assets/big-AbC_12-x.js', { 'accept-encoding': 'gzip, br' });
    expect(brotliDecompressSync(packed.body).toString()).toBe(first);
    writeFileSync(file, 'const b = 2;\n'.repeat(2000));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const newer = await ask('/assets/big-AbC_12-x.js', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(newer.body).toString()).toContain('const b');
  });

  it('answers GET and HEAD only', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '15', 0]);
  });

  it('takes the next port when one is busy', async () => {
    const second = await createStaticServer(join(folder, 'site'));
    expect(await listen(second, port)).toBeGreaterThan(port);
    second.close();
  });
});

it.each([
  ['bytes=0-9', 100, [0, 9]],
  ['bytes=-10', 100, [90, 99]],
  ['bytes=-200', 100, [0, 99]],
  ['bytes=90-500', 100, [90, 99]],
  ['bytes=100-', 100, 'bad'],
  ['bytes=-0', 100, 'bad'],
  ['bytes=9-3', 100, null],
  ['bytes=0-1,3-4', 100, null],
  [undefined, 100, null],
])('reads the range %s', (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected);
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, BR;q=0.5', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br; q=0.000, gzip; q=0', null],
  ['identity', null],
  [undefined, null],
])('reads the codings %s', (header, expected) => {
  expect(codingFor(header)).toBe(expected);
});
