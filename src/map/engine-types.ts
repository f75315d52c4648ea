/** The engine as its component sees it. */
import type { Camera } from '../contract/viewspec.ts';
import type { Scheme } from '../theme/index.ts';
import type { Size } from '../view/scene/fit.ts';
import type { CameraPort } from './camera/port.ts';

/** Elements of the page the engine draws into. */
export interface Stage {
  /** Holds all canvases; its size is the map's. */
  root: HTMLElement;
  /** Host of the camera's own canvas. */
  host: HTMLElement;
  /** Takes the canvases; it must not be a box of its own (`display: contents`). */
  layers: HTMLElement;
  insetCanvas: HTMLCanvasElement;
}

export interface EngineView {
  camera: Camera;
  size: Size;
  inset: boolean;
}

export interface Engine {
  setScheme(scheme: Scheme): void;
  /** Name of the map for assistive technology. */
  setLabel(label: string): void;
  /** Back to the whole scope. */
  fit(): void;
  /** Picture positions under a point of the stage, CSS pixels. */
  under(x: number, y: number): { number: number; site: string | null; link: string | null };
  camera(): CameraPort | null;
  dispose(): void;
}
