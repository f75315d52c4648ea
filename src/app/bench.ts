/** `?bench=<folder>`: seeded polygons from `<folder>/cells.bin` through the engine, with hooks for the measuring tool. */
import { createPlainMap } from '../map/index.ts';
import type { Lookup } from '../raster/index.ts';
import { createRasterWorker } from '../worker/index.ts';

const MAGIC = 0x43424150; // 'PABC' read as a little-endian word
const BREAKS = [4, 7, 11, 16];
const COLOURS = [
  [255, 217, 118],
  [254, 178, 76],
  [253, 141, 60],
  [240, 59, 32],
  [189, 0, 38],
] as const;
const WHITE = 0xffffffff;
const HIDDEN = COLOURS.length + 1;
/** Half the side of the box in which a hovered region's outline is looked for, CSS pixels. */
const HOVER_BOX = 80;

interface Cells {
  regions: number;
  firstYear: number;
  rings: {
    lng: Int32Array;
    lat: Int32Array;
    start: Uint32Array;
    region: Uint32Array;
    hole: Uint8Array;
    perDegree: number;
  };
  /** Hundredths, index year · regions + region. */
  values: Uint16Array;
}

/** What the tool calls; times are milliseconds since navigation. */
interface BenchWindow {
  __bench?: object;
  __benchMarks?: Record<string, number>;
}

const here = window as unknown as BenchWindow;
const mark = (name: string): void => {
  here.__benchMarks ??= {};
  here.__benchMarks[name] ??= performance.now();
};

/** Starts the page; `folder` is relative to it. */
export async function startBench(root: HTMLElement, folder: string): Promise<void> {
  root.replaceChildren();
  root.className = 'map';
  root.style.cssText = 'position:fixed;inset:0;background:#fff';
  const filler = createRasterWorker();
  const bytes = await (await fetch(`${folder}/cells.bin`)).arrayBuffer();
  mark('fetched');
  const { regions, firstYear, rings, values } = readCells(bytes);
  const box = boundsOf(rings);
  await filler.loadRings('cells', rings);
  mark('decoded');

  let year = firstYear;
  let range: [number, number] = [0, Number.POSITIVE_INFINITY];
  const lookup = (): Lookup => {
    const swatch = new Uint16Array(regions + 1);
    const from = (year - firstYear) * regions;
    const [lo, hi] = [range[0] * 100, range[1] * 100];
    const [b0, b1, b2, b3] = BREAKS.map((limit) => limit * 100) as [number, number, number, number];
    for (let r = 0; r < regions; r++) {
      const v = values[from + r] as number;
      swatch[r + 1] = v < lo || v > hi ? HIDDEN : v < b0 ? 1 : v < b1 ? 2 : v < b2 ? 3 : v < b3 ? 4 : 5;
    }
    const a = Uint32Array.of(
      WHITE,
      ...COLOURS.map(([r, g, b]) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0),
      WHITE,
    );
    return { swatch, a, b: a, pattern: new Uint8Array(a.length), outline: null };
  };
  const nation = box.east - box.west > 30;
  const camera = nation ? { lng: 104, lat: 37, zoom: 3.3 } : { lng: 108, lat: 29.24, zoom: 5 };
  const shown = createPlainMap(root, {
    filler,
    layers: [['cells']],
    camera,
    background: '#ffffff',
    lookup: lookup(),
    painted() {
      mark('painted');
    },
  });
  let at = camera;
  here.__bench = {
    recolour(to: number) {
      year = to;
      shown.recolour(lookup());
    },
    filter(lo: number, hi: number) {
      range = [lo, hi];
      shown.recolour(lookup());
    },
    setView(lng: number, lat: number, zoom: number) {
      at = { lng, lat, zoom };
      shown.go(at);
    },
    hover(x: number, y: number) {
      const number = shown.numberAt(x, y);
      const half = (360 * HOVER_BOX) / (512 * 2 ** at.zoom);
      const lng = at.lng + ((x - innerWidth / 2) / HOVER_BOX) * half;
      // Near enough for a box of some pixels: a degree of latitude is at least as long as one of longitude.
      const lat = at.lat - ((y - innerHeight / 2) / HOVER_BOX) * half * Math.cos((at.lat * Math.PI) / 180);
      shown.mark(
        number === 0
          ? []
          : [
              {
                ranges: [number, number + 1],
                width: 1.6,
                colour: 0xff000000,
                bbox: [lng - half, lat - half, lng + half, lat + half],
              },
            ],
      );
      return number;
    },
    busy: () => !shown.settled(),
  };
}

/** Reads cells.bin as tests/bench/README.md describes it; throws on anything else: only the tool makes this file. */
function readCells(bytes: ArrayBuffer): Cells {
  const head = new Uint32Array(bytes, 0, 7);
  const [magic, version, regions = 0, ringCount = 0, vertices = 0, periods = 0, firstYear = 0] = head;
  if (magic !== MAGIC || version !== 1) throw new Error('not a cells.bin of version 1');
  let at = 28;
  const take = (length: number): number => {
    const from = at;
    at += length;
    return from;
  };
  const lng = new Int32Array(bytes, take(4 * vertices), vertices);
  const lat = new Int32Array(bytes, take(4 * vertices), vertices);
  const start = new Uint32Array(bytes, take(4 * (ringCount + 1)), ringCount + 1);
  const cell = new Uint32Array(bytes, take(4 * ringCount), ringCount);
  const hole = new Uint8Array(bytes, take((ringCount + 3) & ~3), ringCount);
  // A copy: the geometry is handed over to the worker with its buffer.
  const values = new Uint16Array(bytes.slice(at, at + 2 * periods * regions));
  const region = cell.map((c) => c + 1);
  return { regions, firstYear, rings: { lng, lat, start, region, hole, perDegree: 1e6 }, values };
}

function boundsOf({ lng }: Cells['rings']): { west: number; east: number } {
  let west = Infinity;
  let east = -Infinity;
  for (let i = 0; i < lng.length; i += 97) {
    west = Math.min(west, (lng[i] as number) / 1e6);
    east = Math.max(east, (lng[i] as number) / 1e6);
  }
  return { west, east };
}
