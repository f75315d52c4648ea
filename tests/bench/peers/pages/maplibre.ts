/** MapLibre: a GeoJSON source by address, a fill layer with a step expression, setPaintProperty and setFilter. */
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { CLASS_HEX, CLASS_LIMITS, FIRST_YEAR, GEOJSON_URL, mapBox, offer, START, yearKey } from './common.ts';

maplibregl.setWorkerUrl(workerUrl);
let year = FIRST_YEAR;
let busy = true;

const colour = (): maplibregl.ExpressionSpecification =>
  [
    'step',
    ['get', yearKey(year)],
    CLASS_HEX[0],
    ...CLASS_LIMITS.flatMap((limit, i) => [limit, CLASS_HEX[i + 1]]),
  ] as unknown as maplibregl.ExpressionSpecification;

const map = new maplibregl.Map({
  container: mapBox(),
  center: [START.longitude, START.latitude],
  zoom: START.zoom,
  attributionControl: false,
  fadeDuration: 0,
  renderWorldCopies: false,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'background', type: 'background', paint: { 'background-color': '#ffffff' } }],
  },
});

function untilIdle(): void {
  busy = true;
  map.once('idle', () => {
    busy = false;
  });
}

map.on('load', () => {
  map.addSource('cells', { type: 'geojson', data: GEOJSON_URL });
  map.addLayer({ id: 'cells', type: 'fill', source: 'cells', paint: { 'fill-color': colour() } });
  untilIdle();
  offer({
    busy: () => busy || !map.areTilesLoaded(),
    recolour(next) {
      year = next;
      map.setPaintProperty('cells', 'fill-color', colour());
      untilIdle();
    },
    filter(lo, hi) {
      map.setFilter('cells', ['all', ['>=', ['get', yearKey(year)], lo], ['<=', ['get', yearKey(year)], hi]]);
      untilIdle();
    },
    setView: (lng, lat, zoom) => map.jumpTo({ center: [lng, lat], zoom }),
  });
});
