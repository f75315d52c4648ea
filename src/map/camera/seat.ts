/**
 * Keeps a camera in its seat: MapLibre when it can be had, mounted anew when its context is lost, and a plain one
 * without WebGL in its stead. Until any of them is there the last wish answers, so that drawing need not wait.
 */
import type { Config } from '../../contract/config.ts';
import type { Camera } from '../../contract/viewspec.ts';
import type { AtlasError } from '../../domain/error.ts';
import type { FlowDeck } from '../flow-deck.ts';
import { createFlatCamera } from './flat-camera.ts';
import type { MapLibreCamera } from './maplibre-camera.ts';
import type { CameraEvents, CameraPort } from './port.ts';
import { drawsInSoftware, hasWebGl2 } from './webgl.ts';

export interface SeatOptions {
  /**
   * Settles when a camera may be mounted. Making a WebGL context stops the page for long where the processor draws, so
   * it waits for the first picture of the regions, which needs no camera of its own.
   */
  after: Promise<unknown>;
  start(): Camera;
  look(): { water: string; basemap: Config['basemap']; label: string };
  events: Omit<CameraEvents, 'lost'> & {
    /** A camera or its overlay was mounted: everything must be drawn for it. */
    remounted(): void;
    /** MapLibre cannot be had (any more); the plain camera goes on. */
    fault(error: AtlasError): void;
  };
}

export interface CameraSeat {
  read(): Camera;
  go(camera: Camera, ms: number): void;
  resize(): void;
  setWater(colour: string): void;
  /** deck.gl's overlay while it draws arcs and sites; null while the canvas must. */
  flows(): FlowDeck | null;
  port(): CameraPort | null;
  dispose(): void;
}

/** Losses within this time that make us give WebGL up, and how long to wait before mounting anew. */
const LOSSES = 3;
const LOSS_WINDOW_MS = 5 * 60_000;
const REMOUNT_MS = 300;

/** Starts to load and mount a camera in `host`. */
export function seatCamera(host: HTMLElement, { after, start, look, events }: SeatOptions): CameraSeat {
  let held = start();
  let asked = false;
  let port: CameraPort | null = null;
  let mapLibre: MapLibreCamera | null = null;
  let flows: FlowDeck | null = null;
  let losses: number[] = [];
  let disposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unseat = (): void => {
    if (port) held = port.read();
    flows?.dispose();
    flows = null;
    mapLibre = null;
    port?.dispose();
    port = null;
    host.replaceChildren();
    host.className = 'map-host';
  };
  const plain = (code: string): void => {
    unseat();
    port = createFlatCamera(host, held, look().label, { ...events, lost: () => undefined });
    events.fault({ code, params: {} });
    events.remounted();
  };
  const lost = (): void => {
    const time = Date.now();
    losses = [...losses.filter((at) => time - at < LOSS_WINDOW_MS), time];
    if (losses.length > LOSSES) {
      plain('map-plain-lost');
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      unseat();
      void mount();
    }, REMOUNT_MS);
  };

  const mount = async (): Promise<void> => {
    await after;
    if (disposed) return;
    if (!hasWebGl2()) {
      plain('map-plain');
      return;
    }
    const { createMapLibreCamera } = await import('./maplibre-camera.ts');
    if (disposed) return;
    try {
      const camera = createMapLibreCamera(host, asked ? held : start(), look(), { ...events, lost });
      mapLibre = camera;
      port = camera;
    } catch {
      plain('map-plain');
      return;
    }
    events.remounted();
    if (drawsInSoftware()) return;
    const { createFlowDeck } = await import('../flow-deck.ts');
    if (disposed || !mapLibre || flows) return;
    flows = createFlowDeck(mapLibre.map, lost);
    events.remounted();
  };
  void mount().catch(() => plain('map-plain'));

  return {
    read: () => port?.read() ?? held,
    go(camera, ms) {
      asked = true;
      held = camera;
      if (port) port.go(camera, ms);
      else events.settle(false);
    },
    resize: () => port?.resize(),
    setWater: (colour) => mapLibre?.setWater(colour),
    flows: () => flows,
    port: () => port,
    dispose() {
      disposed = true;
      clearTimeout(timer);
      unseat();
    },
  };
}
