/** ECharts: a registered map, a map series with a piecewise visualMap, setOption for every change. */
import { init, registerMap } from 'echarts';
import {
  ALL,
  CLASS_HEX,
  CLASS_LIMITS,
  FIRST_YEAR,
  loadGeojson,
  mapBox,
  mark,
  offer,
  START,
  yearKey,
} from './common.ts';

const BLANK = '#ffffff';
/** Side of the square that ECharts fits the map into, so that it is about as large as on a Mercator map. */
const LAYOUT = START.zoom < 4 ? 760 : 900;

const cells = await loadGeojson();
const rows = cells.features.map(({ properties }) => properties);
for (const cell of cells.features) Object.assign(cell.properties, { name: String(cell.properties.id) });
registerMap('cells', cells as unknown as Parameters<typeof registerMap>[1]);
mark('registered');

let key = yearKey(FIRST_YEAR);
let range = ALL;
let busy = true;
const chart = init(mapBox(), null, { renderer: 'canvas' });
chart.on('finished', () => {
  busy = false;
});

function data(): { name: string; value: number }[] {
  const [lo, hi] = range;
  const kept = rows.filter((row) => (row[key] ?? 0) >= lo && (row[key] ?? 0) <= hi);
  return kept.map((row) => ({ name: String(row.id), value: row[key] ?? 0 }));
}

const limits = [undefined, ...CLASS_LIMITS, undefined];
chart.setOption({
  animation: false,
  visualMap: {
    type: 'piecewise',
    show: false,
    pieces: CLASS_HEX.map((color, i) => ({ gte: limits[i], lt: limits[i + 1], color })),
    outOfRange: { color: BLANK },
  },
  series: [
    {
      type: 'map',
      map: 'cells',
      roam: true,
      showLegendSymbol: false,
      itemStyle: { borderWidth: 0, areaColor: BLANK },
      label: { show: false },
      layoutCenter: ['50%', '50%'],
      layoutSize: LAYOUT,
      data: data(),
    },
  ],
});

function update(): void {
  busy = true;
  chart.setOption({ series: [{ type: 'map', data: data() }] });
}

offer({
  busy: () => busy,
  recolour(year) {
    key = yearKey(year);
    update();
  },
  filter(lo, hi) {
    range = [lo, hi];
    update();
  },
  setView: (lng, lat, zoom) =>
    chart.setOption({ series: [{ type: 'map', center: [lng, lat], zoom: 2 ** (zoom - START.zoom) }] }),
});
