/** The address of a view: one place for what the URL bar shows and what a share link copies. */
import { DEFAULT_VIEW, type ViewSpec } from './viewspec.ts';
import { decodeView, encodeView } from './viewspec-url.ts';

/** The view an empty address stands for on an installation whose home place is `home`. */
export const baseView = (home: string): ViewSpec => ({ ...DEFAULT_VIEW, scope: home });

/**
 * Absolute address of a view. Foreign keys of the present address are carried on.
 * @param href the present address
 */
export function addressOf(href: string, view: ViewSpec, home: string): string {
  const url = new URL(href);
  const base = baseView(home);
  const { unknown } = decodeView(url.search, base);
  url.search = encodeView(view, base, unknown);
  return url.href;
}
