/** One listener for the page's shortcuts. A key that a field, list or dialog has used is never taken twice. */
import type { Atlas } from '../state/index.ts';
import { COMMANDS, type Command } from './commands.ts';

const TEXT = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Widgets with keys of their own. */
const WIDGET = `${TEXT}, a[href], button, summary, [role="slider"], [role="grid"], [role="listbox"], [role="menu"], [role="dialog"], [role="separator"], [role="radio"], [role="tab"], [role="option"], [role="row"]`;
/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The shortcut as commands spell it. Shift counts only with Ctrl: the characters '/' and '?' need it on some keyboards. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string | null {
  if (altKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!ctrlKey && !metaKey) return name;
  return shiftKey ? `Ctrl+Shift+${name}` : `Ctrl+${name}`;
}

/** The command for a key press, null when there is none or the focus keeps it. */
export function commandFor(press: KeyPress, focus: Element | null): Command | null {
  const shortcut = shortcutOf(press);
  if (shortcut === null) return null;
  const command = COMMANDS.find(({ shortcuts }) => shortcuts.includes(shortcut));
  if (!command) return null;
  if (focus?.closest(command.reach === 'page' ? TEXT : WIDGET)) return null;
  // With the focus on nothing the keys go to the body.
  if (command.reach === 'map' && focus && focus.localName !== 'body' && !focus.closest('#map')) return null;
  return command;
}

/** Listens on a window; returns how to stop. */
export function listenToKeys(atlas: Atlas, window: Window): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // 229 and isComposing: the key belongs to the Chinese input method.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const command = commandFor(event, event.target instanceof Element ? event.target : null);
    if (!command?.predicate(atlas.store.getState())) return;
    event.preventDefault();
    command.perform(atlas);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
