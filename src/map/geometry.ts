/** Which geometry is loaded into the filler and which keys a picture is made of. Shared by map, inset and snapshot. */
import { linesOfTopology, type MapLine } from '../view/scene/lines.ts';
import { BACKDROP_OFFSET, COUNTY_OFFSET, OUTLINE_OFFSET } from '../view/scene/numbers.ts';
import type { RegionFiller } from '../worker/index.ts';

/** What a set of geometry needs: the filler, and bytes of data files by manifest key. */
export interface GeometrySource {
  filler: RegionFiller;
  fetchFile(key: string): Promise<ArrayBuffer>;
}

/** What a picture is made of. Equal ids mean equal shapes. */
export interface GeometryLayers {
  /** '' until something can be drawn. */
  id: string;
  layers: string[][];
}

export interface Geometry {
  /**
   * Layers in paint order. `inside` are the keys of shapes loaded elsewhere (villages, own polygons), painted last as
   * tiles of one layer; the same list again gives the same id.
   */
  layers(zoom: number, inside?: readonly string[]): GeometryLayers;
  /** True when all that the first complete picture needs has arrived. */
  complete(): boolean;
  lines(): readonly MapLine[];
  /** Asks for every vertex once the map is close enough to show them; a failure leaves the coarser shapes. */
  wantFull(): void;
}

/** From this zoom the full vertices are worth their memory. */
export const FULL_ZOOM = 7;

const NO_KEYS: readonly string[] = [];

const serials = new WeakMap<readonly string[], number>();
let lastSerial = 0;
/** A number for a list of keys, by identity: joining thousands of keys for every frame would cost more than drawing. */
function serialOf(keys: readonly string[]): number {
  const known = serials.get(keys);
  if (known !== undefined) return known;
  serials.set(keys, ++lastSerial);
  return lastSerial;
}

interface Shared {
  geometry: Geometry;
  listeners: Set<(error: unknown) => void>;
  /** What went wrong so far, for those who listen later. */
  faults: unknown[];
}
const shared = new WeakMap<RegionFiller, Shared>();

/** Begins to load the geometry before there is a map to draw it. */
export function warmGeometry(source: GeometrySource): void {
  sharedGeometry(source, () => undefined).stop();
}

/**
 * Loads outline, backdrop and counties once per filler. `changed` is called after each arrival, with an error when a
 * file could not be had; the rest goes on without it. Returns the geometry and a way to stop listening.
 */
export function sharedGeometry(
  source: GeometrySource,
  changed: (error?: unknown) => void,
): { geometry: Geometry; stop(): void } {
  let entry = shared.get(source.filler);
  if (!entry) {
    const listeners = new Set<(error: unknown) => void>();
    const faults: unknown[] = [];
    const tellAll = (error?: unknown): void => {
      if (error !== undefined) faults.push(error);
      for (const tell of listeners) tell(error);
    };
    entry = { geometry: load(source, tellAll), listeners, faults };
    shared.set(source.filler, entry);
  }
  const { geometry, listeners } = entry;
  const tell = (error: unknown): void => changed(error);
  listeners.add(tell);
  for (const fault of entry.faults) tell(fault);
  return { geometry, stop: () => listeners.delete(tell) };
}

function load({ filler, fetchFile }: GeometrySource, changed: (error?: unknown) => void): Geometry {
  const there = new Set<string>();
  let lines: MapLine[] = [];
  let full = false;
  const bring = async (
    key: string,
    file: string,
    objects: { name: string; offset: number }[],
    use?: (bytes: ArrayBuffer) => void,
  ) => {
    try {
      const bytes = await fetchFile(file);
      use?.(bytes);
      await filler.load(key, bytes, objects);
      there.add(key);
      changed();
    } catch (error) {
      changed(error);
    }
  };
  void bring('outline', 'outline.topo.json', [{ name: 'province', offset: OUTLINE_OFFSET }], (bytes) => {
    lines = linesOfTopology(bytes);
  });
  void bring('backdrop', 'backdrop.topo.json', [{ name: 'land', offset: BACKDROP_OFFSET }]);
  void bring('county', 'regions.topo.json', [{ name: 'county', offset: COUNTY_OFFSET }]);
  return {
    layers(zoom, inside = NO_KEYS) {
      const china =
        there.has('full') && zoom >= FULL_ZOOM ? 'full' : there.has('county') ? 'county' : 'outline';
      const keys = ['backdrop', china].filter((key) => there.has(key));
      if (inside.length === 0) return { id: keys.join(), layers: keys.map((key) => [key]) };
      return { id: [...keys, serialOf(inside)].join(), layers: [...keys.map((key) => [key]), [...inside]] };
    },
    complete: () => there.has('county') && there.has('backdrop'),
    lines: () => lines,
    wantFull() {
      if (full || !there.has('county')) return;
      full = true;
      // Without the fine shapes the coarse ones go on serving, so a failure here is no fault to report.
      fetchFile('regions-full.topo.json')
        .then((bytes) => filler.load('full', bytes, [{ name: 'county', offset: COUNTY_OFFSET }]))
        .then(() => {
          there.add('full');
          changed();
        })
        .catch(() => {
          full = false;
        });
    },
  };
}
