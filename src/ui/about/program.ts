/** What the program says of itself. The version is package.json's; Vite puts only this one field into the built file. */
import { version } from '../../../package.json';

export const program = { version };

/** Keys of the map and the shell, as printed on a keyboard. */
export const SHORTCUTS = {
  search: ['/', 'Ctrl K'],
  move: ['← ↑ → ↓'],
  zoom: ['+', '−'],
  walk: ['Shift ← ↑ → ↓'],
  choose: ['Space'],
  drill: ['Enter'],
  up: ['Esc'],
  undo: ['Ctrl Z'],
  redo: ['Ctrl Shift Z'],
} as const;

export type ShortcutId = keyof typeof SHORTCUTS;
