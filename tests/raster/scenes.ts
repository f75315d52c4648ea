/**
 * Pictures whose every byte is fixed. No Node imports: the same module runs in a browser, where `sceneHashes()` must
 * equal golden/hashes.json.
 */
import {
  type BorderStyle,
  edgesFromRings,
  edgesFromTopology,
  fill,
  type Lookup,
  outline,
  paint,
  type Samples,
  viewportFor,
} from '../../src/raster/index.ts';
import { flatRings } from './flat-rings.ts';
import { trianglePartition } from './partition.ts';

export interface Picture {
  name: string;
  width: number;
  height: number;
  /** Little-endian RGBA. */
  words: Uint32Array;
}

const INK = 0xff181b1d;
const RAMP = [0xffb3e5ff, 0xff84ccfd, 0xff598dfc, 0xff334aef, 0xff1e00b3];
const COLUMNS = 6;
const ROWS = 5;
const REGIONS = 2 * COLUMNS * ROWS;
const WIDTH = 128;
const HEIGHT = 96;

function colours(patterned: boolean, outlined: boolean): Lookup {
  // A swatch for every colour with every pattern, after the one outside.
  const outline = new Uint32Array(REGIONS + 1);
  const lookup: Lookup = {
    swatch: new Uint16Array(REGIONS + 1),
    a: Uint32Array.from({ length: 26 }, (_, s) => (s === 0 ? 0 : RAMP[(s - 1) % 5]!)),
    b: new Uint32Array(26).fill(INK),
    pattern: Uint8Array.from({ length: 26 }, (_, s) => (s === 0 ? 0 : Math.floor((s - 1) / 5))),
    outline: outlined ? outline : null,
  };
  for (let n = 1; n <= REGIONS; n++) {
    lookup.swatch[n] = 1 + ((7 * n) % 5) + 5 * (patterned ? n % 5 : 0);
    if (n % 9 === 0) outline[n] = n;
  }
  return lookup;
}

/** Land, halves of it, groups of four cells, and single regions, as nation, province, prefecture and county. */
function borders(unit: number): BorderStyle {
  const table = (of: (index: number) => number): Uint32Array =>
    Uint32Array.from({ length: REGIONS + 1 }, (_, n) => (n === 0 ? 0 : of(n - 1) + 1));
  return {
    tables: {
      group: null,
      parents: [
        table(() => 0),
        table((i) => Math.floor(i / (REGIONS / 2))),
        table((i) => i >> 2),
        table((i) => i),
      ],
      inner: [],
    },
    width: [1.3, 1.2, 0.7, 0.4].map((w) => w * unit),
    colour: [INK, INK, INK, INK],
    opacity: [0.75, 0.6, 0.4, 0.25],
    outline: { width: unit, colour: 0xff8c2f1b, opacity: 0.7 },
  };
}

/** Halves of the land as groups, in each groups of four as townships and single regions as villages. */
function innerBorders(): BorderStyle {
  const half = (n: number): number => (n === 0 ? 0 : 1 + Math.floor((n - 1) / (REGIONS / 2)));
  const numbers = Uint32Array.from({ length: REGIONS + 1 }, (_, n) => n);
  return {
    tables: {
      group: numbers.map(half),
      parents: [Uint32Array.of(0, 1, 1), Uint32Array.of(0, 1, 2)],
      inner: [numbers.map((n) => (n === 0 ? 0 : 1 + ((n - 1) >> 2)))],
    },
    width: [1.6, 1.2, 0.8, 0.4],
    colour: [INK, INK, INK, INK],
    opacity: [0.8, 0.7, 0.5, 0.35],
  };
}

interface Scene {
  samples: Samples;
  zoom: number;
  ratio: number;
  lookup: Lookup;
  style: BorderStyle | null;
  outlined?: number[];
  /** Every region a tile of its own instead of one set. */
  tiles?: boolean;
}

const SCENES: Record<string, () => Scene> = {
  'centres-only': () => ({ samples: 1, zoom: 6, ratio: 1, lookup: colours(false, false), style: null }),
  'smooth-edges': () => ({ samples: 2, zoom: 6, ratio: 1, lookup: colours(false, false), style: null }),
  patterns: () => ({ samples: 2, zoom: 6.3, ratio: 1, lookup: colours(true, false), style: null }),
  'patterns-dense': () => ({ samples: 2, zoom: 6.3, ratio: 2, lookup: colours(true, false), style: null }),
  borders: () => ({ samples: 2, zoom: 6, ratio: 1, lookup: colours(false, false), style: borders(1) }),
  'borders-one-sample': () => ({
    samples: 1,
    zoom: 6,
    ratio: 1,
    lookup: colours(false, false),
    style: borders(1),
  }),
  'borders-wide': () => ({ samples: 2, zoom: 6, ratio: 3, lookup: colours(false, false), style: borders(3) }),
  documented: () => ({ samples: 2, zoom: 6, ratio: 1, lookup: colours(true, true), style: borders(1) }),
  // Regions of a pixel and less: each pixel the mean of what lies in it.
  'below-a-pixel': () => ({ samples: 2, zoom: 0.6, ratio: 1, lookup: colours(false, false), style: null }),
  'few-pixels': () => ({ samples: 2, zoom: 3.4, ratio: 1, lookup: colours(false, false), style: borders(1) }),
  'close-up': () => ({ samples: 2, zoom: 9.7, ratio: 1, lookup: colours(true, true), style: borders(1) }),
  'inner-borders': () => ({
    samples: 2,
    zoom: 6,
    ratio: 1,
    lookup: colours(false, false),
    style: innerBorders(),
  }),
  tiles: () => ({
    samples: 2,
    zoom: 6.4,
    ratio: 1,
    lookup: colours(false, false),
    style: borders(1),
    tiles: true,
  }),
  selection: () => ({
    samples: 2,
    zoom: 6,
    ratio: 1,
    lookup: colours(false, false),
    style: borders(1),
    outlined: [25, 26, 27, 40],
  }),
};

/** Draws every scene. */
export function drawScenes(): Picture[] {
  const { topology, corners } = trianglePartition(832, COLUMNS, ROWS);
  const set = edgesFromTopology(topology, 'land', (i) => i + 1);
  const single = corners.map((ring, i) => edgesFromRings(flatRings([ring], [i + 1])));
  return Object.entries(SCENES).map(([name, make]) => {
    const { samples, zoom, ratio, lookup, style, outlined, tiles } = make();
    const image = fill([tiles ? single : [set]], viewportFor([113.5, 34.4], zoom, WIDTH, HEIGHT), samples);
    const words = new Uint32Array(WIDTH * HEIGHT);
    paint(image, lookup, style, words, ratio);
    if (outlined) outline(image, (n) => outlined.includes(n), 2.5, INK, words);
    return { name, width: WIDTH, height: HEIGHT, words };
  });
}

/** FNV-1a over the words, in hexadecimal. */
export function hashWords(words: Uint32Array): string {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((word >>> shift) & 255), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Hash of every scene by name: what a browser compares with golden/hashes.json. */
export function sceneHashes(): Record<string, string> {
  return Object.fromEntries(drawScenes().map(({ name, words }) => [name, hashWords(words)]));
}
