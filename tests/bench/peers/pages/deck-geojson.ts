/** deck.gl: GeoJsonLayer with update triggers, and the filter on the graphics card by DataFilterExtension. */
import { Deck, MapView } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { GeoJsonLayer } from '@deck.gl/layers';
import type { Feature } from 'geojson';
import {
  ALL,
  CLASS_COLOURS,
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

let key = yearKey(FIRST_YEAR);
let range = ALL;
const filterExtension = new DataFilterExtension({ filterSize: 1 });
const rateOf = ({ properties }: Feature): number => (properties as Properties)[key] ?? 0;

const deck = new Deck({
  parent: mapBox(),
  views: new MapView({ repeat: false }),
  viewState: START,
  layers: [],
  controller: false,
});

const cells = await loadGeojson();

function draw(): void {
  const layer = new GeoJsonLayer<Properties, DataFilterExtensionProps<Feature>>({
    id: 'cells',
    data: cells,
    stroked: false,
    filled: true,
    getFillColor: (cell) => [...(CLASS_COLOURS[classOf(rateOf(cell))] ?? ([0, 0, 0] as const))],
    getFilterValue: rateOf,
    filterRange: range,
    extensions: [filterExtension],
    updateTriggers: { getFillColor: key, getFilterValue: key },
  });
  deck.setProps({ layers: [layer] });
}

draw();
mark('given');
offer({
  recolour(year) {
    key = yearKey(year);
    draw();
  },
  filter(lo, hi) {
    range = [lo, hi];
    draw();
  },
  setView: (longitude, latitude, zoom) => deck.setProps({ viewState: { longitude, latitude, zoom } }),
});
