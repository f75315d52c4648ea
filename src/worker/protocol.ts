import type { AtlasError } from '../domain/error.ts';
import type { LoadedVillages } from '../domain/village/loaded.ts';
import type {
  BorderPens,
  BorderTables,
  FlatRings,
  Lookup,
  PixelBox,
  RegionImage,
  Samples,
  SpareBuffers,
  Viewport,
} from '../raster/index.ts';

/** An object of a topology and the number before its first region's: geometry i is region `offset + i + 1`. */
export interface LoadObject {
  name: string;
  offset: number;
}

export interface LoadRequest {
  /** Name by which fills ask for it; loading a key again replaces it. */
  key: string;
  /** TopoJSON as UTF-8 bytes. */
  bytes: ArrayBuffer;
  /** Painted in this order. */
  objects: LoadObject[];
}

/** Polygons from anywhere, as flat rings. */
export interface RingsRequest {
  key: string;
  rings: FlatRings;
  /** True when polygons may overlap: they are then spread over layers. */
  overlapping: boolean;
}

/** A village chunk of a county, with the numbers before its first village's and its first township's. */
export interface VillagesRequest {
  county: string;
  /** Name of the file, for errors. */
  file: string;
  bytes: ArrayBuffer;
  offset: { village: number; township: number };
}

export interface LoadAnswer {
  arcs: number;
  vertices: number;
  /** Arc sides claimed by two regions: 0 in a clean partition. */
  overlaps: number;
}

export interface FillRequest {
  /**
   * Layers in paint order, each a list of loaded keys: a later layer covers an earlier one where it has a region. The
   * keys of one layer are its tiles and do not overlap.
   */
  layers: string[][];
  viewport: Viewport;
  samples: Samples;
}

/** Colours, patterns and border tables of the live picture; kept by the worker until others come. */
export interface PictureStyle {
  lookup: Lookup;
  /** Device pixels per drawing unit, for the size of patterns. */
  unit: number;
}

/** Buffers that the main thread has done with. */
export interface SparePixels {
  pixels?: ArrayBuffer | undefined;
  ids?: ArrayBuffer | undefined;
}

export interface DrawRequest extends FillRequest {
  pens: BorderPens;
  spare?: SparePixels | undefined;
}

/** A filled and painted picture; the worker keeps the image itself as the live one. */
export interface DrawnPicture {
  viewport: Viewport;
  /** Region number at every pixel centre. */
  ids: Uint32Array;
  /** RGBA bytes, as ImageData holds them. */
  pixels: ArrayBuffer;
  /** The marks set by `mark` on it. */
  outline: OutlinePatch | null;
}

/** A place to be outlined on the live picture. */
export interface OutlineMark {
  /** Region numbers of the place as ascending pairs: from, and one after the last. */
  ranges: number[];
  /** Width of the line in image pixels and its colour, little-endian RGBA. */
  width: number;
  colour: number;
  /** West, south, east and north end of the place in degrees. */
  bbox: readonly [number, number, number, number];
}

/** RGBA bytes of a box of the live picture. */
export interface PaintedBox {
  box: PixelBox;
  pixels: ArrayBuffer;
}

/** The same, transparent but for the outlines. */
export type OutlinePatch = PaintedBox;

/** Every task of the raster worker: [request, answer]. */
export interface RasterTasks {
  load: [LoadRequest, LoadAnswer];
  rings: [RingsRequest, LoadAnswer];
  villages: [VillagesRequest, LoadedVillages];
  unload: [{ keys: string[] }, null];
  fill: [FillRequest & { spare?: SpareBuffers | undefined }, RegionImage];
  tables: [BorderTables, null];
  style: [PictureStyle, null];
  draw: [DrawRequest, DrawnPicture];
  repaint: [
    { pens: BorderPens; box?: PixelBox | undefined; spare?: SparePixels | undefined },
    PaintedBox | null,
  ];
  mark: [{ marks: OutlineMark[] }, OutlinePatch | null];
  cancel: [{ id: number }, null];
}

export type TaskName = keyof RasterTasks;

/** A numbered request; answers carry its number. */
export type RequestMessage = {
  [T in TaskName]: { id: number; task: T; request: RasterTasks[T][0] };
}[TaskName];

export type AnswerMessage =
  | { id: number; ok: true; value: RasterTasks[TaskName][1] }
  | { id: number; ok: false; error: AtlasError };

/** Fills region images from loaded geometry; the only way by which the app reaches the region filler. */
export interface RegionFiller {
  /**
   * Reads TopoJSON bytes. The caller's buffer stays usable.
   * Rejects with AtlasError `topology-unreadable` {key}, `topology-object-missing` {object}, `worker-crashed`,
   * or `cancelled` after `dispose`.
   */
  load(key: string, bytes: ArrayBuffer, objects: LoadObject[]): Promise<LoadAnswer>;
  /**
   * Takes polygons as flat rings; region numbers are those in `rings.region`. The arrays are handed over with their
   * buffers and not kept: after a crash of the worker fills reject with `geometry-not-loaded` until they are loaded
   * again. Rejects as `load` for a dead worker.
   */
  loadRings(key: string, rings: FlatRings, overlapping?: boolean): Promise<LoadAnswer>;
  /**
   * Reads a village chunk; its shapes are then asked for as `v:<county>` (villages) and `t:<county>` (townships).
   * Rejects with the errors of `decodeVillageChunk` or as `load` for a dead worker.
   */
  loadVillages(request: VillagesRequest): Promise<LoadedVillages>;
  /** Forgets geometry; unknown keys are passed over. */
  unload(keys: string[]): void;
  /**
   * Fills an image, one after the other and after draws of the live picture. An aborted one rejects with AtlasError
   * `cancelled`. Also rejects with `geometry-not-loaded` {key} or `worker-crashed`.
   */
  fill(request: FillRequest, signal?: AbortSignal): Promise<RegionImage>;
  /** Gives back an image that is not shown any more, for its memory; it must not be read afterwards. */
  recycle(image: RegionImage): void;
  /** Border tables of the live picture. */
  tables(tables: BorderTables): void;
  /** Colours of the live picture; seen with the next draw or repaint. */
  style(style: PictureStyle): void;
  /** Fills and paints the live picture. An aborted one rejects with `cancelled` and leaves the live picture as it was. */
  draw(request: DrawRequest, signal?: AbortSignal): Promise<DrawnPicture>;
  /** Paints the live picture, or a box of it, again without filling; null when there is none. */
  repaint(pens: BorderPens, box?: PixelBox, spare?: SparePixels): Promise<PaintedBox | null>;
  /** Outlines places, in order, on the live picture and on those that follow; null when no line runs through it. */
  mark(marks: OutlineMark[]): Promise<OutlinePatch | null>;
  /** Ends the filler; what still waits rejects with `cancelled`. */
  dispose(): void;
}
