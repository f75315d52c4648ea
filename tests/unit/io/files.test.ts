import { describe, expect, it } from 'vitest';
import { SourcesFile } from '../../../src/contract/sources.ts';
import { openData } from '../../../src/io/index.ts';
import { serve, smallData } from '../../fixtures/small-data.ts';

const text = (value: string) => new TextEncoder().encode(value);
const open = async (damage: Record<string, Uint8Array<ArrayBuffer>> = {}) =>
  openData(serve(smallData(damage)));

describe('opening the data folder', () => {
  it('reads a good manifest and a good file', async () => {
    const opened = await open();
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    const sources = await opened.value.json('sources.json', SourcesFile);
    expect(sources.ok && sources.value.backings).toHaveLength(2);
  });

  it('names the file when it is missing, cut, of another version, or no JSON', async () => {
    const none = await openData(serve(new Map()));
    expect(none).toMatchObject({
      ok: false,
      error: { code: 'data-missing', params: { file: 'manifest.json', status: 404 } },
    });
    const future = await open({ 'manifest.json': text('{"format":99}') });
    expect(future).toMatchObject({
      ok: false,
      error: { code: 'data-version', params: { file: 'manifest.json' } },
    });
    const login = await open({ 'manifest.json': text('<html>') });
    expect(login).toMatchObject({
      ok: false,
      error: { code: 'data-content', params: { file: 'manifest.json' } },
    });
  });

  it('finds a cut file by its length and a swapped one by its hash', async () => {
    const whole = smallData().get('test/sources.json') as Uint8Array<ArrayBuffer>;
    const flipped = whole.slice();
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const cut = await open({ 'sources.json': whole.slice(0, -3) });
    expect(cut.ok && (await cut.value.bytes('sources.json'))).toMatchObject({
      error: { code: 'data-truncated', params: { file: 'sources.json' } },
    });
    const swapped = await open({ 'sources.json': flipped });
    expect(swapped.ok && (await swapped.value.bytes('sources.json'))).toMatchObject({
      error: { code: 'data-damaged', params: { file: 'sources.json' } },
    });
  });

  it('reports a network fault as missing instead of throwing', async () => {
    const opened = await openData(() => Promise.reject(new TypeError('offline')));
    expect(opened).toMatchObject({ ok: false, error: { code: 'data-missing', params: { status: 0 } } });
  });
});
