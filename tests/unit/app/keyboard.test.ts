import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/app/commands.ts';
import { commandFor, type KeyPress, shortcutOf } from '../../../src/app/keyboard.ts';
import { t } from '../../../src/i18n/index.ts';

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
  it('has no shortcut twice and a label for each command', () => {
    const all = COMMANDS.flatMap(({ shortcuts }) => shortcuts);
    expect(new Set(all).size).toBe(all.length);
    for (const { labelKey } of COMMANDS) expect(t('en', labelKey)).not.toBe(labelKey);
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
    for (const key of ['l', 'd', '/', ' ', 'Enter', 'Escape'])
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
