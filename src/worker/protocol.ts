import type { AtlasError } from '../domain/error.ts';
import type { RegionImage, Samples, SpareBuffers, Viewport } from '../raster/index.ts';

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

export interface LoadAnswer {
  arcs: number;
  vertices: number;
  /** Arc sides claimed by two regions: 0 in a clean partition. */
  overlaps: number;
}

export interface FillRequest {
  /** Loaded keys in paint order: a later one covers an earlier one where it has a region. */
  keys: string[];
  viewport: Viewport;
  samples: Samples;
}

/** Every task of the raster worker: [request, answer]. */
export interface RasterTasks {
  load: [LoadRequest, LoadAnswer];
  fill: [FillRequest & { spare?: SpareBuffers | undefined }, RegionImage];
}

/** A numbered request; answers carry its number. */
export type RequestMessage = {
  [T in keyof RasterTasks]: { id: number; task: T; request: RasterTasks[T][0] };
}[keyof RasterTasks];

export type AnswerMessage =
  | { id: number; ok: true; value: RasterTasks[keyof RasterTasks][1] }
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
   * Fills an image. Only the newest waiting request is kept: an older one that has not begun rejects at once with
   * AtlasError `cancelled`, as does an aborted one. Also rejects with `geometry-not-loaded` {key} or `worker-crashed`.
   */
  fill(request: FillRequest, signal?: AbortSignal): Promise<RegionImage>;
  /** Gives back an image that is not shown any more, for its memory; it must not be read afterwards. */
  recycle(image: RegionImage): void;
  /** Ends the filler; what still waits rejects with `cancelled`. */
  dispose(): void;
}
