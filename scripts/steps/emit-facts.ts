/** facts-<pp>.json and facts-index.json: the facts cut by province, so that a place loads only its own. */
import * as v from 'valibot';
import { type Fact, FactsFile } from '../../src/contract/records.ts';
import { FactsIndexFile } from '../../src/contract/small-files.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import type { FactCount } from './cells-from-counts.ts';
import type { BuildContext } from './context.ts';

/**
 * Writes a file for each first two digits of `at` (10 = nation), and the index: how many facts stand at each region or inside
 * it, and the key of each cut.
 */
export function emitFacts(ctx: BuildContext, facts: readonly Fact[], counts: readonly FactCount[]): void {
  const cuts = new Map<string, Fact[]>();
  const byRegion: Record<string, number> = {};
  for (const fact of facts) {
    const cut = fact.at.slice(0, 2);
    cuts.set(cut, [...(cuts.get(cut) ?? []), fact]);
  }
  // A code of two tables (Beijing) has one count: that of the wider region.
  for (const { code, n } of counts) byRegion[code] = Math.max(byRegion[code] ?? 0, n);
  const shards: Record<string, string> = {};
  for (const [cut, group] of [...cuts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = `facts-${cut}.json`;
    shards[cut] = key;
    ctx.emit(key, JSON.stringify(v.parse(FactsFile, { format: DATA_FORMAT, facts: group })));
  }
  ctx.emit(
    'facts-index.json',
    JSON.stringify(v.parse(FactsIndexFile, { format: DATA_FORMAT, byRegion, shards })),
  );
}
