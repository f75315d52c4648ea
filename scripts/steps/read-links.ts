/** links.json: who helps whom, each end with the region it is drawn at. */
import * as v from 'valibot';
import { LINK_KINDS, type Link, LinksFile } from '../../src/contract/records.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';
import { readSource } from './read-facts.ts';
import { readTable, type TableRow, wordIn } from './read-table.ts';
import { scanPrivacy } from './scan-privacy.ts';

const FILE = 'data/links/pairings.csv';
/** Rows, givers and receivers of the complete official list of December 2016. */
const OFFICIAL = { links: 32, givers: 21, receivers: 31 } as const;

/** Reads pairings.csv; stops the build on an unknown code or kind and when the official list is not complete. */
export function readLinks(ctx: BuildContext, places: Places, documents: ReadonlySet<string>): Link[] {
  const rows = readTable(ctx, FILE, [
    'id',
    'kind',
    'programme',
    'giver',
    'receiver',
    'since',
    'drawable',
    'note',
  ]);
  scanPrivacy(ctx, rows, ['giver', 'receiver', 'note']);
  const end = (row: TableRow, side: 'giver' | 'receiver'): Link['giver'] => ({
    name: row.cell(side),
    code: row.cell(`${side}_code`),
    level: row.cell(`${side}_level`),
    at: row.cell(`${side}_code`) === '' ? '' : places.byCode(row, `${side}_code`).at,
  });
  const links = rows.map(
    (row): Link => ({
      id: row.cell('id'),
      kind: wordIn(ctx, row, 'kind', LINK_KINDS),
      programme: row.cell('programme'),
      giver: end(row, 'giver'),
      receiver: end(row, 'receiver'),
      since: row.cell('since'),
      drawable: wordIn(ctx, row, 'drawable', ['yes', 'no']) === 'yes',
      note: row.cell('note'),
      source: readSource(ctx, row, documents),
    }),
  );
  checkOfficial(ctx, links);
  checkDrawable(ctx, rows, links);
  return links;
}

function checkOfficial(ctx: BuildContext, links: readonly Link[]): void {
  const official = links.filter((link) => link.kind === 'east_west');
  const givers = new Set(official.map((link) => link.giver.code)).size;
  const receivers = new Set(official.map((link) => link.receiver.code)).size;
  if (official.length !== OFFICIAL.links || givers !== OFFICIAL.givers || receivers !== OFFICIAL.receivers) {
    ctx.fail({
      file: FILE,
      what: `the official list has ${official.length} links, ${givers} givers, ${receivers} receivers`,
      remedy: 'restore the rows of kind east_west: 32 links, 21 givers, 31 receivers',
    });
  }
}

function checkDrawable(ctx: BuildContext, rows: readonly TableRow[], links: readonly Link[]): void {
  for (const [index, link] of links.entries()) {
    if (!link.drawable || (link.giver.at !== '' && link.receiver.at !== '')) continue;
    ctx.fail({
      file: FILE,
      row: rows[index]?.line,
      what: 'is drawable without two places',
      remedy: 'give both codes or drawable = no',
    });
  }
}

/** Writes links.json. */
export function emitLinks(ctx: BuildContext, links: readonly Link[]): void {
  ctx.emit('links.json', JSON.stringify(v.parse(LinksFile, { format: DATA_FORMAT, links })));
}
