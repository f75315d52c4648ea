/** Actions: the only writers of the store. Each states one wish of the user; the map and the panels follow the state. */
import * as v from 'valibot';
import { DEFAULT_VIEW, type PanelId, ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { depthOf, isMapLevel, type Level, NATION } from '../domain/region/level.ts';
import { findPlace, pathOf } from '../domain/region/table.ts';
import { readSampleCode } from '../domain/village/names.ts';
import type { FactShelf } from './facts.ts';
import { bestLevel, settle } from './normalise.ts';
import { PERSISTED } from './persist.ts';
import { selectTimeline } from './select.ts';
import type { AtlasStore } from './store.ts';
import type { Actions, AtlasState, SessionState } from './types.ts';

const STEP_MS = 1600;
const UNDO_DEPTH = 100;

/** Builds the actions over a store. `facts` loads evidence rows on demand. */
export function createActions(store: AtlasStore, facts: FactShelf): Actions {
  const get = (): AtlasState => store.getState();
  const session = (patch: Partial<SessionState>): void =>
    store.setState({ session: { ...get().session, ...patch } });
  let notices = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const notify = (error: AtlasError, tone: 'info' | 'warning' | 'error' = 'warning'): void => {
    const same = get().notices.some((n) => n.error.code === error.code && sameParams(n.error, error));
    if (!same) store.setState({ notices: [...get().notices, { id: ++notices, tone, error }] });
  };

  /** One write of the view; a step for undo unless only camera, panels, theme or language changed. */
  const setView = (patch: Partial<ViewSpec>): void => {
    const { view, session: now } = get();
    const checked = v.safeParse(ViewSpec, { ...view, ...patch });
    if (!checked.success) {
      const key = String(checked.issues[0].path?.[0]?.key ?? '');
      notify({ code: 'view-value', params: { key } });
      return;
    }
    const { next, levelBefore } = follow(get(), patch);
    const changed = (Object.keys(next) as (keyof ViewSpec)[]).filter((key) => !same(next[key], view[key]));
    if (changed.length === 0) return;
    const step = changed.some((key) => PERSISTED[key].undo);
    store.setState({
      view: next,
      session: step
        ? { ...now, past: [...now.past, view].slice(-UNDO_DEPTH), future: [], levelBefore }
        : { ...now, levelBefore },
    });
  };

  const place = (code: string) => {
    const { regions } = get().data;
    return regions ? findPlace(regions, code) : null;
  };
  const codesTo = (code: string): string[] => {
    const { regions } = get().data;
    const found = place(code);
    if (!regions || !found) return [];
    return pathOf(regions, found).map(({ level, row }) => regions.tables[level].code(row) as string);
  };
  const openPanel = (id: PanelId): PanelId[] => [...new Set([...get().view.panel, id])];

  const enter = (scope: string): void => setView({ scope, camera: null });

  const stop = (): void => {
    clearTimeout(timer);
    if (get().session.playing) session({ playing: false });
  };
  const tick = (): void => {
    const { view, session: now } = get();
    const stops = stopsOf(get());
    const next = stops[stops.indexOf(view.period) + 1];
    if (!now.playing || !next) {
      stop();
      return;
    }
    setView({ period: next });
    timer = setTimeout(tick, STEP_MS);
  };

  return {
    setView,
    notify,
    stop,
    choose: (code) => {
      if (code === null) return setView({ selection: [] });
      const found = place(code);
      const { regions } = get().data;
      if (!found || !regions) return notify({ code: 'place-unknown', params: { code } });
      setView({
        selection: [regions.tables[found.level].code(found.row) as string],
        panel: openPanel('place'),
      });
    },
    drill: (code) => {
      const path = codesTo(code);
      const here = codesTo(get().view.scope);
      // For a place outside the scope the step goes in from the nearest ground that both share.
      const next = path.find((at, depth) => at !== here[depth]) ?? path[path.length - 1];
      if (next) enter(next);
    },
    goTo: (code) => {
      const path = codesTo(code);
      const found = place(code);
      if (!found) return notify({ code: 'place-unknown', params: { code } });
      const own = path[path.length - 1] as string;
      const shown = { selection: own === NATION ? [] : [own], panel: openPanel('place'), camera: null };
      if (isMapLevel(found.level))
        return setView({
          scope: found.level === 'county' ? (path[path.length - 2] ?? NATION) : own,
          ...shown,
        });
      const { level } = get().view;
      const county = readSampleCode(own)?.county ?? NATION;
      setView({
        scope: county,
        level: depthOf(level) > depthOf(found.level) ? level : found.level,
        ...shown,
      });
    },
    up: () => {
      const { view } = get();
      if (view.selection.length > 0) return setView({ selection: [] });
      const path = codesTo(view.scope);
      enter(path[path.length - 2] ?? NATION);
    },
    home: () => setView({ scope: get().config.home, selection: [], camera: null, level: DEFAULT_VIEW.level }),
    setIndicator: (id) => {
      const { view, data } = get();
      if (data.manifest) setView({ indicator: id, level: bestLevel(data.entries, id, view.level) });
    },
    setPeriod: (period) => setView({ period }),
    setLevel: (level) => setView({ level }),
    setBasis: (basis) => setView({ basis }),
    setFilter: (filter) => setView({ filter }),
    toggleLayer: (id) => setView({ layers: toggled(get().view.layers, id) }),
    toggleLinkKind: (kind) =>
      setView({ links: { ...get().view.links, kinds: toggled(get().view.links.kinds, kind) } }),
    setTheme: (theme) => setView({ theme }),
    setLang: (lang) => setView({ lang }),
    togglePanel: (id) => setView({ panel: toggled(get().view.panel, id) }),
    setCamera: (camera) => setView({ camera }),
    play: () => {
      if (get().session.playing) return;
      const stops = stopsOf(get());
      if (stops.length < 2) return;
      if (stops.indexOf(get().view.period) === stops.length - 1) setView({ period: stops[0] as string });
      session({ playing: true });
      timer = setTimeout(tick, STEP_MS);
    },
    undo: () => travel(store, 'past', 'future'),
    redo: () => travel(store, 'future', 'past'),
    reset: () =>
      setView({ ...DEFAULT_VIEW, theme: get().view.theme, lang: get().view.lang, scope: get().config.home }),
    dismiss: (id) => store.setState({ notices: get().notices.filter((notice) => notice.id !== id) }),
    facts: (code) => facts.of(code),
    setMapFault: (mapFault) => session({ mapFault }),
    setMapBusy: (mapBusy) => {
      if (get().session.mapBusy !== mapBusy) session({ mapBusy });
    },
    setCover: (cover) => {
      if (!same(get().session.cover, cover)) session({ cover });
    },
    pictureDone: (hash) => {
      if (get().session.drawn !== hash || get().session.mapBusy) session({ drawn: hash, mapBusy: false });
    },
  };
}

/**
 * The view after a patch, and the level to go back to: a scope that enters a county may bring the level down to townships, and
 * one that leaves it brings it up again, unless a level was asked for.
 */
function follow(
  { data: { entries, regions }, session, view }: AtlasState,
  patch: Partial<ViewSpec>,
): { next: ViewSpec; levelBefore: Level | null } {
  const wanted = { ...view, ...patch };
  if (!regions || entries.length === 0) return { next: wanted, levelBefore: null };
  const asked = patch.level !== undefined && patch.level !== view.level;
  const scope = findPlace(regions, wanted.scope)?.level ?? 'nation';
  const leaves = !asked && !isMapLevel(view.level) && depthOf(scope) < depthOf('county');
  const back = leaves ? session.levelBefore : null;
  const next = settle({ entries, regions }, view, back ? { ...wanted, level: back } : wanted, asked);
  if (asked || isMapLevel(next.level)) return { next, levelBefore: null };
  return { next, levelBefore: isMapLevel(view.level) ? view.level : session.levelBefore };
}

/** Moves one step between past and future; camera, panels, theme and language stay as they are now. */
function travel(store: AtlasStore, from: 'past' | 'future', to: 'past' | 'future'): void {
  const { view, session } = store.getState();
  const steps = session[from];
  const target = steps[steps.length - 1];
  if (!target) return;
  const { camera: _, panel, theme, lang } = view;
  store.setState({
    view: { ...target, camera: null, panel, theme, lang },
    session: { ...session, [from]: steps.slice(0, -1), [to]: [...session[to], view] },
  });
}

/** Slider stops of the indicator and level on screen, in time order. */
const stopsOf = (state: AtlasState): string[] => selectTimeline(state).periods.map(({ period }) => period);

const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const sameParams = (a: AtlasError, b: AtlasError): boolean => same(a.params, b.params);
