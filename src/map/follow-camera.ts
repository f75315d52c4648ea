/** Between the state's camera and the one on screen: which one to follow, and when a person's move is stored. */
import type { Camera } from '../contract/viewspec.ts';
import type { AtlasState } from '../state/index.ts';

const SETTLED_MS = 250;

export interface CameraFollower {
  /** Where to go for this state, null to stay. `first` is true until the region table has been seen. */
  target(state: AtlasState): { camera: Camera | null; first: boolean } | null;
  /** A person moved the map: stores where it came to rest, a moment later. */
  moved(read: () => Camera): void;
  /** Forgets what was followed, so that the next state is fitted again. */
  forget(): void;
  dispose(): void;
}

/** Follows `view.camera` and `view.scope`; `store` takes a camera that a person chose. */
export function followCamera(store: (camera: Camera) => void): CameraFollower {
  let last: { camera: Camera | null; scope: string; regions: unknown } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    target({ view: { camera, scope }, data: { regions } }) {
      const same = last !== null && last.camera === camera && last.scope === scope;
      if (same && (last?.regions === regions || camera !== null)) return null;
      const first = !last?.regions;
      last = { camera, scope, regions };
      return { camera, first };
    },
    moved(read) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { lng, lat, zoom } = read();
        const camera = {
          lng: Number(lng.toFixed(4)),
          lat: Number(lat.toFixed(4)),
          zoom: Number(zoom.toFixed(2)),
        };
        // Our own write comes back as a new state; it is where the map already is.
        if (last) last.camera = camera;
        store(camera);
      }, SETTLED_MS);
    },
    forget() {
      last = null;
    },
    dispose: () => clearTimeout(timer),
  };
}
