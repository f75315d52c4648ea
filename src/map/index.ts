/** The map mouth: the component, point lookup, and the contents that print draws as the screen does. */
export { warmGeometry } from './geometry.ts';
export { MapView } from './MapView.tsx';
export { createPlainMap } from './plain-map.ts';
export { regionAt } from './region-at.ts';
export { contentMaker, type MapContent } from './scene-of.ts';
