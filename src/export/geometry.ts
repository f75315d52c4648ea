/**
 * Geometry for print, loaded beside the map's own in the same filler, which draws what is on screen first. It is
 * forgotten with the picture.
 */
import { linesOfTopology, type MapLine } from '../view/scene/lines.ts';
import { BACKDROP_OFFSET, COUNTY_OFFSET } from '../view/scene/numbers.ts';
import type { RegionFiller } from '../worker/index.ts';

export interface PrintGeometry {
  filler: RegionFiller;
  /** As `FillRequest.layers`. */
  layers: string[][];
  lines: readonly MapLine[];
  /** Forgets what was loaded for print. */
  dispose(): void;
}

const BACKDROP = 'print:backdrop';
const COUNTY = 'print:county';

/**
 * Loads what a picture needs. Rejects with an AtlasError that names the file.
 * @param fine takes every vertex where they can be had
 * @param inside keys of shapes that the map has loaded into the filler (villages), drawn over the counties
 */
export async function loadGeometry(
  { filler, fetchFile }: { filler: RegionFiller; fetchFile: (key: string) => Promise<ArrayBuffer> },
  fine: boolean,
  inside: readonly string[],
): Promise<PrintGeometry> {
  const dispose = (): void => filler.unload([BACKDROP, COUNTY]);
  try {
    const [backdrop, regions, outline] = await Promise.all([
      fetchFile('backdrop.topo.json'),
      fine ? finest(fetchFile) : fetchFile('regions.topo.json'),
      fetchFile('outline.topo.json'),
    ]);
    await Promise.all([
      filler.load(BACKDROP, backdrop, [{ name: 'land', offset: BACKDROP_OFFSET }]),
      filler.load(COUNTY, regions, [{ name: 'county', offset: COUNTY_OFFSET }]),
    ]);
    const layers = [[BACKDROP], [COUNTY], [...inside]].filter((keys) => keys.length > 0);
    return { filler, layers, lines: linesOfTopology(outline), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** Every vertex, or off the network the shapes that the map on screen is made of. */
const finest = (fetchFile: (key: string) => Promise<ArrayBuffer>): Promise<ArrayBuffer> =>
  fetchFile('regions-full.topo.json').catch(() => fetchFile('regions.topo.json'));
