import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/app/config.ts';
import { faultOf } from '../../../src/app/faults.ts';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';

const answering =
  (body: string, status = 200): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, { status }));

describe('config.json', () => {
  it('may be absent', async () => {
    expect(await loadConfig(answering('', 404))).toEqual({ config: DEFAULT_CONFIG, problems: [] });
  });

  it.each([
    ['no JSON', answering('{"home": ')],
    ['an error page', answering('<html>', 503)],
    ['no network', () => Promise.reject(new TypeError('failed'))],
  ])('gives the defaults and a notice for %s', async (_, fetcher) => {
    expect(await loadConfig(fetcher as typeof fetch)).toEqual({
      config: DEFAULT_CONFIG,
      problems: [{ code: 'config-field', params: { field: 'config.json' } }],
    });
  });

  it('keeps good fields and names bad ones', async () => {
    const { config, problems } = await loadConfig(answering('{"home":"410000","languages":"zh"}'));
    expect(config).toEqual({ ...DEFAULT_CONFIG, home: '410000' });
    expect(problems).toEqual([{ code: 'config-field', params: { field: 'languages' } }]);
  });
});

describe('what nobody caught', () => {
  it('keeps an error of ours, cuts a foreign one short, and leaves what is no fault', () => {
    const ours = { code: 'data-missing', params: { file: 'x' } };
    expect(faultOf(ours)).toBe(ours);
    expect(faultOf(new Error('x'.repeat(999)))?.params.detail).toHaveLength(200);
    expect(faultOf({ code: 'cancelled', params: {} })).toBeNull();
    expect(faultOf(new DOMException('gone', 'AbortError'))).toBeNull();
    expect(faultOf('ResizeObserver loop completed with undelivered notifications.')).toBeNull();
  });
});
