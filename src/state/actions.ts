/** Actions: the only writers of the store. Each states one wish of the user; the map and the panels follow the state. */
import * as v from 'valibot';
import { DEFAULT_VIEW, type PanelId, ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { NATION } from '../domain/region/level.ts';
import { findPlace, pathOf } from '../domain/region/table.ts';
import { entryFor } from '../view/values.ts';
import type { FactShelf } from './facts.ts';
import { bestLevel, bestPeriod, levelInside } from './normalise.ts';
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
    const next = settle(get(), view, { ...view, ...patch });
    const changed = (Object.keys(next) as (keyof ViewSpec)[]).filter((key) => !same(next[key], view[key]));
    if (changed.length === 0) return;
    const step = changed.some((key) => PERSISTED[key].undo);
    store.setState({
      view: next,
      session: step ? { ...now, past: [...now.past, view].slice(-UNDO_DEPTH), future: [] } : now,
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
      const scope = found.level === 'county' ? (path[path.length - 2] ?? NATION) : own;
      setView({ scope, selection: own === NATION ? [] : [own], panel: openPanel('place'), camera: null });
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
      if (!data.manifest) return;
      const level = bestLevel(data.manifest, id, view.level);
      setView({ indicator: id, level });
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
    pictureDone: (hash) => {
      if (get().session.drawn !== hash || get().session.mapBusy) session({ drawn: hash, mapBusy: false });
    },
  };
}

/** Level and period follow the indicator and the scope, so that no view asks for a stop that does not exist. */
function settle({ data }: AtlasState, before: ViewSpec, wanted: ViewSpec): ViewSpec {
  const { manifest, regions } = data;
  if (!manifest || !regions) return wanted;
  const next = { ...wanted };
  if (regions.tables[next.level].n === 0) next.level = before.level;
  const scope = findPlace(regions, next.scope);
  if (!scope) next.scope = before.scope;
  else if (scope.level !== 'nation')
    next.level = levelInside(manifest, next.indicator, next.level, scope.level);
  const entry = entryFor(manifest.columns, next.level, next.indicator);
  next.period = bestPeriod(entry, next.period);
  return next;
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
