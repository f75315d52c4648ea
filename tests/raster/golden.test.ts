import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { drawScenes, hashWords, type Picture } from './scenes.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const HASHES = join(FOLDER, 'hashes.json');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const fileOf = (name: string, suffix = ''): string => join(FOLDER, `${name}${suffix}.png`);

function encode({ width, height, words }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  return PNG.sync.write(png);
}

/** UPDATE_GOLDEN=1 writes the pictures anew; look at them before committing. A changed one is left beside the old. */
describe('golden pictures', () => {
  const pictures = drawScenes();
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    for (const picture of pictures) writeFileSync(fileOf(picture.name), encode(picture));
    const hashes = Object.fromEntries(pictures.map((p) => [p.name, hashWords(p.words)]));
    writeFileSync(HASHES, `${JSON.stringify(hashes, null, 2)}\n`);
  }
  const hashes: unknown = JSON.parse(readFileSync(HASHES, 'utf8'));

  test.each(pictures)('$name', (picture) => {
    expect(existsSync(fileOf(picture.name))).toBe(true);
    const golden = PNG.sync.read(readFileSync(fileOf(picture.name)));
    const drawn = Buffer.from(picture.words.buffer);
    const same = golden.width === picture.width && golden.data.equals(drawn);
    if (!same) writeFileSync(fileOf(picture.name, '-changed'), encode(picture));
    expect(same).toBe(true);
  });

  test('hashes for browsers are those of the pictures', () => {
    expect(hashes).toEqual(Object.fromEntries(pictures.map((p) => [p.name, hashWords(p.words)])));
  });
});
