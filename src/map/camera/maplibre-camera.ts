/** MapLibre as camera: gestures, inertia, keyboard, and the optional basemap of the operator. */
import { Map as MapLibre, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Config } from '../../contract/config.ts';
import type { Camera } from '../../contract/viewspec.ts';
import { type CameraEvents, type CameraPort, MAX_ZOOM, MIN_ZOOM } from './port.ts';

setWorkerUrl(workerUrl);

export interface MapLibreCamera extends CameraPort {
  readonly map: MapLibre;
  setWater(colour: string): void;
}

/** Marks a move, or the shift that comes with a new size, that no person made. */
const OURS = { ours: true };

/** Mounts a MapLibre map into `host`. Throws when WebGL2 cannot be had. */
export function createMapLibreCamera(
  host: HTMLElement,
  start: Camera,
  look: { water: string; basemap: Config['basemap']; label: string },
  events: CameraEvents,
): MapLibreCamera {
  const map = new MapLibre({
    container: host,
    style: styleOf(look),
    center: [start.lng, start.lat],
    zoom: start.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    doubleClickZoom: false,
    trackResize: false,
    fadeDuration: 0,
    locale: { 'Map.Title': look.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  let disposed = false;
  map.on('move', () => events.move());
  // MapLibre hands the mark of our own moves on to their events; one move that ends another keeps both apart.
  map.on('moveend', (event) => events.settle(!('ours' in event)));
  // Tiles of an outside basemap may fail; the map itself needs none of them.
  map.on('error', () => undefined);
  canvas.addEventListener('webglcontextlost', (event) => {
    if (disposed) return;
    event.preventDefault();
    events.lost();
  });

  return {
    map,
    focusable: canvas,
    read() {
      const { lng, lat } = map.getCenter();
      return { lng, lat, zoom: map.getZoom() };
    },
    go(camera, ms) {
      const to = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
      if (ms <= 0) map.jumpTo(to, OURS);
      else map.easeTo({ ...to, duration: ms, essential: true }, OURS);
    },
    resize() {
      map.resize(OURS);
    },
    zoomBy(step) {
      map.easeTo({ zoom: map.getZoom() + step, duration: 150 });
    },
    setWater(colour) {
      if (map.getLayer('water')) map.setPaintProperty('water', 'background-color', colour);
    },
    dispose() {
      disposed = true;
      map.remove();
    },
  };
}

function styleOf({ water, basemap }: { water: string; basemap: Config['basemap'] }): StyleSpecification {
  const style: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [{ id: 'water', type: 'background', paint: { 'background-color': water } }],
  };
  if (basemap) {
    style.sources.basemap = { type: 'raster', tiles: [basemap.tiles], tileSize: 256, maxzoom: 18 };
    style.layers.push({ id: 'basemap', type: 'raster', source: 'basemap', paint: { 'raster-opacity': 0.7 } });
  }
  return style;
}
