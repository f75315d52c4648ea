/** Gathers parts into counties and dissolves them upward on the same arcs; writes quantised TopoJSON. */
import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { NATION } from '../../../src/domain/region/level.ts';
import { prefectureOf, provinceOf } from '../places/parents.ts';
import type { GridTopology } from './simplify.ts';

type Area = (Polygon | MultiPolygon) & { id: string };
type Areas = { type: 'GeometryCollection'; geometries: Area[] };
type Lines = GridTopology['objects']['lines'];

/** Objects of regions.topo.json; geometries of each level sorted by code, `id` = code. Outer rings run clockwise. */
export type LevelTopology = Topology<{
  nation: Areas;
  province: Areas;
  prefecture: Areas;
  county: Areas;
  lines: Lines;
}>;
export type OutlineTopology = Topology<{ nation: Areas; province: Areas; lines: Lines }>;

/** All levels of a county topology. */
export function allLevels(parts: GridTopology): LevelTopology {
  const topology = { ...parts, objects: {} } as Topology;
  const county = gather(parts);
  const prefecture = dissolve(topology, county, prefectureOf);
  const province = dissolve(topology, county, provinceOf);
  const nation = dissolve(topology, county, () => NATION);
  return quantise(parts, { nation, province, prefecture, county, lines: parts.objects.lines });
}

/** Provinces and the nation of a topology made by `provinceParts`. */
export function outline(parts: GridTopology): OutlineTopology {
  const topology = { ...parts, objects: {} } as Topology;
  const province = gather(parts);
  return quantise(parts, {
    nation: dissolve(topology, province, () => NATION),
    province,
    lines: parts.objects.lines,
  });
}

function gather(parts: GridTopology): Areas {
  const byCode = new Map<string, number[][][]>();
  for (const part of parts.objects.county.geometries) {
    const { code } = part.properties;
    const list = byCode.get(code) ?? [];
    byCode.set(code, list);
    if (part.type === 'Polygon') list.push(part.arcs);
    else if (part.type === 'MultiPolygon') list.push(...part.arcs);
  }
  const codes = [...byCode.keys()].sort();
  return collect(codes.map((code) => [code, byCode.get(code) ?? []]));
}

/** Arcs used by two members of a group fall away; direction of the rest, and so clockwise outer rings, stays. */
function dissolve(topology: Topology, members: Areas, groupOf: (code: string) => string): Areas {
  const groups = new Map<string, Area[]>();
  for (const member of members.geometries) {
    const code = groupOf(member.id);
    groups.set(code, [...(groups.get(code) ?? []), member]);
  }
  const codes = [...groups.keys()].sort();
  return collect(codes.map((code) => [code, mergeArcs(topology, groups.get(code) ?? []).arcs]));
}

const collect = (list: [string, number[][][]][]): Areas => ({
  type: 'GeometryCollection',
  geometries: list.map(([id, arcs]): Area => {
    const [only] = arcs;
    return arcs.length === 1 && only
      ? { type: 'Polygon', id, arcs: only }
      : { type: 'MultiPolygon', id, arcs };
  }),
});

/** Delta-coded arcs in grid cells; exact, as every vertex lies on the grid already. */
function quantise<T extends Topology['objects']>(parts: GridTopology, objects: T): Topology<T> {
  const { grid } = parts;
  const cells = parts.arcs.map((arc) =>
    arc.map(([x = 0, y = 0]) => [Math.round(x * grid), Math.round(y * grid)]),
  );
  let [west, south] = [Infinity, Infinity];
  for (const arc of cells) {
    for (const [x = 0, y = 0] of arc) {
      west = Math.min(west, x);
      south = Math.min(south, y);
    }
  }
  const arcs = cells.map((arc) => {
    let [px, py] = [west, south];
    return arc.map(([x = 0, y = 0]) => {
      const step = [x - px, y - py];
      [px, py] = [x, y];
      return step;
    });
  });
  const transform = { scale: [1 / grid, 1 / grid], translate: [west / grid, south / grid] } as const;
  return { type: 'Topology', transform: transform as never, objects, arcs };
}
