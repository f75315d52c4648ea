/** Which level is drawn for the level asked for, by where the map is. */
import type { Level } from '../domain/region/level.ts';
import { findPlace } from '../domain/region/table.ts';
import { grainAt, TOWNSHIP_ZOOM, VILLAGE_ZOOM } from '../view/grain.ts';
import type { AtlasState } from './types.ts';

/** Zoom at which a scope of a level is about seen whole, until the map tells its own or where none can be drawn. */
const ZOOM_OF: Record<Level, number> = {
  nation: 0,
  province: TOWNSHIP_ZOOM - 1,
  prefecture: TOWNSHIP_ZOOM,
  county: VILLAGE_ZOOM,
  township: VILLAGE_ZOOM,
  village: VILLAGE_ZOOM,
};

/** The level to draw: the view's, or a higher one where its places are too small to be seen. */
export function grainOf({ view, session, data: { regions } }: AtlasState): Level {
  if (session.cover) return grainAt(view.level, session.cover.zoom);
  const scope = regions ? findPlace(regions, view.scope) : null;
  return grainAt(view.level, ZOOM_OF[scope?.level ?? 'nation']);
}
