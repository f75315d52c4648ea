/** Evidence rows, loaded by province on demand and kept. */
import { type Fact, FactsFile } from '../contract/records.ts';
import { FactsIndexFile } from '../contract/small-files.ts';
import { NATION } from '../domain/region/level.ts';
import { findPlace, liesIn, type RegionSet } from '../domain/region/table.ts';
import type { DataFiles } from '../io/index.ts';

export interface FactShelf {
  /** Facts at a place or below it, in file order; all without a code. Rejects with an AtlasError naming the file. */
  of(code?: string): Promise<Fact[]>;
}

/** `open` and `regions` are asked late: the shelf is made before the data arrive. */
export function createFactShelf(open: () => Promise<DataFiles>, regions: () => RegionSet | null): FactShelf {
  const shards = new Map<string, Promise<Fact[]>>();
  let index: Promise<Record<string, string>> | null = null;

  const keys = async (): Promise<Record<string, string>> => {
    index ??= open().then(async (files) => {
      const read = await files.json('facts-index.json', FactsIndexFile);
      if (!read.ok) throw read.error;
      return read.value.shards;
    });
    return index;
  };
  const shard = (prefix: string, key: string): Promise<Fact[]> => {
    const known = shards.get(prefix);
    if (known) return known;
    const loading = open().then(async (files) => {
      const read = await files.json(key, FactsFile);
      if (!read.ok) throw read.error;
      return read.value.facts;
    });
    shards.set(prefix, loading);
    loading.catch(() => shards.delete(prefix));
    return loading;
  };

  return {
    async of(code) {
      const all = await keys();
      if (code === undefined)
        return (await Promise.all(Object.entries(all).map(([prefix, key]) => shard(prefix, key)))).flat();
      const set = regions();
      const place = set ? findPlace(set, code) : null;
      if (!set || !place) return [];
      const own = set.tables[place.level].code(place.row) as string;
      const prefix = own.slice(0, 2);
      const key = all[prefix];
      if (!key) return [];
      const facts = await shard(prefix, key);
      if (own === NATION) return facts.filter(({ at }) => at === NATION);
      const inside = new Map<string, boolean>();
      return facts.filter(({ at }) => {
        let answer = inside.get(at);
        if (answer === undefined) {
          answer = liesIn(set, at, own);
          inside.set(at, answer);
        }
        return answer;
      });
    },
  };
}
