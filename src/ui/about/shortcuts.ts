/** The one list of keys: the key listener obeys COMMAND_KEYS, map and table their own; the page about the atlas prints all. */
import type { MessageKey } from '../../i18n/index.ts';

/**
 * Where a key works. `map`: with the focus on the map or on nothing, so that no single character acts elsewhere
 * (WCAG 2.1.4); `free`: also elsewhere, but not in what takes keys of its own; `page`: anywhere but in a text field.
 */
export type Reach = 'map' | 'free' | 'page';

/** Shortcuts as KeyboardEvent.key, with `Ctrl+` and `Shift+` before it; ⌘ counts as Ctrl. */
export const COMMAND_KEYS = [
  { id: 'search', label: 'place.about.key.search', shortcuts: ['Ctrl+k'], reach: 'page' },
  { id: 'searchFromMap', label: 'place.about.key.search', shortcuts: ['/'], reach: 'map' },
  { id: 'drill', label: 'place.about.key.drill', shortcuts: ['Enter'], reach: 'free' },
  { id: 'up', label: 'place.about.key.up', shortcuts: ['Escape'], reach: 'free' },
  { id: 'play', label: 'exporting.shortcut.play', shortcuts: [' '], reach: 'free' },
  { id: 'undo', label: 'place.about.key.undo', shortcuts: ['Ctrl+z'], reach: 'page' },
  { id: 'redo', label: 'place.about.key.redo', shortcuts: ['Ctrl+y', 'Ctrl+Shift+z'], reach: 'page' },
] as const satisfies readonly {
  id: string;
  label: MessageKey;
  shortcuts: readonly string[];
  reach: Reach;
}[];

export type CommandId = (typeof COMMAND_KEYS)[number]['id'];

const CAPS: Record<string, string> = {
  Escape: 'Esc',
  ' ': 'Space',
};

/** A shortcut as printed on a keyboard: Ctrl+Shift+z → Ctrl Shift Z. */
const printed = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((key) => CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');

/** All keys by what they do, as printed: the commands', then those of the focused map and table. */
export function keyList(): { label: MessageKey; keys: readonly string[] }[] {
  const byLabel = new Map<MessageKey, string[]>();
  for (const { label, shortcuts } of COMMAND_KEYS)
    byLabel.set(label, [...(byLabel.get(label) ?? []), ...shortcuts.map(printed)]);
  const commands = [...byLabel].map(([label, keys]) => ({ label, keys }));
  return [
    ...commands,
    { label: 'place.about.key.choose', keys: ['Enter'] },
    { label: 'place.about.key.move', keys: ['← ↑ → ↓'] },
    { label: 'place.about.key.zoom', keys: ['+', '−'] },
    { label: 'place.about.key.walk', keys: ['↑', '↓'] },
  ];
}
