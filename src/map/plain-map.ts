/**
 * A map of region numbers and a camera and nothing else: no store, labels or links. The benchmark's page is made of it,
 * so that what is measured is the engine that the atlas draws with.
 */
import type { Camera } from '../contract/viewspec.ts';
import type { BorderStyle, Lookup } from '../raster/index.ts';
import type { OutlineMark, RegionFiller } from '../worker/index.ts';
import { seatCamera } from './camera/seat.ts';
import { RegionPicture } from './region-picture.ts';

export interface PlainMapOptions {
  filler: RegionFiller;
  /** Loaded keys, as `FillRequest.layers`. */
  layers: string[][];
  camera: Camera;
  background: string;
  lookup: Lookup;
  /** Called when other pixels are on screen. */
  painted(): void;
}

export interface PlainMap {
  recolour(lookup: Lookup): void;
  go(camera: Camera): void;
  mark(marks: OutlineMark[]): void;
  /** Region number under a point of the host, CSS pixels; 0 outside. */
  numberAt(x: number, y: number): number;
  /** True when the picture on screen is the one asked for. */
  settled(): boolean;
}

const NO_BORDERS: BorderStyle = {
  tables: { group: null, parents: [], inner: [] },
  width: [],
  colour: [],
  opacity: [],
};

/** Fills `host`, which must have a size. */
export function createPlainMap(host: HTMLElement, options: PlainMapOptions): PlainMap {
  const { filler, layers, camera, background } = options;
  const below = document.createElement('div');
  below.className = 'map-host';
  let asked = 0;
  let atRest = true;
  let settled = false;
  let release: () => void = () => undefined;
  const after = new Promise<void>((resolve) => {
    release = resolve;
  });
  const picture = new RegionPicture(
    filler,
    () => {
      options.painted();
      release();
      schedule();
    },
    release,
  );
  host.append(below, picture.element);
  const seat = seatCamera(below, {
    after,
    start: () => camera,
    look: () => ({ water: background, basemap: null, label: '' }),
    events: {
      move() {
        atRest = false;
        schedule();
      },
      settle() {
        atRest = true;
        schedule();
      },
      remounted: schedule,
      fault: schedule,
    },
  });

  function schedule(): void {
    if (asked === 0) asked = requestAnimationFrame(show);
  }

  function show(): void {
    asked = 0;
    picture.show({
      camera: seat.read(),
      size: { width: host.clientWidth, height: host.clientHeight },
      dpr: window.devicePixelRatio || 1,
      geometry: { id: 'plain', layers },
      atRest,
    });
    settled = picture.settled();
  }

  const restyle = (lookup: Lookup): void => {
    settled = false;
    picture.restyle({ lookup, borders: () => NO_BORDERS, unit: window.devicePixelRatio || 1 });
    schedule();
  };
  restyle(options.lookup);
  // The browser's own first frame may be long in coming; the worker can begin before it.
  show();
  return {
    recolour: restyle,
    go(to) {
      settled = false;
      seat.go(to, 0);
      schedule();
    },
    mark: (marks) => picture.mark(marks),
    numberAt: (x, y) => picture.numberAt(x * devicePixelRatio, y * devicePixelRatio),
    settled: () => settled && picture.settled(),
  };
}
