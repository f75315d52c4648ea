/** Administrative levels, from the nation down. Townships and villages are those of the modelled sample. */
export const LEVELS = ['nation', 'province', 'prefecture', 'county', 'township', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels whose polygons are built from the official boundaries. */
export const MAP_LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** GB/T 2260 style codes that carry meaning of their own. */
export const NATION = '100000';
export const TAIWAN = '710000';

/** 0 for the nation … 5 for the village. */
export const depthOf = (level: Level): number => LEVELS.indexOf(level);

/** The next level below, null at the village. */
export const levelBelow = (level: Level): Level | null => LEVELS[depthOf(level) + 1] ?? null;

/** The next level above, null at the nation. */
export const levelAbove = (level: Level): Level | null => LEVELS[depthOf(level) - 1] ?? null;

/** True for levels with official polygons. */
export const isMapLevel = (level: Level): level is MapLevel => depthOf(level) < MAP_LEVELS.length;

/** The finest level with official polygons that is not below a level: itself, or the county for the sample's levels. */
export const mapLevelOf = (level: Level): MapLevel => (isMapLevel(level) ? level : 'county');

/** True for Taiwan province and every code inside it. */
export const isTaiwan = (code: string): boolean => code.startsWith('71');

/** True for the Hong Kong and Macao special administrative regions and every code inside them. */
export const isSpecialRegion = (code: string): boolean => code.startsWith('81') || code.startsWith('82');
