/** What all peers' pages share: the data set, the start view, the classes as CSS colours, time marks. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { CLASS_COLOURS } from '../../classes.ts';
import type { BenchPage } from '../../page/window.ts';

export { CLASS_COLOURS };

/** Limits between the classes, per cent. */
export const CLASS_LIMITS = [4, 7, 11, 16] as const;

/** Properties of a cell: `id` and `i2013` … `i2020`. */
export type Properties = Record<string, number>;
export type CellCollection = FeatureCollection<Polygon | MultiPolygon, Properties>;

const asked = new URLSearchParams(window.location.search);
const folder = asked.get('data') ?? '';

export const START = {
  longitude: Number(asked.get('lng')),
  latitude: Number(asked.get('lat')),
  zoom: Number(asked.get('zoom')),
};
export const FIRST_YEAR = 2013;
/** A range that keeps every cell. */
export const ALL: [number, number] = [0, 1000];
export const CLASS_HEX = CLASS_COLOURS.map(
  (colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
);

export const GEOJSON_URL = new URL(`/data/${folder}/cells.geojson`, window.location.href).href;
export const BINARY_URL = new URL(`/data/${folder}/cells.bin`, window.location.href).href;

/** Name of the value of a year. */
export const yearKey = (year: number): string => `i${year}`;

/** Class (0–4) of a value in per cent; a value on a limit belongs above it. */
export function classOf(value: number): number {
  let index = 0;
  while (value >= (CLASS_LIMITS[index] ?? Number.POSITIVE_INFINITY)) index++;
  return index;
}

/** Notes a moment, ms since navigation. */
export function mark(name: string): void {
  window.__benchMarks = { ...window.__benchMarks, [name]: performance.now() };
}

export async function loadGeojson(): Promise<CellCollection> {
  const text = await (await fetch(GEOJSON_URL)).text();
  mark('fetched');
  const cells = JSON.parse(text) as CellCollection;
  mark('decoded');
  return cells;
}

/** The box that the map fills. */
export function mapBox(): HTMLDivElement {
  const box = document.getElementById('map');
  if (!(box instanceof HTMLDivElement)) throw new Error('the page has no box for the map');
  return box;
}

/** Hands the page to the recorder. */
export function offer(page: BenchPage): void {
  window.__bench = page;
}
