/** A plain camera without WebGL: drag, wheel, pinch and arrow keys. Stands in where MapLibre cannot run. */
import type { Camera } from '../../contract/viewspec.ts';
import { latOf, lngOf, mercatorX, mercatorY } from '../../raster/index.ts';
import { type CameraEvents, type CameraPort, MAX_ZOOM, MIN_ZOOM } from './port.ts';

const STEP_PX = 80;
const SETTLE_MS = 160;

/** Mounts the camera on `host`, which takes pointer and keyboard events. */
export function createFlatCamera(
  host: HTMLElement,
  start: Camera,
  label: string,
  events: CameraEvents,
): CameraPort {
  let camera = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Map<number, { x: number; y: number }>();
  const off = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    run: (event: HTMLElementEventMap[K]) => void,
  ): void => host.addEventListener(type, run, { signal: off.signal, passive: false });

  host.tabIndex = 0;
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', label);
  host.style.touchAction = 'none';
  host.style.cursor = 'grab';

  const set = (next: Camera, byUser: boolean): void => {
    camera = {
      lng: Math.max(-180, Math.min(180, next.lng)),
      lat: Math.max(-80, Math.min(80, next.lat)),
      zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, next.zoom)),
    };
    events.move();
    clearTimeout(timer);
    timer = setTimeout(() => events.settle(byUser), byUser ? SETTLE_MS : 0);
  };
  const pan = (dx: number, dy: number): void => {
    const px = 512 * 2 ** camera.zoom;
    set(
      { ...camera, lng: lngOf(mercatorX(camera.lng) - dx / px), lat: latOf(mercatorY(camera.lat) - dy / px) },
      true,
    );
  };
  /** Zooms so that the place under x, y (CSS pixels of the host) stays there. */
  const zoomAt = (step: number, x: number, y: number): void => {
    const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, camera.zoom + step));
    const dx = x - host.clientWidth / 2;
    const dy = y - host.clientHeight / 2;
    const shift = 1 / (512 * 2 ** camera.zoom) - 1 / (512 * 2 ** zoom);
    set(
      {
        lng: lngOf(mercatorX(camera.lng) + dx * shift),
        lat: latOf(mercatorY(camera.lat) + dy * shift),
        zoom,
      },
      true,
    );
  };

  listen('pointerdown', (event) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    host.setPointerCapture(event.pointerId);
  });
  listen('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const others = [...held].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    const other = others[0];
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!other) {
      pan(event.clientX - before.x, event.clientY - before.y);
      return;
    }
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    const box = host.getBoundingClientRect();
    if (was > 0 && is > 0)
      zoomAt(
        Math.log2(is / was),
        (event.clientX + other.x) / 2 - box.left,
        (event.clientY + other.y) / 2 - box.top,
      );
  });
  const release = (event: PointerEvent): void => {
    held.delete(event.pointerId);
  };
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('wheel', (event) => {
    event.preventDefault();
    const box = host.getBoundingClientRect();
    zoomAt(-event.deltaY / 300, event.clientX - box.left, event.clientY - box.top);
  });
  listen('keydown', (event) => {
    const move = {
      ArrowLeft: [STEP_PX, 0],
      ArrowRight: [-STEP_PX, 0],
      ArrowUp: [0, STEP_PX],
      ArrowDown: [0, -STEP_PX],
    }[event.key];
    if (move) pan(move[0] as number, move[1] as number);
    else if (event.key === '+' || event.key === '=') set({ ...camera, zoom: camera.zoom + 1 }, true);
    else if (event.key === '-') set({ ...camera, zoom: camera.zoom - 1 }, true);
    else return;
    event.preventDefault();
  });

  return {
    focusable: host,
    read: () => camera,
    go: (next) => set(next, false),
    resize: () => undefined,
    zoomBy: (step) => set({ ...camera, zoom: camera.zoom + step }, true),
    dispose() {
      clearTimeout(timer);
      off.abort();
      host.removeAttribute('role');
      host.removeAttribute('aria-label');
      host.removeAttribute('tabindex');
    },
  };
}
