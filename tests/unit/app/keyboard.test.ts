import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/app/commands.ts';
import { commandFor, type KeyPress, shortcutOf } from '../../../src/app/keyboard.ts';
import { type MessageKey, t } from '../../../src/i18n/index.ts';
import { COMMAND_KEYS, keyList } from '../../../src/ui/about/shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

/** An element that lies in those of the asked selectors that name its tag. */
const inside = (tag: string): Element =>
  ({
    closest: (selector: string) => (selector.split(/,\s*/).some((s) => s.startsWith(tag)) ? {} : null),
  }) as Element;

describe('the keyboard', () => {
  it('has no shortcut twice, and a command for every key of the list', () => {
    const all = COMMANDS.flatMap(({ shortcuts }) => shortcuts);
    expect(new Set(all).size).toBe(all.length);
    expect(COMMANDS.map(({ id }) => id)).toEqual(COMMAND_KEYS.map(({ id }) => id));
  });

  it('prints every key once, with words in both languages', () => {
    const list = keyList();
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
    expect(list.find(({ label }) => label === 'place.about.key.search')?.keys).toEqual(['Ctrl K', '/']);
    expect(list.flatMap(({ keys }) => keys)).toContain('Ctrl Shift Z');
    for (const { label } of list)
      for (const lang of ['zh-CN', 'en'] as const)
        expect(t(lang, label)).not.toBe(label satisfies MessageKey);
  });

  it('lets no letter or sign act outside the map', () => {
    for (const { shortcuts, reach } of COMMANDS)
      if (shortcuts.some((shortcut) => /^[^\s]$/.test(shortcut))) expect(reach).toBe('map');
    expect(commandFor(press('/'), inside('section'))).toBeNull();
    expect(commandFor(press('/'), inside('#map'))?.id).toBe('searchFromMap');
    expect(commandFor(press('/'), { ...inside('body'), localName: 'body' } as Element)?.id).toBe(
      'searchFromMap',
    );
    expect(commandFor(press('k', { ctrlKey: true }), inside('section'))?.id).toBe('search');
  });

  it.each([
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+z'],
    [press('z', { metaKey: true }), 'Ctrl+z'],
    [press('L', { shiftKey: true }), 'l'],
    [press('/', { shiftKey: true }), '/'],
    [press('Escape'), 'Escape'],
    [press('l', { altKey: true }), null],
  ])('spells %j as %s', (key, shortcut) => {
    expect(shortcutOf(key)).toBe(shortcut);
  });

  it('leaves typing alone', () => {
    for (const key of ['/', ' ', 'Enter', 'Escape'])
      expect(commandFor(press(key), inside('input'))).toBeNull();
    expect(commandFor(press('z', { ctrlKey: true }), inside('input'))).toBeNull();
  });

  it('leaves Enter and space to a button but lets it undo', () => {
    expect(commandFor(press('Enter'), inside('button'))).toBeNull();
    expect(commandFor(press(' '), inside('button'))).toBeNull();
    expect(commandFor(press('z', { ctrlKey: true }), inside('button'))?.id).toBe('undo');
  });

  it('works with the focus on the page', () => {
    expect(commandFor(press('Escape'), null)?.id).toBe('up');
    expect(commandFor(press('y', { ctrlKey: true }), null)?.id).toBe('redo');
    expect(commandFor(press('q'), null)).toBeNull();
  });
});
