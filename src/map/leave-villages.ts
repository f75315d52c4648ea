/** What is done when the worker has lost the villages for good: the counties are shown, and a notice says why. */
import type { AtlasError } from '../domain/error.ts';
import { isMapLevel } from '../domain/region/level.ts';
import { readSampleCode } from '../domain/village/names.ts';
import type { Atlas } from '../state/index.ts';

/** Codes of a draw that failed because the second of two crashes took the village shapes with it. */
const LOST: readonly string[] = ['worker-crashed', 'geometry-not-loaded'];

/** Goes up to the county level and tells it. False when the fault is another, or no villages were shown. */
export function leaveVillages({ store, actions }: Atlas, { code }: AtlasError): boolean {
  const { view } = store.getState();
  if (!LOST.includes(code) || isMapLevel(view.level)) return false;
  const county = readSampleCode(view.scope)?.county;
  actions.notify({ code: 'villages-crashed', params: {} });
  actions.setView({ level: 'county', selection: [], ...(county ? { scope: county } : {}) });
  return true;
}
