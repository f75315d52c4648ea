/** Lines that belong to no region: the ten dashes and boundary stretches that the source marks as undemarcated. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { mercatorX, mercatorY, type Viewport } from '../../raster/index.ts';

export interface MapLine {
  kind: string;
  /** Flat x, y in unit Mercator. */
  xy: Float64Array;
}

interface GeoLine {
  properties?: { kind?: unknown } | null;
  geometry: { type: string; coordinates?: unknown } | null;
}

/** Lines of the `lines` object of a TopoJSON file; the outline file is small enough to be read in the main thread. */
export function linesOfTopology(bytes: ArrayBuffer): MapLine[] {
  const topology = JSON.parse(new TextDecoder().decode(bytes)) as Topology;
  const object = topology.objects.lines;
  if (!object) return [];
  const collection = feature(topology, object);
  return mapLines(collection.type === 'FeatureCollection' ? collection.features : [collection]);
}

/** Lines of GeoJSON features (LineString, MultiLineString) in unit Mercator; other geometry is left out. */
export function mapLines(features: readonly GeoLine[]): MapLine[] {
  const lines: MapLine[] = [];
  for (const { properties, geometry } of features) {
    const kind = typeof properties?.kind === 'string' ? properties.kind : 'dash';
    if (!geometry) continue;
    const parts =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    for (const part of parts as [number, number][][]) {
      const xy = new Float64Array(2 * part.length);
      part.forEach(([lng, lat], i) => {
        xy[2 * i] = mercatorX(lng);
        xy[2 * i + 1] = mercatorY(lat);
      });
      lines.push({ kind, xy });
    }
  }
  return lines;
}

/** Unit Mercator → picture pixels of a flat line. */
export function lineOnPicture(line: MapLine, viewport: Viewport): Float64Array {
  const out = new Float64Array(line.xy.length);
  for (let i = 0; i < out.length; i += 2) {
    out[i] = ((line.xy[i] as number) - viewport.x0) * viewport.scale;
    out[i + 1] = ((line.xy[i + 1] as number) - viewport.y0) * viewport.scale;
  }
  return out;
}
