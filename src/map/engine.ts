/**
 * The one owner of everything drawn. Newest state → content → difference by identity → applied in one animation frame.
 * Nothing here waits for a map's `load` or `idle`; nothing on screen is ever read back into the state but the camera.
 */
import type { Camera } from '../contract/viewspec.ts';
import { type Atlas, type AtlasState, selectSampleKeys } from '../state/index.ts';
import type { Scheme } from '../theme/index.ts';
import { boundsOf, keepInPlace, type Size } from '../view/scene/fit.ts';
import { needsInset } from '../view/scene/inset.ts';
import type { Rect } from '../view/scene/labels.ts';
import { type CameraSeat, seatCamera } from './camera/seat.ts';
import type { Engine, EngineView, Stage } from './engine-types.ts';
import { followCamera } from './follow-camera.ts';
import { FULL_ZOOM, sharedGeometry } from './geometry.ts';
import { leaveVillages } from './leave-villages.ts';
import { mapError } from './map-error.ts';
import { type Measure, Overlays } from './overlays.ts';
import { scenePalette } from './palette.ts';
import { RegionPicture } from './region-picture.ts';
import { contentMaker, type MapContent } from './scene-of.ts';
import { fitScope, standingOn } from './standing.ts';
import { watchBox } from './watch-box.ts';

const EASE_MS = 180;
const REFIT_MS = 450;
/** A person should be able to move the map by then, even over a line that has not brought the counties yet. */
const LONGEST_WAIT_MS = 6000;
/** Share of the box by which a moving map has to shift before the villages of what it shows now are asked for. */
const COVER_STEP = 0.25;
/** Root size at which one CSS pixel is one unit of the drawings. */
const ROOT_PX = 16;

