import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/contract/village-bytes.ts';
import { decodeVillageChunk, encodeVillageChunk } from '../../../src/contract/village-chunk.ts';
import { smallSample } from './small-county.ts';

const FILE = 'village-990001.bin';
const sample = smallSample();
const bytes = encodeVillageChunk(sample);
const codeOf = (data: Uint8Array, county = '990001'): string => {
  const result = decodeVillageChunk(data, FILE, county);
  return result.ok ? 'ok' : result.error.code;
};

describe('variable-length numbers', () => {
  it('come back as they went in', () => {
    const out = new ByteWriter();
    const counts = [0, 1, 127, 128, 300, 2 ** 31, 2 ** 32 - 1];
    const signed = [0, -1, 1, 63, -64, 64, 135_000_000, -(2 ** 30)];
    for (const n of counts) out.count(n);
    for (const n of signed) out.signed(n);
    out.word(0xfedcba98);
    const back = new ByteReader(out.done());
    expect(counts.map(() => back.count())).toEqual(counts);
    expect(signed.map(() => back.signed())).toEqual(signed);
    expect(back.word()).toBe(0xfedcba98);
    expect(back.finished).toBe(true);
    expect(back.byte()).toBe(0);
    expect(back.over).toBe(true);
  });

  it('refuse what they cannot hold', () => {
    expect(() => new ByteWriter().count(-1)).toThrow(RangeError);
    expect(() => new ByteWriter().count(0.5)).toThrow(RangeError);
    expect(() => new ByteWriter().signed(2 ** 31)).toThrow(RangeError);
  });
});

describe('a village chunk', () => {
  it('comes back as it was, arrays and all', () => {
    const result = decodeVillageChunk(bytes, FILE, '990001');
    expect(result).toEqual({ ok: true, value: sample });
    expect(decodeVillageChunk(bytes.slice().buffer, FILE, '990001')).toEqual(result);
  });

  it('holds counties of one cell, and of one cell in parts', () => {
    const one = smallSample(1, 1, '990007');
    expect(decodeVillageChunk(encodeVillageChunk(one), FILE, '990007')).toEqual({ ok: true, value: one });
  });

  it('is refused when cut short at any place, or longer than it says', () => {
    for (let n = 0; n < bytes.length; n += 1 + (n >> 4)) {
      expect(codeOf(bytes.subarray(0, n))).toBe('data-truncated');
    }
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(codeOf(longer)).toBe('data-truncated');
  });

  it('is refused under the name of another county, and names both', () => {
    const result = decodeVillageChunk(bytes, FILE, '410225');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'village-swapped', params: { file: FILE, found: '990001', wanted: '410225' } },
    });
  });

  it('is refused when it is of another kind or of the future', () => {
    const other = bytes.slice();
    other[0] = 0;
    expect(codeOf(other)).toBe('data-magic');
    const future = bytes.slice();
    future[4] = 2;
    expect(decodeVillageChunk(future, FILE, '990001')).toMatchObject({
      ok: false,
      error: { code: 'data-version', params: { file: FILE, found: 2, wanted: 1 } },
    });
  });

  it('never throws and never answers indices out of range, whatever byte is damaged', () => {
    const outcomes = new Map<string, number>();
    for (let i = 6; i < bytes.length; i += 3) {
      const damaged = bytes.slice();
      damaged[i] = (damaged[i] ?? 0) ^ (1 << (i % 8));
      const result = decodeVillageChunk(damaged, FILE, '990001');
      const code = result.ok ? 'ok' : result.error.code;
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
      if (!result.ok) continue;
      const { arcs, cells } = result.value;
      expect(arcs.at.every((p) => p < arcs.lng.length)).toBe(true);
      expect(arcs.left.every((c) => c <= cells) && arcs.right.every((c) => c <= cells)).toBe(true);
    }
    expect(outcomes.get('data-content')).toBeGreaterThan(0);
  });
});
