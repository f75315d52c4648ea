/** Which counties of the village sample a view wants, the most urgent first. */
import { isMapLevel } from '../domain/region/level.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { readSampleCode } from '../domain/village/names.ts';
import { grainOf } from './grain.ts';
import type { AtlasState, Cover } from './types.ts';

/** Codes of counties with a sample: of the places chosen and of the scope, then those seen in scope from the middle outwards. */
export function wantedCounties(state: AtlasState): string[] {
  const { regions } = state.data;
  if (!regions?.sample) return [];
  const { selection, scope } = state.view;
  const named = [...selection, scope].flatMap((code) => readSampleCode(code)?.county ?? []);
  const seen = isMapLevel(grainOf(state)) ? [] : seenCounties(regions, scope, state.session.cover);
  return [...new Set([...named, ...seen])];
}

/** Counties with a sample that lie in the scope and in what the map shows, nearest to its middle first. */
function seenCounties(regions: RegionSet, scope: string, cover: Cover | null): string[] {
  const { sample, tables, ancestor } = regions;
  const place = findPlace(regions, scope);
  if (!sample || !place) return [];
  const outer = isMapLevel(place.level) ? ancestor[place.level] : ancestor.county;
  const wanted = isMapLevel(place.level) ? place.row : sample.countyRowOf(place.level, place.row);
  const found: { code: string; far: number }[] = [];
  for (const row of sample.countyRows) {
    if (outer[row] !== wanted) continue;
    const far = cover ? distance(tables.county.bbox(row), cover) : 0;
    const code = tables.county.code(row);
    if (far < Number.POSITIVE_INFINITY && code !== undefined) found.push({ code, far });
  }
  return found.sort((a, b) => a.far - b.far).map(({ code }) => code);
}

/** Distance of a box from the middle of what is seen, in degrees of latitude; infinite where it is not seen at all. */
function distance(
  box: readonly [west: number, south: number, east: number, north: number] | undefined,
  { west, south, east, north, lng, lat }: Cover,
): number {
  if (!box || box[0] > east || box[2] < west || box[1] > north || box[3] < south)
    return Number.POSITIVE_INFINITY;
  const dx = Math.max(box[0] - lng, 0, lng - box[2]) * Math.cos((lat * Math.PI) / 180);
  const dy = Math.max(box[1] - lat, 0, lat - box[3]);
  // Between boxes that hold the middle the one whose own middle is nearer comes first.
  const aside = Math.hypot((box[0] + box[2]) / 2 - lng, (box[1] + box[3]) / 2 - lat);
  return Math.hypot(dx, dy) + aside / 1000;
}
