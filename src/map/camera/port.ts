/** What the engine needs of a camera. MapLibre is one; a plain one stands in where WebGL2 is missing or keeps failing. */
import type { Camera } from '../../contract/viewspec.ts';

export interface CameraEvents {
  /** The camera moves; called for every step. */
  move(): void;
  /** It came to rest; true when a person moved it. */
  settle(byUser: boolean): void;
  /** Its WebGL context is gone. */
  lost(): void;
}

export interface CameraPort {
  read(): Camera;
  /** Goes there at once, or in `ms` milliseconds. Does not count as a person's move. */
  go(camera: Camera, ms: number): void;
  /** The box changed its size; keeps the camera. */
  resize(): void;
  zoomBy(step: number): void;
  /** Element that takes the keyboard focus. */
  readonly focusable: HTMLElement;
  dispose(): void;
}

export const MIN_ZOOM = 1.6;
export const MAX_ZOOM = 13;
