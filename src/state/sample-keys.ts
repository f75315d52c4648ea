/** Which shapes of the village sample the picture of a state is made of. */
import { isMapLevel } from '../domain/region/level.ts';
import { findPlace } from '../domain/region/table.ts';
import { townshipKey, villageKey } from '../worker/index.ts';
import { remember } from './remember.ts';

const NONE: readonly string[] = [];

/**
 * Keys, in the filler, of the loaded townships or villages of the Frame's level in scope; empty above those levels.
 * While nothing changed it is the same list, by which the map knows that it need not fill again.
 */
export const selectSampleKeys = remember(
  ({ data, frame, view }) => [data.regions, frame?.level, view.scope] as const,
  (regions, level, scope): readonly string[] => {
    const sample = regions?.sample;
    const place = regions && findPlace(regions, scope);
    if (!regions || !sample || !place || (level !== 'township' && level !== 'village')) return NONE;
    const outer = isMapLevel(place.level) ? regions.ancestor[place.level] : regions.ancestor.county;
    const wanted = isMapLevel(place.level) ? place.row : sample.countyRowOf(place.level, place.row);
    const keyOf = level === 'village' ? villageKey : townshipKey;
    const keys: string[] = [];
    for (const county of sample.loaded.keys()) {
      if (outer[county] !== wanted) continue;
      const code = regions.tables.county.code(county);
      if (code !== undefined) keys.push(keyOf(code));
    }
    return keys;
  },
);
