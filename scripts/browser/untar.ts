import type { Buffer } from 'node:buffer';

const BLOCK = 512;

const text = (bytes: Buffer): string => bytes.toString('utf8').replace(/\0.*$/s, '');

/**
 * Plain files of a tar archive by name, without a leading `package/` or `./`. Folders, links and the long-name
 * extensions are left out: the two packages read here have none. Throws on an archive that is cut short.
 */
export function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header.subarray(124, 136)).trim(), 8);
    const kind = String.fromCharCode(header[156] ?? 0);
    const prefix = text(header.subarray(345, 500));
    const name = `${prefix ? `${prefix}/` : ''}${text(header.subarray(0, 100))}`.replace(
      /^(package|\.)\//,
      '',
    );
    const from = at + BLOCK;
    if (from + size > archive.length) throw new Error(`archive ends inside ${name}`);
    if (kind === '0' || kind === '\0') files.set(name, archive.subarray(from, from + size));
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