/** Starts drawing. `report` tells the furniture where the camera is. */
export function createEngine(
  atlas: Atlas,
  stage: Stage,
  scheme: Scheme,
  label: string,
  report: (view: EngineView) => void,
): Engine {
  const { store, hover, actions, filler } = atlas;
  const content = contentMaker();
  let now: MapContent | null = null;
  let styled: { content: MapContent | null; unit: number } = { content: null, unit: 0 };
  let frameAsked = 0;
  let disposed = false;
  let atRest = true;
  const follower = followCamera(actions.setCamera);
  let inkStale = true;
  let refitTimer: ReturnType<typeof setTimeout> | undefined;
  let obstacles: Rect[] = [];
  let covered: AtlasState['session']['cover'] = null;

  /** Lets the camera mount: after the first complete picture, or when that will not come. */
  let waiting = true;
  let release: () => void = () => undefined;
  const after = new Promise<void>((resolve) => {
    release = () => {
      waiting = false;
      resolve();
    };
    setTimeout(() => {
      release();
      schedule();
    }, LONGEST_WAIT_MS);
  });

  const shared = sharedGeometry(atlas, (error) => {
    if (error) {
      actions.notify(mapError(error), 'error');
      release();
    }
    inkStale = true;
    schedule();
  });
  const { geometry } = shared;
  const watch = watchBox(stage.root, (change) => {
    seat.resize();
    const fits = store.getState().view.camera === null;
    if (change.whole) {
      if (fits) follower.forget();
    } else {
      // A panel folded: what is on screen stays where it is on the page. A fitted scope then finds its new room, after
      // the time that a double click takes, so that it hits what it aims at.
      seat.go(keepInPlace(seat.read(), change), 0);
      clearTimeout(refitTimer);
      if (fits) refitTimer = setTimeout(() => refit(EASE_MS), REFIT_MS);
    }
    atRest = true;
    inkStale = true;
    apply();
  });
  const { box } = watch;
  const picture = new RegionPicture(filler, schedule, (error) => {
    const fault = mapError(error);
    if (!leaveVillages(atlas, fault)) actions.setMapFault(fault);
    release();
  });
  const overlays = new Overlays(stage.insetCanvas, filler, geometry, () => {
    inkStale = true;
    schedule();
  });
  stage.layers.append(picture.element, overlays.ink.canvas);

  const palette = () => scenePalette(scheme);
  const size = (): Size => ({ width: box().width, height: box().height });
  const dpr = (): number => window.devicePixelRatio || 1;
  const unit = (): number => (dpr() * rootSize()) / ROOT_PX;
  const measure = (): Measure => ({ size: size(), dpr: dpr(), unit: unit() });
  const fitted = (state: AtlasState): Camera => fitScope(state, stage.root, box(), unit() / dpr());

  const seat: CameraSeat = seatCamera(stage.host, {
    after,
    start: () => store.getState().view.camera ?? fitted(store.getState()),
    look: () => ({ water: palette().water, basemap: store.getState().config.basemap, label }),
    events: {
      move() {
        atRest = false;
        inkStale = true;
        schedule();
      },
      settle(byUser) {
        atRest = true;
        inkStale = true;
        schedule();
        if (byUser) follower.moved(seat.read);
      },
      remounted() {
        inkStale = true;
        schedule();
      },
      fault: (error) => actions.notify(error),
    },
  });

  function refit(ms: number): void {
    if (disposed || store.getState().view.camera !== null) return;
    seat.go(fitted(store.getState()), reducedMotion() ? 0 : ms);
    schedule();
  }

  function schedule(): void {
    if (frameAsked || disposed) return;
    frameAsked = requestAnimationFrame(() => {
      frameAsked = 0;
      apply();
    });
  }

  function apply(): void {
    if (disposed || box().width < 1) return;
    const state = store.getState();
    const target = follower.target(state);
    if (target) seat.go(target.camera ?? fitted(state), target.first || reducedMotion() ? 0 : EASE_MS);
    const camera = seat.read();
    const next = content(state, scheme);
    if (next !== now) {
      now = next;
      inkStale = true;
      seat.setWater(next.palette.water);
      drawMarks();
    }
    if (styled.content !== now || styled.unit !== unit()) {
      const drawn = now;
      const u = unit();
      styled = { content: drawn, unit: u };
      picture.restyle({ lookup: drawn.lookup, borders: (zoom) => drawn.borders(zoom, u), unit: u });
    }
    if (camera.zoom >= FULL_ZOOM) geometry.wantFull();
    tellCover(camera);
    picture.show({
      camera,
      size: size(),
      dpr: dpr(),
      geometry: geometry.layers(camera.zoom, selectSampleKeys(state)),
      atRest,
    });
    // Letters and lines wait for the regions under them: the first picture comes sooner without.
    if (inkStale && (picture.there() || !waiting)) drawInk(camera);
    const inset = needsInset(boundsOf(camera, size()));
    if (inset && now) overlays.drawInset(now, measure());
    report({ camera, size: size(), inset });
    tellState(state);
  }

  /** Says what is on screen when it has come to rest, or has moved a good part of the box since it was said. */
  function tellCover(camera: Camera): void {
    const [west, south, east, north] = boundsOf(camera, size());
    const moved = covered
      ? Math.max(Math.abs(covered.west - west), Math.abs(covered.east - east)) / (east - west)
      : Number.POSITIVE_INFINITY;
    if (moved === 0 || (!atRest && moved < COVER_STEP)) return;
    covered = { west, south, east, north, ...camera };
    actions.setCover(covered);
  }

  function drawInk(camera: Camera): void {
    if (!now) return;
    inkStale = false;
    // Asking the page where things stand is dear while it moves, and nothing stands elsewhere then.
    if (atRest) obstacles = standingOn(stage.root, box(), dpr());
    overlays.drawInk(now, camera, measure(), hover.getState(), obstacles, seat.flows());
  }

  function drawMarks(): void {
    if (now) overlays.drawMarks(now, picture, store.getState(), hover.getState().code, unit());
  }

  function tellState(state: AtlasState): void {
    if (!now?.hash || !geometry.complete() || !picture.settled()) {
      if (!state.session.mapBusy) actions.setMapBusy(true);
      return;
    }
    release();
    if (state.session.mapBusy || state.session.drawn !== now.hash) actions.pictureDone(now.hash);
  }

  const stops = [
    store.subscribe((state, before) => {
      // With the first Frame comes the legend, which the fitted country must clear: fit once more when it stands.
      if (state.frame && !before.frame) requestAnimationFrame(() => requestAnimationFrame(() => refit(0)));
      if (state.view.selection !== before.view.selection || state.data.regions !== before.data.regions)
        drawMarks();
      schedule();
    }),
    hover.subscribe((state, before) => {
      if (state.code !== before.code) drawMarks();
      if (state.link !== before.link || state.site !== before.site) {
        inkStale = true;
        schedule();
      }
    }),
  ];

  // The browser's own first frame may be long in coming; the worker can begin before it.
  apply();

  return {
    setScheme(next) {
      scheme = next;
      schedule();
    },
    setLabel(next) {
      label = next;
      seat.port()?.focusable.setAttribute('aria-label', next);
    },
    fit() {
      actions.setCamera(null);
      follower.forget();
      schedule();
    },
    under(x, y) {
      const d = dpr();
      return { number: picture.numberAt(x * d, y * d), ...overlays.near(x * d, y * d, unit()) };
    },
    camera: () => seat.port(),
    dispose() {
      disposed = true;
      cancelAnimationFrame(frameAsked);
      follower.dispose();
      for (const stop of stops) stop();
      shared.stop();
      watch.stop();
      clearTimeout(refitTimer);
      seat.dispose();
      picture.dispose();
      overlays.ink.canvas.remove();
    },
  };
}

const rootSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PX;
const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
