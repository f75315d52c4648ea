import { decodeVillageChunk } from '../../contract/village-chunk.ts';
import type { LoadedVillages, PlaceShapes } from '../../domain/village/loaded.ts';
import { cellBoxes, cellCentres, cellNeighbours, townshipOfCells } from '../../domain/village/shapes.ts';
import { edgesFromSided, projectSided } from '../../raster/index.ts';
import type { VillagesRequest } from '../protocol.ts';
import type { Shelf } from './load.ts';

/** Kilometres per degree of a meridian (mean Earth radius 6,371.0088 km). */
const KM_PER_DEGREE = (Math.PI / 180) * 6371.0088;

export const villageKey = (county: string): string => `v:${county}`;
export const townshipKey = (county: string): string => `t:${county}`;

/**
 * Decodes a chunk, keeps its shapes on the shelf and answers what is read of it elsewhere.
 * @throws AtlasError of `decodeVillageChunk`; the shelf is then unchanged
 */
export function villagesTask(shelf: Shelf, { county, file, bytes, offset }: VillagesRequest): LoadedVillages {
  const decoded = decodeVillageChunk(bytes, file, county);
  if (!decoded.ok) throw decoded.error;
  const { arcs, ...sample } = decoded.value;
  const townshipOf = townshipOfCells(sample.townshipStart, sample.cells);
  const points = projectSided(arcs);
  const village = Uint32Array.from({ length: sample.cells }, (_, c) => offset.village + c + 1);
  const township = townshipOf.map((t) => offset.township + t + 1);
  shelf.set(villageKey(county), [edgesFromSided(arcs, village, points)]);
  shelf.set(townshipKey(county), [edgesFromSided(arcs, township, points)]);
  const shapes = (n: number, groupOf: (cell: number) => number): PlaceShapes => {
    const { area, lng, lat } = cellCentres(arcs, n, groupOf);
    const areaKm2 = area.map(
      (degrees, i) => Math.abs(degrees) * KM_PER_DEGREE ** 2 * Math.cos(((lat[i] ?? 0) * Math.PI) / 180),
    );
    return { lng, lat, areaKm2, bbox: cellBoxes(arcs, n, groupOf) };
  };
  return {
    sample,
    village: shapes(sample.cells, (cell) => cell),
    township: shapes(sample.townships, (cell) => townshipOf[cell] ?? 0),
    neighbours: cellNeighbours(arcs, sample.cells),
  };
}
