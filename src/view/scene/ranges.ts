/** Which rows of a numbered level lie in a place, as ranges: the sample's rows follow the counties. */
import { isMapLevel } from '../../domain/region/level.ts';
import type { Place, RegionSet } from '../../domain/region/table.ts';

/** Ascending pairs of the first row and one after the last. A township's villages are known once its county is loaded. */
export function rowRanges(
  regions: RegionSet,
  place: Place,
  level: 'county' | 'township' | 'village',
): [number, number][] {
  const { sample } = regions;
  if (!isMapLevel(place.level)) {
    if (place.level === level) return [[place.row, place.row + 1]];
    const inside = place.level === 'township' && level === 'village' ? sample?.villagesOf(place.row) : null;
    return inside ? [[inside.from, inside.to]] : [];
  }
  if (level !== 'county' && !sample) return [];
  const ranges: [number, number][] = [];
  const toPlace = regions.ancestor[place.level];
  for (let county = 0; county < toPlace.length; county++) {
    if (toPlace[county] !== place.row) continue;
    const { from, to } = level === 'county' || !sample ? own(county) : sample.range(level, county);
    if (to <= from) continue;
    const last = ranges[ranges.length - 1];
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges.sort(([a], [b]) => a - b);
}

const own = (row: number): { from: number; to: number } => ({ from: row, to: row + 1 });
