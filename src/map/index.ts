/** The map mouth: the component, point lookup, and the whole map on a canvas of any size. */
export { MapView } from './MapView.tsx';
export { regionAt } from './region-at.ts';
export { createMapPainter, type MapPainter, type PaintRequest, renderMap } from './snapshot.ts';
