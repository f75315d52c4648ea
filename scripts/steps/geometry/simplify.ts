/** Simplifies county parts on shared arcs and puts every vertex on a grid without crossings. */
import type { FeatureCollection } from 'geojson';
import mapshaper from 'mapshaper';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { BuildContext } from '../context.ts';
import { provinceOf } from '../places/parents.ts';
import type { Boundaries, LineKind } from './read-boundaries.ts';

/**
 * Plain arcs in degrees. `county` holds one geometry a part (a county with islands has several), or after
 * `provinceParts` one a part of a province; `lines` the line features. `whole` parts are never simplified.
 */
export type PartTopology = Topology<{
  county: { type: 'GeometryCollection'; geometries: Part[] };
  lines: { type: 'GeometryCollection'; geometries: Line[] };
}>;
type Line = (LineString | MultiLineString) & { properties: { kind: LineKind } };
type Part = (Polygon | MultiPolygon) & { properties: { code: string; province: string; whole: boolean } };

/** Parts whose vertices all lie on a grid of `grid` cells a degree, and which cross nowhere. */
export type GridTopology = PartTopology & { grid: number };

/**
 * Counties kept whole: the South China Sea islands, the islands of 宜兰 (钓鱼岛, 赤尾屿) and of 陆丰 (东沙), and all of Tianjin,
 * Shanghai, Hong Kong and Macao, which are so small and so full of inlets that a third of the vertices changes their area.
 */
const WHOLE = /^(460321|460322|710021|441581|12|31|81|82)/;

/** Runs mapshaper and reads back its one output file. Inputs go in as text: mapshaper changes objects it is given. */
async function run(commands: string, input: Record<string, object>): Promise<PartTopology> {
  const texts = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const out = await mapshaper.applyCommands(
    `${commands} -o out.json format=topojson no-quantization target=*`,
    texts,
  );
  return JSON.parse(Buffer.from(out['out.json'] ?? []).toString('utf8')) as PartTopology;
}

/** All counties cut into parts, with the lines, as arcs; gaps and overlaps of the source closed. */
export function cleanSource(boundaries: Boundaries): Promise<PartTopology> {
  const county: FeatureCollection = {
    type: 'FeatureCollection',
    features: boundaries.counties.flatMap(({ code, geometry }) =>
      geometry.coordinates.map((coordinates) => ({
        type: 'Feature' as const,
        properties: { code, province: provinceOf(code), whole: WHOLE.test(code) },
        geometry: { type: 'Polygon' as const, coordinates },
      })),
    ),
  };
  const lines: FeatureCollection = {
    type: 'FeatureCollection',
    features: boundaries.lines.map(({ kind, geometry }) => ({
      type: 'Feature',
      properties: { kind },
      geometry,
    })),
  };
  return run('-i county.json lines.json combine-files -clean target=county', {
    'county.json': county,
    'lines.json': lines,
  });
}

/** The same parts dissolved to provinces (`code` is then the province's), for pictures that need no counties. */
export const provinceParts = (source: PartTopology): Promise<PartTopology> =>
  run(
    '-i in.json -dissolve province,whole target=county -explode target=county -each code=province target=county',
    {
      'in.json': source,
    },
  );

/**
 * Keeps `percent` of the removable vertices by weighted effective area (Visvalingam); no part vanishes. 100 keeps all.
 * `grid` is in cells a degree: 10,000 → 11 m.
 * Rounding to the grid lets lines cross by a cell here and there, and mending a crossing adds a vertex off the grid:
 * both are repeated until nothing moves.
 */
export async function simplify(
  ctx: BuildContext,
  source: PartTopology,
  percent: number,
  grid: number,
): Promise<GridTopology> {
  const keep = `whole ? "100%" : "${percent}%"`;
  let current =
    percent === 100
      ? source
      : await run(`-i in.json -simplify variable weighted keep-shapes percentage='${keep}' target=county`, {
          'in.json': source,
        });
  for (let round = 1; round <= 8; round++) {
    const snapped = snap(current, grid);
    current = await run('-i in.json -clean target=county', { 'in.json': snapped });
    if (onGrid(current, grid) && sizeOf(current) === sizeOf(snapped)) {
      ctx.log(
        `${percent} %: ${sizeOf(current)} vertices, ${current.arcs.length} arcs, settled in ${round} rounds`,
      );
      return { ...current, grid };
    }
  }
  return ctx.fail({
    file: 'regions.topo.json',
    what: `${percent} % does not settle on the grid`,
    remedy: 'use a finer grid',
  });
}

const sizeOf = (topology: PartTopology): number => topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
const onGrid = (topology: PartTopology, grid: number): boolean =>
  topology.arcs.every((arc) => arc.every((point) => point.every((c) => Math.round(c * grid) / grid === c)));

function snap(topology: PartTopology, grid: number): PartTopology {
  const arcs = topology.arcs.map((arc) => {
    const cells: [number, number][] = [];
    for (const [x = 0, y = 0] of arc) {
      const cell: [number, number] = [Math.round(x * grid), Math.round(y * grid)];
      const last = cells[cells.length - 1];
      if (!last || last[0] !== cell[0] || last[1] !== cell[1]) cells.push(cell);
    }
    const ring = isRing(arc) && doubleArea(cells) === 0 ? smallest(arc, cells[0] ?? [0, 0]) : cells;
    if (ring.length === 1) ring.push([...(ring[0] as [number, number])]);
    return ring.map(([x, y]) => [x / grid, y / grid]);
  });
  return { ...topology, arcs };
}

const isRing = (arc: number[][]): boolean => {
  const [first, last] = [arc[0], arc[arc.length - 1]];
  return arc.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

/** Twice the signed area of a closed ring of cells. */
function doubleArea(ring: readonly number[][]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

/** An islet smaller than a cell becomes half a cell, turned as it was: islands of the South China Sea must not vanish. */
function smallest(arc: number[][], [x, y]: [number, number]): [number, number][] {
  const ring: [number, number][] = [
    [x, y],
    [x + 1, y],
    [x, y + 1],
    [x, y],
  ];
  return doubleArea(arc) < 0 ? ring.reverse() : ring;
}
