/**
 * Where every key of the ViewSpec lives, so that a new key cannot be forgotten.
 * url: in the link; project: in a project file; storage: remembered on this machine as the next default.
 */
import type { ViewSpec } from '../contract/viewspec.ts';
import { LANGS, THEMES } from '../contract/viewspec.ts';

export const PERSISTED: Record<
  keyof ViewSpec,
  { url: boolean; project: boolean; storage: boolean; undo: boolean }
> = {
  v: { url: true, project: true, storage: false, undo: false },
  level: { url: true, project: true, storage: false, undo: true },
  scope: { url: true, project: true, storage: false, undo: true },
  indicator: { url: true, project: true, storage: false, undo: true },
  period: { url: true, project: true, storage: false, undo: true },
  basis: { url: true, project: true, storage: false, undo: true },
  classify: { url: true, project: true, storage: false, undo: true },
  palette: { url: true, project: true, storage: false, undo: true },
  layers: { url: true, project: true, storage: false, undo: true },
  links: { url: true, project: true, storage: false, undo: true },
  selection: { url: true, project: true, storage: false, undo: true },
  filter: { url: true, project: true, storage: false, undo: true },
  compare: { url: true, project: true, storage: false, undo: true },
  camera: { url: true, project: true, storage: false, undo: false },
  panel: { url: true, project: true, storage: false, undo: false },
  theme: { url: true, project: false, storage: true, undo: false },
  lang: { url: true, project: false, storage: true, undo: false },
};

const KEY = 'poverty-atlas:preferences';

/** What this machine remembers; {} when storage is blocked or holds nonsense. */
export function readPreferences(storage: Storage | null): Partial<Pick<ViewSpec, 'theme' | 'lang'>> {
  try {
    const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof raw !== 'object' || raw === null) return {};
    const found = new Map(Object.entries(raw));
    const theme = THEMES.find((value) => value === found.get('theme'));
    const lang = LANGS.find((value) => value === found.get('lang'));
    return { ...(theme ? { theme } : {}), ...(lang ? { lang } : {}) };
  } catch {
    return {};
  }
}

/** Remembers theme and language; a full or blocked storage is no fault of the user's and stays silent. */
export function writePreferences(storage: Storage | null, view: ViewSpec): void {
  try {
    storage?.setItem(KEY, JSON.stringify({ theme: view.theme, lang: view.lang }));
  } catch {
    // Private mode and full disks: the session goes on without memory.
  }
}
