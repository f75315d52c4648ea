/** What the keyboard can do: the keys of ui's list with their acts, for the key listener and for tests. */
import { NATION } from '../domain/region/level.ts';
import type { Atlas, AtlasState } from '../state/index.ts';
import { COMMAND_KEYS, type CommandId, type Reach } from '../ui/about/shortcuts.ts';

interface Act {
  /** Whether the command would do something now. */
  predicate(state: AtlasState): boolean;
  perform(atlas: Atlas): void;
}

export interface Command extends Act {
  id: CommandId;
  shortcuts: readonly string[];
  reach: Reach;
}

const search: Act = {
  predicate: () => true,
  perform: () => document.querySelector<HTMLInputElement>('[data-testid="search"] input')?.focus(),
};

const ACTS: Record<CommandId, Act> = {
  search,
  searchFromMap: search,
  up: {
    predicate: ({ view, config }) =>
      view.selection.length > 0 || (view.scope !== NATION && view.scope !== config.home),
    perform: ({ actions }) => actions.up(),
  },
  drill: {
    predicate: ({ view }) => view.selection.length === 1,
    perform: ({ store, actions }) => {
      const [chosen] = store.getState().view.selection;
      if (chosen) actions.drill(chosen);
    },
  },
  play: {
    predicate: () => true,
    perform: ({ store, actions }) => (store.getState().session.playing ? actions.stop() : actions.play()),
  },
  undo: {
    predicate: ({ session }) => session.past.length > 0,
    perform: ({ actions }) => actions.undo(),
  },
  redo: {
    predicate: ({ session }) => session.future.length > 0,
    perform: ({ actions }) => actions.redo(),
  },
};

export const COMMANDS: readonly Command[] = COMMAND_KEYS.map(({ id, shortcuts, reach }) => ({
  id,
  shortcuts,
  reach,
  ...ACTS[id],
}));
