/** sites.json: relocation sites and totals, with the point at which a site is drawn. */
import * as v from 'valibot';
import { SITE_PROGRAMMES, SITE_STATES, type Site, SitesFile } from '../../src/contract/records.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import { isPeriod } from '../../src/domain/value/period.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';
import { readSource } from './read-facts.ts';
import { optionalNumber, readTable, type TableRow, wordIn } from './read-table.ts';
import { scanPrivacy } from './scan-privacy.ts';
import { type Point, spreadPoints } from './spread-points.ts';

const FILE = 'data/sites/sites.csv';

/** True when a point (degrees) lies in the polygon of a county. */
export type Contains = (code: string, lng: number, lat: number) => boolean;

/**
 * Reads sites.csv. No open source reaches a township or village point, so a site stands at its county's label point, spread
 * when the county has several; its precision says so. Aggregates have no point.
 */
export function readSites(
  ctx: BuildContext,
  places: Places,
  documents: ReadonlySet<string>,
  contains: Contains,
): Site[] {
  const rows = readTable(ctx, FILE, [
    'id',
    'name',
    'row',
    'code',
    'period',
    'bound',
    'programme',
    'state',
    'note',
  ]);
  scanPrivacy(ctx, rows, ['name', 'facilities', 'note']);
  const sites = rows.map((row) => readSite(ctx, row, places, documents));
  const points = pointsOf(sites, places, contains);
  return sites.map((site) => ({ ...site, point: points.get(site.id) ?? null }));
}

function readSite(ctx: BuildContext, row: TableRow, places: Places, documents: ReadonlySet<string>): Site {
  const kind = wordIn(ctx, row, 'row', ['site', 'aggregate']);
  const { at } = places.byCode(row, 'code');
  const period = row.cell('period');
  if (kind === 'site' && places.rowOf('county', at) < 0) {
    ctx.fail({
      file: FILE,
      row: row.line,
      what: 'a site must lie in a county',
      remedy: 'give the code of its county or below',
    });
  }
  if (period !== '' && !isPeriod(period)) {
    ctx.fail({
      file: FILE,
      row: row.line,
      what: `period is "${period}"`,
      remedy: 'write YYYY, YYYY-MM or a span YYYY/YYYY',
    });
  }
  return {
    id: row.cell('id'),
    name: row.cell('name'),
    row: kind,
    at,
    code: row.cell('code'),
    codeLevel: row.cell('code_level'),
    county: row.cell('county'),
    township: row.cell('township'),
    village: row.cell('village'),
    households: optionalNumber(ctx, row, 'households'),
    persons: optionalNumber(ctx, row, 'persons'),
    bound: wordIn(ctx, row, 'bound', ['exact', 'lower', 'approx']),
    period,
    investmentCny: optionalNumber(ctx, row, 'investment_cny'),
    programme: wordIn(ctx, row, 'programme', SITE_PROGRAMMES),
    state: wordIn(ctx, row, 'state', SITE_STATES),
    facilities: row.cell('facilities'),
    note: row.cell('note'),
    point: null,
    precision: 'county',
    source: readSource(ctx, row, documents),
  };
}

function pointsOf(sites: readonly Site[], places: Places, contains: Contains): Map<string, Point> {
  const byCounty = new Map<string, Site[]>();
  for (const site of sites) {
    if (site.row === 'site') byCounty.set(site.at, [...(byCounty.get(site.at) ?? []), site]);
  }
  const points = new Map<string, Point>();
  for (const [code, group] of byCounty) {
    const centre = places.table('county').label[places.rowOf('county', code)];
    if (!centre) continue;
    const spread = spreadPoints(centre, group.length, (at) => contains(code, at[0], at[1]));
    for (const [i, site] of group.entries()) {
      const at = spread[i];
      if (at) points.set(site.id, at);
    }
  }
  return points;
}

/** Writes sites.json. */
export function emitSites(ctx: BuildContext, sites: readonly Site[]): void {
  ctx.emit('sites.json', JSON.stringify(v.parse(SitesFile, { format: DATA_FORMAT, sites })));
}
