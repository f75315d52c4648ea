/**
 * Geometry for print, in a worker of its own: the map keeps only the newest request of its filler, so pictures asked
 * of the same one would push each other out. It ends with the picture.
 */
import { linesOfTopology, type MapLine } from '../view/scene/lines.ts';
import { BACKDROP_OFFSET, COUNTY_OFFSET } from '../view/scene/numbers.ts';
import { createRasterWorker, type RegionFiller } from '../worker/index.ts';

export interface PrintGeometry {
  filler: RegionFiller;
  /** As `FillRequest.layers`. */
  layers: string[][];
  lines: readonly MapLine[];
}

/** Loads what a picture needs. `fine` takes every vertex where they can be had. Rejects with an AtlasError that names the file. */
export async function loadGeometry(
  fetchFile: (key: string) => Promise<ArrayBuffer>,
  fine: boolean,
): Promise<PrintGeometry> {
  const filler = createRasterWorker();
  try {
    const [backdrop, regions, outline] = await Promise.all([
      fetchFile('backdrop.topo.json'),
      fine ? finest(fetchFile) : fetchFile('regions.topo.json'),
      fetchFile('outline.topo.json'),
    ]);
    await Promise.all([
      filler.load('backdrop', backdrop, [{ name: 'land', offset: BACKDROP_OFFSET }]),
      filler.load('county', regions, [{ name: 'county', offset: COUNTY_OFFSET }]),
    ]);
    return { filler, layers: [['backdrop'], ['county']], lines: linesOfTopology(outline) };
  } catch (error) {
    filler.dispose();
    throw error;
  }
}

/** Every vertex, or off the network the shapes that the map on screen is made of. */
const finest = (fetchFile: (key: string) => Promise<ArrayBuffer>): Promise<ArrayBuffer> =>
  fetchFile('regions-full.topo.json').catch(() => fetchFile('regions.topo.json'));
