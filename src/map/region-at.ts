/** Point in polygon by the same filler that draws: one pixel of a very large picture. */
import type { RegionSet } from '../domain/region/table.ts';
import { mercatorX, mercatorY } from '../raster/index.ts';
import { countyRow } from '../view/scene/numbers.ts';
import { type GeometrySource, sharedGeometry } from './geometry.ts';

/** Pixels per unit Mercator: a pixel of about 1 cm, finer than the grid of the files. */
const SCALE = 4e9;

/**
 * Code of the county at a place in degrees, null at sea, abroad or before the counties are there.
 * Rejects with the filler's AtlasError.
 */
export async function regionAt(
  source: GeometrySource,
  regions: RegionSet | null,
  lng: number,
  lat: number,
): Promise<string | null> {
  if (!regions || !Number.isFinite(lng) || !Number.isFinite(lat) || Math.abs(lng) > 180 || Math.abs(lat) > 85)
    return null;
  const { geometry, stop } = sharedGeometry(source, () => undefined);
  stop();
  const layers = geometry.layers(22).layers.filter(([key]) => key === 'full' || key === 'county');
  if (layers.length === 0) return null;
  const viewport = {
    x0: mercatorX(lng) - 1.5 / SCALE,
    y0: mercatorY(lat) - 1.5 / SCALE,
    scale: SCALE,
    width: 3,
    height: 3,
  };
  const image = await source.filler.fill({ layers, viewport, samples: 1 });
  const row = countyRow(image.ids[4] ?? 0);
  source.filler.recycle(image);
  return regions.tables.county.code(row) ?? null;
}
