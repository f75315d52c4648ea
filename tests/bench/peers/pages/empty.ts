/** MapLibre with nothing but a background: what any MapLibre page costs before its data. */
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { CLASS_HEX, mapBox, offer, START } from './common.ts';

maplibregl.setWorkerUrl(workerUrl);
const map = new maplibregl.Map({
  container: mapBox(),
  center: [START.longitude, START.latitude],
  zoom: START.zoom,
  attributionControl: false,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'background', type: 'background', paint: { 'background-color': CLASS_HEX[2] ?? '' } }],
  },
});
map.on('load', () => offer({ setView: (lng, lat, zoom) => map.jumpTo({ center: [lng, lat], zoom }) }));
