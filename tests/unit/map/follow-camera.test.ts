import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../../../src/contract/viewspec.ts';
import { followCamera } from '../../../src/map/follow-camera.ts';
import type { AtlasState } from '../../../src/state/index.ts';

const REGIONS = {};
const state = (camera: Camera | null, scope = '100000', regions: object | null = REGIONS) =>
  ({ view: { camera, scope }, data: { regions } }) as unknown as AtlasState;

describe('following the camera of the state', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('fits first, again when the regions are known, and then only when the scope changes', () => {
    const follower = followCamera(() => undefined);
    expect(follower.target(state(null, '410000', null))).toEqual({ camera: null, first: true });
    expect(follower.target(state(null, '410000'))).toEqual({ camera: null, first: true });
    expect(follower.target(state(null, '410000'))).toBeNull();
    expect(follower.target(state(null, '520000'))).toEqual({ camera: null, first: false });
  });

  it('stores where a person left the map, once, and does not follow its own write', () => {
    const stored: Camera[] = [];
    const follower = followCamera((camera) => stored.push(camera));
    follower.target(state(null));
    follower.moved(() => ({ lng: 1, lat: 1, zoom: 3 }));
    follower.moved(() => ({ lng: 104.123456, lat: 35.654321, zoom: 5.5678 }));
    vi.runAllTimers();
    expect(stored).toEqual([{ lng: 104.1235, lat: 35.6543, zoom: 5.57 }]);
    expect(follower.target(state(stored[0] ?? null))).toBeNull();
    const back = { lng: 100, lat: 30, zoom: 4 };
    expect(follower.target(state(back))).toEqual({ camera: back, first: false });
  });
});
