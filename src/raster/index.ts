/** The region raster: region geometry and a viewport in, an image of region numbers out, and all that is read from it. */
export type { SpareBuffers } from './buffers.ts';
export { edgesFromTopology } from './edges.ts';
export { fill, fillSteps } from './fill.ts';
export { outline } from './outline.ts';
export { paint } from './paint.ts';
export { countsInView, pick } from './pick.ts';
export {
  latOf,
  lngLatAt,
  lngOf,
  mercatorX,
  mercatorY,
  pixelBoxOf,
  pixelOf,
  viewportFor,
} from './project.ts';
export { edgesFromRings, type FlatRings, layersFromRings } from './rings.ts';
export { edgesFromSided, projectSided, type SidedArcs } from './sided.ts';
export {
  type BorderPens,
  type BorderStyle,
  type BorderTables,
  type EdgeSet,
  type Lookup,
  PATTERN,
  type PixelBox,
  type RegionImage,
  type Samples,
  type Viewport,
  WORLD,
} from './types.ts';
