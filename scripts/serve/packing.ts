import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content codings we offer, best first, as HTTP names them. */
export type Coding = 'br' | 'gzip';

/** Endings of packed copies beside a file, as nginx (gzip_static, brotli_static) and Caddy look for them. */
export const PACKED_ENDING: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Brotli quality where a request waits for it: about as fast as gzip and smaller. */
const QUICK = 5;
const BEST = 11;
/** Above this the best quality takes ten seconds and more a file; it saves a tenth there. */
const LARGE = 2 * 1024 * 1024;
const LARGE_QUALITY = 9;

/** The best coding that an Accept-Encoding header allows, or null for plain bytes. `q=0` forbids (RFC 9110, 12.5.3). */
export function codingFor(header: string | undefined): Coding | null {
  const allowed = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) allowed.add(name);
  }
  return allowed.has('br') ? 'br' : allowed.has('gzip') ? 'gzip' : null;
}

/**
 * Packs bytes in a thread of its own, the same bytes every time.
 * @param effort `quick` while somebody waits, `best` for copies that are kept (seconds for a megabyte)
 */
export function packed(bytes: Buffer, coding: Coding, effort: 'quick' | 'best'): Promise<Buffer> {
  if (coding === 'gzip') return toGzip(bytes, { level: effort === 'best' ? 9 : 6 });
  const quality = effort === 'quick' ? QUICK : bytes.length > LARGE ? LARGE_QUALITY : BEST;
  return toBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
