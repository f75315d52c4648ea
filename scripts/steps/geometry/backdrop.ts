/** Land of the neighbours around our regions: one shape without borders or names. */
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { BuildContext } from '../context.ts';
import type { LevelTopology } from './levels.ts';

/** Natural Earth 1:10m land. It knows no borders, so no neighbour's view of one can come in with it. */
const LAND = 'node_modules/world-atlas/land-10m.json';

/**
 * China's coast with its seas, from the mouth of the Yalu to that of the Beilun, [lng, lat]. Land of the backdrop in here
 * would only be our own coast drawn a second time with other vertices, so it is cut out. The landward side runs well inside
 * the country; the seaward side passes short of Korea, Japan's islands, Luzon, Palawan, Borneo and Viet Nam.
 */
const OWN_COAST: [number, number][] = [
  [124.2, 40.3],
  [124.36, 39.98],
  [124.25, 39.7],
  [124, 39],
  [123.5, 37.5],
  [123.5, 33.5],
  [124.5, 31],
  [126, 28],
  [125.2, 26.4],
  [124.9, 25.4],
  [123.3, 25.2],
  [122.6, 24.9],
  [122.3, 24],
  [122, 22],
  [121.4, 21.3],
  [120.5, 20.6],
  [119.4, 18],
  [119.1, 15.5],
  [118.7, 11.9],
  [118.2, 10.6],
  [116.7, 8.4],
  [115.4, 7.1],
  [113.5, 5],
  [112.9, 4],
  [112.3, 3.5],
  [111.8, 3.6],
  [110.3, 5],
  [109, 6.5],
  [109.2, 8.3],
  [110.4, 11],
  [110.2, 12.5],
  [109.8, 15.3],
  [109, 16.7],
  [108.3, 18.5],
  [108.3, 20],
  [108.25, 21.2],
  [108.06, 21.5],
  [107.97, 21.56],
  [107.9, 21.8],
  [108.5, 22.3],
  [110.5, 22.5],
  [113, 23.7],
  [117, 25.3],
  [119, 27.3],
  [119.5, 30.5],
  [118.5, 33],
  [118, 35.7],
  [116.5, 38.5],
  [117, 40.1],
  [121, 41.6],
  [123, 41.2],
  [124.2, 40.3],
];

/**
 * Object `land`: lng 15–179, lat −20–78, islands under 20 km² left out, simplified to about 1.5 km.
 * Along the land border it reaches 8 km under our regions, so that no water shows between the two outlines; further inside it
 * is empty, so that a translucent fill shows nothing beneath.
 */
export async function makeBackdrop(ctx: BuildContext, full: LevelTopology): Promise<Topology> {
  const land = JSON.parse(ctx.read(LAND)) as Topology;
  const input = {
    'land.json': feature(land, land.objects.land as never),
    'nation.json': feature(full, full.objects.nation),
    'coast.json': { type: 'Polygon', coordinates: [OWN_COAST] },
  };
  const texts = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const shrunk = await mapshaper.applyCommands(
    '-i nation.json -simplify 10% -clean -buffer -8km -o inland.json format=geojson',
    { 'nation.json': texts['nation.json'] },
  );
  const out = await mapshaper.applyCommands(
    '-i land.json -clip bbox=15,-20,179,78 -simplify weighted interval=1500m keep-shapes ' +
      '-i coast.json -erase target=land coast.json -i inland.json -erase target=land inland.json ' +
      '-explode target=land -filter "this.area > 2e7" target=land -dissolve2 target=land ' +
      '-o backdrop.json format=topojson quantization=50000 target=land',
    { ...texts, 'inland.json': shrunk['inland.json'] },
  );
  const topology = JSON.parse(Buffer.from(out['backdrop.json'] ?? []).toString('utf8')) as Topology;
  ctx.log(
    `backdrop: ${topology.arcs.length} arcs, ${topology.arcs.reduce((sum, arc) => sum + arc.length, 0)} vertices`,
  );
  return topology;
}
