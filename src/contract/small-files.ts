/** Small built files: the index of fact shards and the labels of islands that every map of China names. */
import * as v from 'valibot';
import { DATA_FORMAT } from './version.ts';

export const FactsIndexFile = v.object({
  format: v.literal(DATA_FORMAT),
  /** Facts at a region or below it, by code. */
  byRegion: v.record(v.string(), v.number()),
  /** First two digits of `at` → manifest key of the shard. */
  shards: v.record(v.string(), v.string()),
});

export const IslandsFile = v.object({
  format: v.literal(DATA_FORMAT),
  labels: v.array(
    v.object({ zh: v.string(), en: v.string(), lng: v.number(), lat: v.number(), minZoom: v.number() }),
  ),
});
