/** Arcs and sites on the GPU: deck.gl over MapLibre, drawing the shapes that the scene has worked out. */

import { SolidPolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibre } from 'maplibre-gl';
import { lngLatAt, type Viewport } from '../raster/index.ts';
import type { ArcShape } from '../view/scene/arcs.ts';
import { rgbaWord, type ScenePalette } from '../view/scene/palette.ts';
import { type SiteShape, symbolCorners } from '../view/scene/sites.ts';

export interface FlowScene {
  viewport: Viewport;
  arcs: readonly ArcShape[];
  sites: readonly SiteShape[];
  palette: ScenePalette;
  unit: number;
  litLink: string | null;
  litSite: string | null;
}

interface Piece {
  ring: [number, number][];
  colour: [number, number, number, number];
}

export interface FlowDeck {
  draw(scene: FlowScene): void;
  dispose(): void;
}

/** Adds the overlay to a map. `lost` is called when its own WebGL context goes. */
export function createFlowDeck(map: MapLibre, lost: () => void): FlowDeck {
  let gone = false;
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onDeviceInitialized: () =>
      overlay.getCanvas()?.addEventListener('webglcontextlost', () => {
        if (!gone) lost();
      }),
    onError: () => undefined,
  });
  map.addControl(overlay);
  return {
    draw: (scene) => overlay.setProps({ layers: [layerOf(pieces(scene))] }),
    dispose() {
      gone = true;
      overlay.finalize();
    },
  };
}

/** Every shape in paint order as one layer: the order of a layer's polygons is the order they are drawn in. */
function layerOf(data: Piece[]) {
  return new SolidPolygonLayer<Piece>({
    id: 'flows',
    data,
    getPolygon: (piece) => piece.ring,
    getFillColor: (piece) => piece.colour,
    filled: true,
    extruded: false,
    _normalize: true,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  });
}

function pieces(scene: FlowScene): Piece[] {
  const { viewport, palette, unit, litLink, litSite } = scene;
  const out: Piece[] = [];
  const put = (flat: Float64Array, colour: string, alpha: number): void => {
    const ring: [number, number][] = [];
    for (let i = 0; i < flat.length; i += 2)
      ring.push(lngLatAt(viewport, flat[i] as number, flat[i + 1] as number));
    const word = rgbaWord(colour);
    out.push({ ring, colour: [word & 255, (word >> 8) & 255, (word >> 16) & 255, Math.round(alpha * 255)] });
  };
  const order = [...scene.arcs].sort((a, b) => Number(a.item.id === litLink) - Number(b.item.id === litLink));
  for (const { item, body, casing } of order) {
    const share = litLink !== null && item.id !== litLink ? 0.15 : 1;
    put(casing, palette.halo, 0.8 * share);
    put(body, palette.giverHue(item.hue), 0.95 * share);
  }
  for (const site of scene.sites) {
    const lit = site.item.site.id === litSite;
    const ink = lit ? palette.accent : palette.ink;
    const radius = site.radius * (lit ? 1.25 : 1);
    const edge = (site.thin ? 0.9 : 1.5) * unit;
    const symbol = (r: number): Float64Array =>
      Float64Array.from(symbolCorners(site.shape), (v, i) => v * r + (i % 2 ? site.y : site.x));
    put(symbol(radius + edge / 2 + 1.2 * unit), palette.halo, 1);
    put(symbol(radius + edge / 2), ink, 1);
    if (!site.filled) put(symbol(radius - edge / 2), palette.halo, 1);
    if (site.dotted) {
      const dot = Float64Array.from(
        symbolCorners('circle'),
        (v, i) => v * Math.max(1.2 * unit, radius * 0.28) + (i % 2 ? site.y : site.x),
      );
      put(dot, site.filled ? palette.halo : ink, 1);
    }
  }
  return out;
}
