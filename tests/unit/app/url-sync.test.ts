import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AddressBar, readAddress, syncAddress } from '../../../src/app/url-sync.ts';
import { DEFAULT_CONFIG } from '../../../src/contract/config.ts';
import { addressOf, baseView } from '../../../src/contract/view-address.ts';
import { DEFAULT_VIEW } from '../../../src/contract/viewspec.ts';
import { createAtlas } from '../../../src/state/index.ts';
import { createInProcessFiller } from '../../../src/worker/index.ts';

const PAGE = 'http://intranet.test/atlas/';

/** An address bar that remembers what was written and can be travelled by the test. */
function bar(start: string): AddressBar & { now: string; written: number; travel(href: string): void } {
  let act = (): void => undefined;
  return {
    now: start,
    written: 0,
    href() {
      return this.now;
    },
    replace(href) {
      this.now = href;
      this.written++;
    },
    onTravel(next) {
      act = next;
      return () => {
        act = () => undefined;
      };
    },
    travel(href) {
      this.now = href;
      act();
    },
  };
}

const atlasAt = (href: string) =>
  createAtlas({
    ...readAddress(href, '100000', {}),
    config: DEFAULT_CONFIG,
    fetchBytes: () => Promise.reject(new Error('no network in this test')),
    filler: createInProcessFiller(),
  });

describe('reading the address', () => {
  it('lets the address win over what the machine remembers', () => {
    expect(readAddress(`${PAGE}?t=light`, '100000', { theme: 'dark', lang: 'en' }).view).toEqual({
      ...DEFAULT_VIEW,
      theme: 'light',
      lang: 'en',
    });
  });

  it('opens at the home of the installation', () => {
    expect(readAddress(PAGE, '410000', {}).view.scope).toBe('410000');
    expect(readAddress(`${PAGE}?s=100000`, '410000', {}).view.scope).toBe('100000');
    expect(addressOf(PAGE, baseView('410000'), '410000')).toBe(PAGE);
    expect(addressOf(PAGE, DEFAULT_VIEW, '410000')).toBe(`${PAGE}?s=100000`);
  });

  it('reports bad values and views after the hash, and lets page anchors be', () => {
    const codes = readAddress(`${PAGE}?l=moon#zoom=NaN&lat=1e999`, '100000', {}).problems;
    expect(codes).toEqual([
      { code: 'url-value', params: { key: 'l', value: 'moon' } },
      { code: 'url-value', params: { key: '#', value: 'zoom=NaN&lat=1e999' } },
    ]);
    expect(readAddress(`${PAGE}#map`, '100000', {}).problems).toEqual([]);
    const long = readAddress(`${PAGE}#a=${'b'.repeat(2_000_000)}`, '100000', {}).problems;
    expect(String(long[0]?.params.value).length).toBeLessThanOrEqual(40);
  });
});

describe('the address bar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is written once after a burst of changes, with foreign keys kept', () => {
    const address = bar(`${PAGE}?from=portal`);
    const atlas = atlasAt(address.now);
    const stop = syncAddress(atlas, address);
    atlas.actions.setTheme('dark');
    atlas.actions.setLang('en');
    expect(address.written).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(address.written).toBe(1);
    expect(address.now).toBe(`${PAGE}?t=dark&lang=en&from=portal`);
    stop();
    atlas.actions.setTheme('light');
    vi.advanceTimersByTime(1000);
    expect(address.written).toBe(1);
  });

  it('takes the view back when the user goes back', () => {
    const address = bar(PAGE);
    const atlas = atlasAt(address.now);
    syncAddress(atlas, address);
    address.travel(`${PAGE}?s=410000&l=prefecture&t=dark&k=77`);
    const { view, notices } = atlas.store.getState();
    expect([view.scope, view.level, view.theme]).toEqual(['410000', 'prefecture', 'dark']);
    expect(notices.map(({ error }) => error.params)).toContainEqual({ key: 'k', value: '77' });
    vi.advanceTimersByTime(1000);
    expect(address.now).toBe(`${PAGE}?l=prefecture&s=410000&t=dark`);
  });
});
