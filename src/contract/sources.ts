/** sources.json: the list that column entries point into; entry 0 is empty. */
import * as v from 'valibot';
import { DATA_FORMAT } from './version.ts';

export const Source = v.union([
  v.object({ document: v.string(), line: v.number() }),
  v.object({ publication: v.string() }),
  v.object({ rule: v.string() }),
  v.object({ generator: v.string() }),
  v.object({ file: v.string(), row: v.number() }),
]);

/** One cell's backing: its sources, the period as printed, and a remark for tooltip and panel (zh, en). */
export const Backing = v.object({
  sources: v.array(Source),
  printed: v.string(),
  remark: v.optional(v.object({ 'zh-CN': v.string(), en: v.string() })),
});
export type Backing = v.InferOutput<typeof Backing>;

export const SourcesFile = v.object({ format: v.literal(DATA_FORMAT), backings: v.array(Backing) });
