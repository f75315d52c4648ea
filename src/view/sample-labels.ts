/** Names of modelled places that the map shows; which of them fit is decided where they are drawn. */
import type { RegionSet, RowRange } from '../domain/region/table.ts';
import type { Frame, LabelItem } from './types.ts';
import { intervalOf } from './values.ts';

/** What is seen, in degrees, and at which zoom (MapLibre's). */
export interface Seen {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
}

/** More names than this are never placed on one picture; the largest places are named. */
export const MOST_NAMES = 400;

const BASE_PRIORITY = { township: 600, village: 200 } as const;
/** Zooms below which a name would have no room anyway. */
const NAMED_FROM = { township: 8, village: 10 } as const;

/**
 * Names of loaded places in scope whose middle is seen, with the value under a name of the Frame's level; townships are named
 * among their villages too. [] where the Frame is of official places.
 */
export function sampleLabels(frame: Frame, regions: RegionSet, seen: Seen): LabelItem[] {
  const { level } = frame;
  if (level !== 'township' && level !== 'village') return [];
  const named = level === 'village' ? (['township', 'village'] as const) : (['township'] as const);
  return named
    .filter((one) => seen.zoom >= NAMED_FROM[one])
    .flatMap((one) => placesSeen(frame, regions, one, seen).map((row) => itemOf(frame, regions, one, row)));
}

/** Rows of a level to be named, the largest places first. */
function placesSeen(
  frame: Frame,
  { sample, tables }: RegionSet,
  level: 'township' | 'village',
  { west, south, east, north }: Seen,
): number[] {
  const found: { row: number; area: number }[] = [];
  for (const [county, there] of sample?.loaded ?? []) {
    const [w = 0, s = 0, e = 0, n = 0] = tables.county.bbox(county) ?? [];
    if (w > east || e < west || s > north || n < south) continue;
    const { from = 0 } = sample?.range(level, county) ?? {};
    const { lng, lat, areaKm2 } = there[level];
    for (let i = 0; i < lng.length; i++) {
      const [x, y] = [lng[i] as number, lat[i] as number];
      if (x < west || x > east || y < south || y > north) continue;
      const row = from + i;
      const run = level === frame.level ? null : (sample?.villagesOf(row) ?? null);
      if (isInScope(frame, row, run)) found.push({ row, area: areaKm2[i] as number });
    }
  }
  found.sort((a, b) => b.area - a.area || a.row - b.row);
  return found.slice(0, MOST_NAMES).map(({ row }) => row);
}

/** A township among villages is in scope with its first village. */
const isInScope = ({ inScope }: Frame, row: number, villages: RowRange | null): boolean =>
  inScope[villages ? villages.from : row] === 1;

function itemOf(frame: Frame, { tables }: RegionSet, level: 'township' | 'village', row: number): LabelItem {
  const table = tables[level];
  const [lng, lat] = table.label(row) ?? [0, 0];
  const entry = level === frame.level ? (frame.entry[row] as number) : -1;
  const value = entry >= 0 && frame.column ? intervalOf(frame.column, entry) : null;
  return {
    code: table.code(row) ?? '',
    lng,
    lat,
    name: table.name(row) ?? '',
    en: table.en(row) ?? '',
    value,
    unit: frame.indicator.unit,
    priority: BASE_PRIORITY[level] + Math.min(300, Math.sqrt(table.areaKm2(row) ?? 0)) + (value ? 50 : 0),
    rank: level,
  };
}
