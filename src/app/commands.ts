/** What the keyboard can do, as objects: one list for the key listener and for tests. */
import { NATION } from '../domain/region/level.ts';
import type { MessageKey } from '../i18n/index.ts';
import type { Atlas, AtlasState } from '../state/index.ts';

export interface Command {
  id: string;
  labelKey: MessageKey;
  /** As KeyboardEvent.key, with `Ctrl+` and `Shift+` before it; ⌘ counts as Ctrl. */
  shortcuts: readonly string[];
  /** `map`: only while nothing that takes keys of its own has the focus; `page`: anywhere but in a text field. */
  reach: 'map' | 'page';
  predicate(state: AtlasState): boolean;
  perform(atlas: Atlas): void;
}

const always = (): boolean => true;

export const COMMANDS: readonly Command[] = [
  {
    id: 'up',
    labelKey: 'place.about.key.up',
    shortcuts: ['Escape'],
    reach: 'map',
    predicate: ({ view, config }) =>
      view.selection.length > 0 || (view.scope !== NATION && view.scope !== config.home),
    perform: ({ actions }) => actions.up(),
  },
  {
    id: 'drill',
    labelKey: 'place.about.key.drill',
    shortcuts: ['Enter'],
    reach: 'map',
    predicate: ({ view }) => view.selection.length === 1,
    perform: ({ store, actions }) => {
      const [chosen] = store.getState().view.selection;
      if (chosen) actions.drill(chosen);
    },
  },
  {
    id: 'search',
    labelKey: 'place.about.key.search',
    shortcuts: ['/', 'Ctrl+k'],
    reach: 'page',
    predicate: always,
    perform: () => document.querySelector<HTMLInputElement>('[data-testid="search"] input')?.focus(),
  },
  {
    id: 'play',
    labelKey: 'exporting.shortcut.play',
    shortcuts: [' '],
    reach: 'map',
    predicate: always,
    perform: ({ store, actions }) => (store.getState().session.playing ? actions.stop() : actions.play()),
  },
  {
    id: 'undo',
    labelKey: 'place.about.key.undo',
    shortcuts: ['Ctrl+z'],
    reach: 'page',
    predicate: ({ session }) => session.past.length > 0,
    perform: ({ actions }) => actions.undo(),
  },
  {
    id: 'redo',
    labelKey: 'place.about.key.redo',
    shortcuts: ['Ctrl+y', 'Ctrl+Shift+z'],
    reach: 'page',
    predicate: ({ session }) => session.future.length > 0,
    perform: ({ actions }) => actions.redo(),
  },
  {
    id: 'language',
    labelKey: 'exporting.shortcut.language',
    shortcuts: ['l'],
    reach: 'map',
    predicate: ({ config }) => config.languages.length > 1,
    perform: ({ store, actions }) => actions.setLang(store.getState().view.lang === 'en' ? 'zh-CN' : 'en'),
  },
  {
    id: 'theme',
    labelKey: 'exporting.shortcut.theme',
    shortcuts: ['d'],
    reach: 'map',
    predicate: always,
    perform: ({ actions }) =>
      actions.setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  },
];
