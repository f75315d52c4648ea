import { readdirSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCompressible } from './headers.ts';
import { type Coding, PACKED_ENDING, packed } from './packing.ts';

/** Smaller files gain too little to be worth two more on the disk. */
const SMALLEST = 10 * 1024;

/**
 * Writes `.br` and `.gz` copies beside every file of a built folder that is over 10 KiB and gains by it, for hosts that
 * hand out packed copies (nginx gzip_static and brotli_static, Caddy precompressed, our own server).
 * @returns how many files got copies, and their bytes plain and packed
 */
export async function precompress(
  folder: string,
): Promise<{ files: number; plain: number; br: number; gzip: number }> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const names = entries.filter((entry) => entry.isFile() && isCompressible(entry.name));
  const done = { files: 0, plain: 0, br: 0, gzip: 0 };
  const pack = async (file: string): Promise<void> => {
    if ((await stat(file)).size <= SMALLEST) return;
    const bytes = await readFile(file);
    const codings: Coding[] = ['br', 'gzip'];
    const copies = await Promise.all(codings.map((coding) => packed(bytes, coding, 'best')));
    done.files++;
    done.plain += bytes.length;
    for (const [i, coding] of codings.entries()) {
      const copy = copies[i];
      if (!copy) continue;
      done[coding] += copy.length;
      await writeFile(file + PACKED_ENDING[coding], copy);
    }
  };
  // The packing itself runs in Node's few worker threads, so all at once only holds the bytes in memory: a few megabytes.
  await Promise.all(names.map((entry) => pack(join(entry.parentPath, entry.name))));
  return done;
}
