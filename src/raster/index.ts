/** The region raster: region geometry and a viewport in, an image of region numbers out, and all that is read from it. */
export { concat } from './arcs.ts';
export type { SpareBuffers } from './buffers.ts';
export { edgesFromRings, edgesFromTopology, layersFromRings, type Ring } from './edges.ts';
export { fill } from './fill.ts';
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
export { edgesFromSided, type SidedArcs } from './sided.ts';
export {
  type BorderStyle,
  type EdgeSet,
  type Lookup,
  PATTERN,
  type PixelBox,
  type RegionImage,
  type Samples,
  type Viewport,
} from './types.ts';
