/**
 * The one owner of everything drawn. Newest state → content → difference by identity → applied in one animation frame.
 * Nothing here waits for a map's `load` or `idle`; nothing on screen is ever read back into the state but the camera.
 */
import type { Camera } from '../contract/viewspec.ts';
import type { AtlasError } from '../domain/error.ts';
import { type Viewport, viewportFor } from '../raster/index.ts';
import type { Atlas, AtlasState } from '../state/index.ts';
import type { Scheme } from '../theme/index.ts';
import { arcAt } from '../view/scene/arcs.ts';
import { boundsOf, keepInPlace, type Size } from '../view/scene/fit.ts';
import { needsInset } from '../view/scene/inset.ts';
import type { Rect } from '../view/scene/labels.ts';
import { siteAt } from '../view/scene/sites.ts';
import type { CameraPort } from './camera/port.ts';
import { type CameraSeat, seatCamera } from './camera/seat.ts';
import { followCamera } from './follow-camera.ts';
import { mapFamily, wantLetters } from './fonts.ts';
import { FULL_ZOOM, sharedGeometry } from './geometry.ts';
import { Highlight } from './highlight.ts';
import { Ink } from './ink.ts';
import { InsetPicture } from './inset.ts';
import { scenePalette } from './palette.ts';
import { RegionPicture } from './region-picture.ts';
import { contentMaker, type MapContent } from './scene-of.ts';
import { fitScope, standingOn } from './standing.ts';

/** Elements of the page the engine draws into. */
export interface Stage {
  /** Holds all canvases; its size is the map's. */
  root: HTMLElement;
  /** Host of the camera's own canvas. */
  host: HTMLElement;
  /** Takes the canvases; it must not be a box of its own (`display: contents`). */
  layers: HTMLElement;
  insetCanvas: HTMLCanvasElement;
}

export interface EngineView {
  camera: Camera;
  size: Size;
  inset: boolean;
}

export interface Engine {
  setScheme(scheme: Scheme): void;
  /** Name of the map for assistive technology. */
  setLabel(label: string): void;
  /** Back to the whole scope. */
  fit(): void;
  /** Picture positions under a point of the stage, CSS pixels. */
  under(x: number, y: number): { number: number; site: string | null; link: string | null };
  camera(): CameraPort | null;
  dispose(): void;
}

