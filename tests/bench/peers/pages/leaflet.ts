/** Leaflet: L.geoJSON on the canvas renderer, setStyle for every change. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Feature } from 'geojson';
import {
  ALL,
  CLASS_HEX,
  classOf,
  FIRST_YEAR,
  loadGeojson,
  mapBox,
  mark,
  offer,
  type Properties,
  START,
  yearKey,
} from './common.ts';

/** Leaflet counts zoom by tiles of 256 pixels. */
const LEAFLET_ZOOM = 1;

const map = L.map(mapBox(), {
  preferCanvas: true,
  zoomSnap: 0,
  attributionControl: false,
  zoomControl: false,
  fadeAnimation: false,
  zoomAnimation: false,
}).setView([START.latitude, START.longitude], START.zoom + LEAFLET_ZOOM);

const cells = await loadGeojson();
let key = yearKey(FIRST_YEAR);
let range = ALL;

function style(cell?: Feature): L.PathOptions {
  const value = (cell?.properties as Properties | undefined)?.[key] ?? 0;
  const shown = value >= range[0] && value <= range[1];
  return { stroke: false, fill: true, fillOpacity: shown ? 1 : 0, fillColor: CLASS_HEX[classOf(value)] };
}

const layer = L.geoJSON(cells, { style }).addTo(map);
mark('given');
offer({
  recolour(year) {
    key = yearKey(year);
    layer.setStyle(style);
  },
  filter(lo, hi) {
    range = [lo, hi];
    layer.setStyle(style);
  },
  setView: (lng, lat, zoom) => map.setView([lat, lng], zoom + LEAFLET_ZOOM, { animate: false }),
});
