/** How React reads the store: one Atlas in a context, selectors for slices, words and scheme of the moment. */
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { type Lang, type MessageKey, type Params, t } from '../../i18n/index.ts';
import type { Actions, Atlas, AtlasState, HoverState } from '../../state/index.ts';
import type { Scheme } from '../../theme/index.ts';

const AtlasContext = createContext<Atlas | null>(null);

/** Gives the tree below one atlas. */
export function AtlasProvider({ atlas, children }: { atlas: Atlas; children: ReactNode }) {
  return <AtlasContext value={atlas}>{children}</AtlasContext>;
}

/** The atlas itself, for event handlers that read the newest state. Throws outside an AtlasProvider. */
export function useAtlasHandle(): Atlas {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new Error('useAtlasHandle is used outside AtlasProvider');
  return atlas;
}

/** A slice of the state; `selector` must return the same object for the same state. */
export function useAtlas<T>(selector: (state: AtlasState) => T): T {
  return useStore(useAtlasHandle().store, selector);
}

/** A slice of what the pointer is on. */
export function useHover<T>(selector: (hover: HoverState) => T): T {
  return useStore(useAtlasHandle().hover, selector);
}

/** The actions; the same object for the life of the atlas. */
export const useActions = (): Actions => useAtlasHandle().actions;

/** The language of the screen. */
export const useLang = (): Lang => useAtlas((state) => state.view.lang);

/** `t` with the language of the screen filled in. */
export function useWords(): (key: MessageKey, params?: Params) => string {
  const lang = useLang();
  return useMemo(() => (key, params) => t(lang, key, params), [lang]);
}

/** True while a media query holds; follows changes. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}

/** Light or dark as drawn now: the view's theme, where `auto` follows the system. */
export function useScheme(): Scheme {
  const theme = useAtlas((state) => state.view.theme);
  const dark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
}

/** True on screens as narrow as a phone held upright, where panels become a bottom sheet. */
export const useIsPhone = (): boolean => useMedia('(max-width: 640px)');