const EASE_MS = 180;
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
  const family = mapFamily();
  const ink = new Ink(family);
  const highlight = new Highlight();
  let now: MapContent | null = null;
  let styled: { content: MapContent | null; unit: number } = { content: null, unit: 0 };
  let frameAsked = 0;
  let disposed = false;
  let atRest = true;
  const follower = followCamera(actions.setCamera);
  let box = stage.root.getBoundingClientRect();
  let page = { width: window.innerWidth, height: window.innerHeight };
  let inkStale = true;
  let insetLook: unknown = null;
  let obstacles: Rect[] = [];

  const shared = sharedGeometry(atlas, (error) => {
    if (error) actions.notify(asError(error), 'error');
    inkStale = true;
    schedule();
  });
  const { geometry } = shared;
  const picture = new RegionPicture(
    filler,
    geometry,
    () => {
      drawMarks();
      schedule();
    },
    (error) => actions.setMapFault(asError(error)),
  );
  picture.element.append(highlight.canvas);
  stage.layers.append(picture.element, ink.canvas);
  const insetPicture = new InsetPicture(stage.insetCanvas, geometry);

  const size = (): Size => ({ width: box.width, height: box.height });
  const dpr = (): number => window.devicePixelRatio || 1;
  const unit = (): number => (dpr() * rootSize()) / ROOT_PX;
  const fitted = (state: AtlasState): Camera => fitScope(state, stage.root, box, unit() / dpr());

  const seat: CameraSeat = seatCamera(stage.host, {
    start: () => store.getState().view.camera ?? fitted(store.getState()),
    look: () => ({ water: scenePalette(scheme).water, basemap: store.getState().config.basemap, label }),
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

  function refit(): void {
    if (disposed || store.getState().view.camera !== null) return;
    seat.go(fitted(store.getState()), 0);
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
    if (disposed || box.width < 1) return;
    const state = store.getState();
    const target = follower.target(state);
    if (target) seat.go(target.camera ?? fitted(state), target.first || reducedMotion() ? 0 : EASE_MS);
    const camera = seat.read();
    const next = content(state, scheme);
    if (next !== now) {
      now = next;
      inkStale = true;
      wantLetters(next.labels.map((item) => item.name).join(''), family, () => {
        ink.remeasure();
        inkStale = true;
        schedule();
      });
      seat.setWater(next.palette.water);
    }
    if (styled.content !== now || styled.unit !== unit()) {
      const drawn = now;
      const u = unit();
      styled = { content: drawn, unit: u };
      picture.restyle({ lookup: drawn.lookup, borders: (zoom) => drawn.borders(zoom, u), unit: u });
    }
    if (camera.zoom >= FULL_ZOOM) geometry.wantFull();
    picture.show({ camera, size: size(), dpr: dpr(), keys: geometry.keys(camera.zoom), atRest });
    if (inkStale) drawInk(camera);
    drawInset(camera);
    report({ camera, size: size(), inset: needsInset(boundsOf(camera, size())) });
    tellState(state);
  }

  function viewportNow(camera: Camera): Viewport {
    return viewportFor([camera.lng, camera.lat], camera.zoom, box.width, box.height, dpr());
  }

  function drawInk(camera: Camera): void {
    if (!now) return;
    inkStale = false;
    // Asking the page where things stand is dear while it moves, and nothing stands elsewhere then.
    if (atRest) obstacles = standingOn(stage.root, box, dpr());
    const { link, site } = hover.getState();
    const viewport = viewportNow(camera);
    const flows = seat.flows();
    ink.draw({
      viewport,
      zoom: camera.zoom,
      unit: unit(),
      dpr: dpr(),
      palette: now.palette,
      lines: geometry.lines(),
      arcs: now.arcs,
      sites: now.sites,
      labels: now.labels,
      compose: now.compose,
      keepOff: obstacles,
      litLink: link,
      litSite: site,
      drawFlows: flows === null,
    });
    flows?.draw({
      viewport,
      arcs: ink.arcs,
      sites: ink.sites,
      palette: now.palette,
      unit: unit(),
      litLink: link,
      litSite: site,
    });
    stage.root.dataset.labels = String(ink.placed.length);
  }

  function drawInset(camera: Camera): void {
    if (!now || !needsInset(boundsOf(camera, size()))) return;
    const width = Math.round(stage.insetCanvas.clientWidth * dpr());
    const keys = geometry.keys(3);
    if (!insetPicture.ready(keys, width)) insetPicture.fill(keys, width).then(schedule, () => undefined);
    const look = `${insetPicture.ready(keys, width)}`;
    if (insetLook === now && look === 'true') return;
    insetLook = look === 'true' ? now : null;
    insetPicture.restyle({
      lookup: now.lookup,
      borders: now.borders(2.6, unit()),
      palette: now.palette,
      lines: geometry.lines(),
      labels: now.labels,
      compose: now.compose,
      unit: unit(),
      family,
    });
  }

  function drawMarks(): void {
    const state = store.getState();
    if (!now) return;
    const { code } = hover.getState();
    const u = unit();
    const marks = [];
    if (code) marks.push({ code, width: 1.6 * u, colour: now.palette.ink });
    for (const chosen of state.view.selection)
      marks.push({ code: chosen, width: 2.6 * u, colour: now.palette.accent });
    highlight.draw(picture.image, state.data.regions, marks);
  }

  function tellState(state: AtlasState): void {
    if (!now?.hash || !geometry.complete() || !picture.settled()) {
      if (!state.session.mapBusy) actions.setMapBusy(true);
      return;
    }
    if (state.session.mapBusy || state.session.drawn !== now.hash) actions.pictureDone(now.hash);
  }

  const stops = [
    store.subscribe((state, before) => {
      // With the first Frame comes the legend, which the fitted country must clear: fit once more when it stands.
      if (state.frame && !before.frame) requestAnimationFrame(() => requestAnimationFrame(refit));
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

  const observer = new ResizeObserver(() => {
    const was = box;
    box = stage.root.getBoundingClientRect();
    const pageChanged = page.width !== window.innerWidth || page.height !== window.innerHeight;
    page = { width: window.innerWidth, height: window.innerHeight };
    seat.resize();
    const { view } = store.getState();
    if (was.width < 1 || (pageChanged && view.camera === null)) follower.forget();
    else {
      // A panel folded: what is on screen stays where it is on the page.
      const dx = box.left + box.width / 2 - (was.left + was.width / 2);
      const dy = box.top + box.height / 2 - (was.top + was.height / 2);
      if (dx !== 0 || dy !== 0) seat.go(keepInPlace(seat.read(), { dx, dy }), 0);
    }
    atRest = true;
    inkStale = true;
    apply();
  });
  observer.observe(stage.root);
  schedule();

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
      const reach = 5 * unit();
      return {
        number: picture.numberAt(x * d, y * d),
        site: siteAt(ink.sites, x * d, y * d, reach)?.site.id ?? null,
        link: arcAt(ink.arcs, x * d, y * d, reach)?.id ?? null,
      };
    },
    camera: () => seat.port(),
    dispose() {
      disposed = true;
      cancelAnimationFrame(frameAsked);
      follower.dispose();
      for (const stop of stops) stop();
      shared.stop();
      observer.disconnect();
      seat.dispose();
      picture.dispose();
      ink.canvas.remove();
    },
  };
}

const rootSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PX;
const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function asError(thrown: unknown): AtlasError {
  const known = thrown as Partial<AtlasError> | null;
  if (typeof known?.code === 'string') return { code: known.code, params: known.params ?? {} };
  return { code: 'map-failed', params: { reason: String(thrown) } };
}
