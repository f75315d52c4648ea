/** Label candidates of the map; which of them fit is decided where they are drawn. */
import { MAP_LEVELS, TAIWAN } from '../domain/region/level.ts';
import type { RegionSet } from '../domain/region/table.ts';
import type { Frame, LabelItem } from './types.ts';
import { intervalOf } from './values.ts';

const BASE_PRIORITY = { nation: 0, province: 3000, prefecture: 2000, county: 1000, island: 4000 } as const;

/** The note 台湾省资料暂缺 must stand on every thematic map: no island's name may take its place. */
const TAIWAN_FIRST = 2000;

/** Names of provinces, prefectures and counties, with the value under a name of the frame's level. */
export function labelItems(frame: Frame, regions: RegionSet): LabelItem[] {
  const { column } = frame;
  const items: LabelItem[] = [];
  const seen = new Set<string>();
  for (const level of MAP_LEVELS) {
    if (level === 'nation') continue;
    const table = regions.tables[level];
    for (let row = 0; row < table.n; row++) {
      const code = table.code(row) as string;
      const [lng, lat] = table.label(row) as readonly [number, number];
      const entry = level === frame.level ? (frame.entry[row] as number) : -1;
      const printable = entry >= 0 && column !== null && frame.indicator.kind !== 'category';
      if (seen.has(code) && !printable) continue;
      seen.add(code);
      const area = Math.sqrt(Math.max(1, table.areaKm2(row) as number));
      items.push({
        code,
        lng,
        lat,
        name: table.name(row) as string,
        en: table.en(row) as string,
        value: printable ? intervalOf(column, entry) : null,
        unit: frame.indicator.unit,
        priority:
          BASE_PRIORITY[level] +
          Math.min(500, area) +
          (printable ? 400 : 0) +
          (frame.mode === 'marked' && printable ? 4000 : 0) +
          (code === TAIWAN ? TAIWAN_FIRST : 0),
        rank: level,
      });
    }
  }
  return items;
}

/** Labels of islands that a map of China must name. */
export function islandLabels(
  islands: readonly { zh: string; en: string; lng: number; lat: number; minZoom: number }[],
): LabelItem[] {
  return islands.map((island) => ({
    code: '',
    lng: island.lng,
    lat: island.lat,
    name: island.zh,
    en: island.en,
    value: null,
    unit: '',
    priority: BASE_PRIORITY.island,
    minZoom: island.minZoom,
    rank: 'island',
  }));
}
