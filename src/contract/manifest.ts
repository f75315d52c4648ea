/** manifest.json: the only unhashed data file; names every other by key, path, size and hash. */
import * as v from 'valibot';
import { ColumnEntry, DocumentSource, Indicator, Rule } from './registry.ts';
import { DATA_FORMAT } from './version.ts';

export const Manifest = v.object({
  format: v.literal(DATA_FORMAT),
  /** Hash over all data files: names the folder they lie in. */
  version: v.string(),
  /** key → path below public/data; keys as the architecture names them (regions.topo.json, facts-41.json …). */
  files: v.record(v.string(), v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
  boundary: v.object({ source: v.string(), vintage: v.string(), datum: v.string(), licence: v.string() }),
  indicators: v.array(Indicator),
  documents: v.array(DocumentSource),
  rules: v.array(Rule),
  columns: v.array(ColumnEntry),
  counts: v.object({
    facts: v.number(),
    factsStated: v.number(),
    links: v.number(),
    sites: v.number(),
    aggregates: v.number(),
    listed: v.number(),
    regions: v.object({ province: v.number(), prefecture: v.number(), county: v.number() }),
  }),
});
export type Manifest = v.InferOutput<typeof Manifest>;
