/** Keeps the address bar and the view equal: the view writes itself there, going back reads it again. */
import { addressOf, baseView } from '../contract/view-address.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import { decodeView } from '../contract/viewspec-url.ts';
import type { AtlasError } from '../domain/error.ts';
import type { Atlas } from '../state/index.ts';

/** Browsers allow about a hundred changes of the address in half a minute. */
const QUIET_MS = 400;
const SHOWN = 40;

/** What of the browser is used, so that it can be handed in. */
export interface AddressBar {
  href(): string;
  replace(href: string): void;
  /** Calls back when the user goes back or forth, or edits the address; returns how to stop. */
  onTravel(act: () => void): () => void;
}

export interface StartView {
  view: ViewSpec;
  problems: AtlasError[];
}

/**
 * The view of an address. Theme and language that the machine remembers count where the address says nothing.
 * The part after '#' is for places in the page and holds no view; anything with '=' in it is reported.
 */
export function readAddress(
  href: string,
  home: string,
  remembered: Partial<Pick<ViewSpec, 'theme' | 'lang'>>,
): StartView {
  const { search, hash } = new URL(href);
  const { view, problems } = decodeView(search, { ...baseView(home), ...remembered });
  const all = hash.includes('=') ? [...problems, { key: '#', value: hash.slice(1, SHOWN + 1) }] : problems;
  return { view, problems: all.map(({ key, value }) => ({ code: 'url-value', params: { key, value } })) };
}

/** Starts the two-way binding; returns how to end it. */
export function syncAddress(atlas: Atlas, bar: AddressBar): () => void {
  const { store, actions } = atlas;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const { view, config } = store.getState();
    const next = addressOf(bar.href(), view, config.home);
    if (next !== bar.href()) bar.replace(next);
  };
  const stopWriting = store.subscribe(
    (state) => state.view,
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, QUIET_MS);
    },
  );
  const stopReading = bar.onTravel(() => {
    clearTimeout(timer);
    const { view, config } = store.getState();
    const { theme, lang } = view;
    const there = readAddress(bar.href(), config.home, { theme, lang });
    actions.setView(there.view);
    for (const problem of there.problems) actions.notify(problem);
  });
  return () => {
    clearTimeout(timer);
    stopWriting();
    stopReading();
  };
}

/** The address bar of a window. */
export function windowAddress(window: Window): AddressBar {
  return {
    href: () => window.location.href,
    replace: (href) => window.history.replaceState(window.history.state, '', href),
    onTravel(act) {
      window.addEventListener('popstate', act);
      return () => window.removeEventListener('popstate', act);
    },
  };
}
