/** What is measured: our page and app, the libraries beside them, and the empty page they are held against. */
import type { DataSet } from './seed.ts';

/** An action of a measured page, in the order in which they are done. */
export type Act = 'recolour' | 'periods' | 'filter' | 'hover' | 'pan' | 'zoom';

export interface Design {
  id: string;
  /** Words for the tables. */
  label: string;
  /** Reads GeoJSON instead of cells.bin. */
  geojson: boolean;
  /** Share of the view that its first picture fills with data colours at least, 0–1. */
  minCover: number;
  /** What the page can do; the app is driven from outside. */
  acts: readonly Act[];
  /** Seconds to the first picture and for one action, each as a start plus so much for a thousand cells: to plan with. */
  guess: { first: readonly [number, number]; act: readonly [number, number] };
  /** Address below the server's origin. */
  path(data: DataSet): string;
}

/** Changes of the picture in each action. */
const CHANGES_OF: Record<Act, number> = { recolour: 2, periods: 7, filter: 3, hover: 3, pan: 0, zoom: 0 };

const CHANGES: readonly Act[] = ['recolour', 'filter', 'pan'];

function peer(id: string, label: string, guess: Design['guess'], geojson = true): Design {
  return {
    id,
    label,
    guess,
    geojson,
    minCover: 0.1,
    acts: CHANGES,
    path: ({ folder, view: { lng, lat, zoom } }) =>
      `peers/${id}.html?data=${folder}&lng=${lng}&lat=${lat}&zoom=${zoom}`,
  };
}

/** Our own drawing, through the app's bench page: the same code as the app, the data of the others. */
export const OURS: Design = {
  id: 'atlas',
  label: 'Poverty Atlas, region raster',
  geojson: false,
  minCover: 0.1,
  acts: ['recolour', 'periods', 'filter', 'hover', 'pan', 'zoom'],
  guess: { first: [1.2, 0.006], act: [0.1, 0] },
  path: ({ folder }) => `app/?bench=bench/${folder}`,
};

/** The whole app as a reader opens it, cold: its own data, interface and labels. */
export const APP: Design = {
  id: 'atlas-app',
  label: 'Poverty Atlas, whole app',
  geojson: false,
  minCover: 0.02,
  acts: [],
  guess: { first: [3, 0], act: [0, 0] },
  path: () => 'app/',
};

export const EMPTY: Design = {
  ...peer('empty', 'MapLibre, empty page', { first: [1.5, 0], act: [0, 0] }, false),
  acts: [],
};

export const PEERS: readonly Design[] = [
  peer('kepler', 'kepler.gl 3.2.6', { first: [11, 0.08], act: [0.6, 0.027] }),
  peer('deck-geojson', 'deck.gl 9.4 GeoJsonLayer', { first: [3, 0.09], act: [0.5, 0.05] }),
  peer('deck-binary', 'deck.gl 9.4 binary', { first: [3, 0.04], act: [0.5, 0.04] }, false),
  peer('maplibre', 'MapLibre 6.17 GeoJSON', { first: [4, 0.3], act: [1, 0.14] }),
  peer('echarts', 'ECharts 5.6', { first: [1.5, 0.8], act: [0.6, 0.6] }),
  peer('leaflet', 'Leaflet 1.9.4 canvas', { first: [1, 0.3], act: [0.2, 0.1] }),
];

export const DESIGNS: readonly Design[] = [OURS, APP, EMPTY, ...PEERS];

/** Seconds that one run of a cell takes, about. */
export function guessSeconds(design: Design, n: number, acts: readonly Act[]): number {
  const thousands = n / 1000;
  const [first, act] = [design.guess.first, design.guess.act].map(
    ([start, more]) => start + more * thousands,
  );
  const done = acts.filter((name) => design.acts.includes(name));
  const changes = done.reduce((sum, name) => sum + CHANGES_OF[name], 0);
  const moves = done.filter((name) => name === 'pan' || name === 'zoom').length;
  // Start, wait for an idle machine, rest, memory, end.
  return 3 + (first ?? 0) + changes * ((act ?? 0) + 0.6) + moves * (4 + 2 * (act ?? 0));
}
