/** Administrative levels, from the nation down. Township and village polygons arrive with the village sample. */
export const LEVELS = ['nation', 'province', 'prefecture', 'county', 'township', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels whose polygons are built from the official boundaries. */
export const MAP_LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** GB/T 2260 style codes that carry meaning of their own. */
export const NATION = '100000';
export const TAIWAN = '710000';

/** The next level below, or null at the county (villages come with their own issue). */
export function levelBelow(level: MapLevel): MapLevel | null {
  const at = MAP_LEVELS.indexOf(level);
  return MAP_LEVELS[at + 1] ?? null;
}

/** True for Taiwan province and every code inside it. */
export const isTaiwan = (code: string): boolean => code.startsWith('71');

/** True for the Hong Kong and Macao special administrative regions and every code inside them. */
export const isSpecialRegion = (code: string): boolean => code.startsWith('81') || code.startsWith('82');
