/**
 * deck.gl: SolidPolygonLayer with attributes as flat arrays, as its performance page advises. Triangles are cut here,
 * because cells.bin has none and deck.gl takes no holes from flat arrays.
 */
import { Deck, MapView } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { SolidPolygonLayer } from '@deck.gl/layers';
import earcut from 'earcut';
import { readCells } from '../../seed/cells.ts';
import { ALL, BINARY_URL, CLASS_COLOURS, classOf, mapBox, mark, offer, START } from './common.ts';

const filterExtension = new DataFilterExtension({ filterSize: 1 });
const deck = new Deck({
  parent: mapBox(),
  views: new MapView({ repeat: false }),
  viewState: START,
  layers: [],
  controller: false,
});

const buffer = await (await fetch(BINARY_URL)).arrayBuffer();
mark('fetched');
const { n, lng, lat, start, cell, hole, value, firstYear } = readCells(buffer);
const vertices = lng.length;
const positions = new Float32Array(2 * vertices);
for (let v = 0; v < vertices; v++) {
  positions[2 * v] = (lng[v] ?? 0) / 1e6;
  positions[2 * v + 1] = (lat[v] ?? 0) / 1e6;
}

/** First ring of each outline with its holes, then the number of rings. */
const outlines = [...hole.keys()].filter((ring) => hole[ring] === 0);
const startIndices = new Uint32Array(outlines.length + 1);
/** A polygon of v vertices and h holes has v + 2h − 2 triangles; three times the vertices is always enough. */
let indices = new Uint32Array(3 * vertices + 6 * hole.length);
let count = 0;
outlines.forEach((ring, i) => {
  const next = outlines[i + 1] ?? hole.length;
  const [from = 0, to = 0] = [start[ring], start[next]];
  const holes = [];
  for (let inner = ring + 1; inner < next; inner++) holes.push((start[inner] ?? 0) - from);
  startIndices[i] = from;
  for (const corner of earcut(positions.subarray(2 * from, 2 * to), holes, 2))
    indices[count++] = from + corner;
});
startIndices[outlines.length] = vertices;
indices = indices.slice(0, count);
mark('decoded');

const colours = new Uint32Array(vertices);
const filterValues = new Float32Array(vertices);
const packedColours = CLASS_COLOURS.map(([r, g, b]) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
const getPolygon = { value: positions, size: 2 };
const indexAttribute = { value: indices, size: 1 };

/** The data object for a year; only the attributes that change are new ones, so that deck.gl keeps the others. */
function dataOf(year: number): { length: number; startIndices: Uint32Array; attributes: object } {
  const offset = (year - firstYear) * n;
  for (let ring = 0; ring < cell.length; ring++) {
    const rate = (value[offset + (cell[ring] ?? 0)] ?? 0) / 100;
    const [from, to] = [start[ring], start[ring + 1]];
    colours.fill(packedColours[classOf(rate)] ?? 0, from, to);
    filterValues.fill(rate, from, to);
  }
  return {
    length: outlines.length,
    startIndices,
    attributes: {
      getPolygon,
      indices: indexAttribute,
      getFillColor: { value: new Uint8Array(colours.buffer), size: 4 },
      getFilterValue: { value: filterValues, size: 1 },
    },
  };
}

let data = dataOf(firstYear);
let range = ALL;

function draw(): void {
  const layer = new SolidPolygonLayer<unknown, DataFilterExtensionProps>({
    id: 'cells',
    // The typed form of flat attributes is not part of the layer's declared data.
    data: data as unknown as [],
    _normalize: false,
    positionFormat: 'XY',
    filterRange: range,
    extensions: [filterExtension],
  });
  deck.setProps({ layers: [layer] });
}

draw();
mark('given');
offer({
  recolour(year) {
    data = dataOf(year);
    draw();
  },
  filter(lo, hi) {
    range = [lo, hi];
    draw();
  },
  setView: (longitude, latitude, zoom) => deck.setProps({ viewState: { longitude, latitude, zoom } }),
});
