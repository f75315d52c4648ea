/** What the program says of itself. The version is package.json's; Vite puts only this one field into the built file. */
import { version } from '../../../package.json';
import type { MessageKey } from '../../i18n/index.ts';

export const program = { version };

/** Keys of the map, the table and the shell as printed on a keyboard; src/app/commands.ts and src/map obey them. */
export const SHORTCUTS: readonly { label: MessageKey; keys: readonly string[] }[] = [
  { label: 'place.about.key.search', keys: ['/', 'Ctrl K'] },
  { label: 'place.about.key.move', keys: ['← ↑ → ↓'] },
  { label: 'place.about.key.zoom', keys: ['+', '−'] },
  { label: 'place.about.key.choose', keys: ['Enter'] },
  { label: 'place.about.key.drill', keys: ['Enter'] },
  { label: 'place.about.key.up', keys: ['Esc'] },
  { label: 'place.about.key.walk', keys: ['↑', '↓'] },
  { label: 'exporting.shortcut.play', keys: ['Space'] },
  { label: 'place.about.key.undo', keys: ['Ctrl Z'] },
  { label: 'place.about.key.redo', keys: ['Ctrl Y', 'Ctrl Shift Z'] },
  { label: 'exporting.shortcut.language', keys: ['L'] },
  { label: 'exporting.shortcut.theme', keys: ['D'] },
];
