/**
 * Styles that libraries write into the page as <style> elements, allowed one by one by the hash of their text:
 * react-aria's touch-action of pressable elements, its scroll lock, and Observable Plot's default class.
 * A library update that changes them shows up as a policy report in tests/e2e/faults.spec.ts.
 */
const LIBRARY_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
];

/** Nothing may be loaded from, or sent to, any other host; no inline script runs. Sent with every response. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${LIBRARY_STYLES.join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers every answer carries, whatever its status or type; a worker obeys only its own script's policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), usb=()',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

/** MIME type by the ending of a file name; unknown endings are bytes, never something a browser would run. */
export function mimeType(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES[ending] ?? 'application/octet-stream';
}

/** True where gzip pays; fonts and pictures are packed already. */
export const isCompressible = (name: string): boolean =>
  /\.(html|m?js|css|json|csv|txt|svg|bin|wasm)$/.test(name);

/**
 * How long a browser may keep a file. `path` is the address below the root, with a leading slash.
 * Names that carry a hash never change; everything else is asked again, which costs one 304.
 */
export function cacheControl(path: string): string {
  const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) || /^\/data\/[0-9a-f]{8,}\//.test(path);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
