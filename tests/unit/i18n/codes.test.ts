import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASES, FLAGS } from '../../../src/domain/value/value.ts';
import { type Lang, word } from '../../../src/i18n/index.ts';

const LANGS: readonly Lang[] = ['zh-CN', 'en'];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n'))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');

function found(pattern: RegExp): string[] {
  return [...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const isWorded = (code: string): boolean => LANGS.every((lang) => word(lang, { code, params: {} }) !== code);

describe('every code that the source makes has words in both languages', () => {
  it('errors', () => {
    const codes = found(/(?:fail\(|\bcode: )'([a-z]+(?:-[a-z]+)*)'/g).filter((code) => code !== 'code');
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isWorded(`error.${code}`))).toEqual([]);
  });

  it('views, captions and summaries', () => {
    const codes = found(/'(view\.[A-Za-z.-]+)'/g);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isWorded(code))).toEqual([]);
  });

  it('bases and flags', () => {
    const codes = [
      ...BASES.flatMap((id) => [
        `official.basis.${id}`,
        `official.basisNote.${id}`,
        `view.caption.basis.${id}`,
      ]),
      ...FLAGS.flatMap((id) => [`official.flag.${id}`, `official.flagNote.${id}`]),
      ...['not-applicable', 'missing', 'suppressed', 'taiwan-missing'].map(
        (id) => `view.summary.absent.${id}`,
      ),
      ...['estimated', 'series-break', 'carried', 'conflict'].map((id) => `view.summary.care.${id}`),
    ];
    expect(codes.filter((code) => !isWorded(code))).toEqual([]);
  });
});
