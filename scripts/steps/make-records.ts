/** The records step: facts, links, sites, the list and the columns of values, checked against the region tables. */
import type { RegionsFile } from '../../src/contract/regions.ts';
import { Backings } from './backings.ts';
import { CellStore } from './cells.ts';
import { cellsFromFactCounts, cellsFromPairings, countFacts } from './cells-from-counts.ts';
import { cellsFromFacts } from './cells-from-facts.ts';
import { cellsFromList } from './cells-from-list.ts';
import { cellsFromBands, cellsFromSeries } from './cells-from-series.ts';
import { readCodeBook } from './code-book.ts';
import type { BuildContext } from './context.ts';
import { emitFacts } from './emit-facts.ts';
import { makeColumns } from './make-columns.ts';
import { makePlaces } from './place-codes.ts';
import { type FactSet, readFacts } from './read-facts.ts';
import { emitLinks, readLinks } from './read-links.ts';
import { emitRecord, readRecord } from './read-record.ts';
import { readRegistry } from './read-registry.ts';
import { type Contains, emitSites, readSites } from './read-sites.ts';
import type { RecordParts } from './record-parts.ts';

/**
 * Reads every table of data/ but the geometry, checks it and emits facts, links, sites, record, sources and columns.
 * `contains` tells whether a point (degrees) lies in a county. Stops the build with file, row and remedy on a bad row.
 */
export function makeRecords(ctx: BuildContext, regions: RegionsFile, contains: Contains): RecordParts {
  const { indicators, documents, rules } = readRegistry(ctx);
  const places = makePlaces(ctx, regions, readCodeBook(ctx));
  const cited = new Set(documents.map((document) => document.id));
  const set = readFacts(ctx, places, cited, new Set(indicators.map((indicator) => indicator.id)));
  const links = readLinks(ctx, places, cited);
  const sites = readSites(ctx, places, cited, contains);
  const record = readRecord(ctx, places, cited);

  const store = new CellStore(ctx, places);
  const drawn = cellsFromFacts(store, set, indicators);
  cellsFromSeries(store, record.national);
  cellsFromBands(ctx, store, places);
  cellsFromList(ctx, store, record.listed, rules);
  cellsFromPairings(store, links);
  const counts = countFacts(set.facts, places);
  cellsFromFactCounts(store, counts, places);

  const backings = new Backings();
  const columns = makeColumns(ctx, store, places, backings);
  emitFacts(ctx, set.facts, counts);
  emitLinks(ctx, links);
  emitSites(ctx, sites);
  emitRecord(ctx, record);
  const backed = backings.emit(ctx);

  report(ctx, set, drawn);
  for (const column of columns) {
    const stops = column.periods.map(({ period, n }) => `${period}: ${n}`).join(', ');
    ctx.log(`${column.indicator} ${column.level}: ${stops}`);
  }
  ctx.log(`${columns.length} columns, ${backed} backings, ${links.length} links, ${sites.length} sites`);
  const points = sites.filter((site) => site.row === 'site').length;
  return {
    indicators,
    documents,
    rules,
    columns,
    counts: {
      facts: set.facts.length,
      factsStated: set.facts.filter((fact) => fact.periodBasis === 'stated').length,
      links: links.length,
      sites: points,
      aggregates: sites.length - points,
      listed: record.listed.length,
    },
  };
}

function report(ctx: BuildContext, set: FactSet, drawn: number): void {
  const { facts, mapping } = set;
  const mapped = facts.filter((fact) => fact.indicator !== '').length;
  const unplaced = new Map<string, number>();
  for (const { unplaced: why } of facts) if (why !== '') unplaced.set(why, (unplaced.get(why) ?? 0) + 1);
  ctx.log(`${facts.length} facts, ${mapping.terms} terms, ${mapped} mapped, ${drawn} behind values`);
  ctx.log(
    `under a parent: ${[...unplaced]
      .sort()
      .map(([why, n]) => `${why} ${n}`)
      .join(', ')}`,
  );
}
