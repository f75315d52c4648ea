/** villages.json: which counties have a village sample, where their chunks lie, and how many cells they hold. */
import * as v from 'valibot';
import { VILLAGE_FORMAT } from './village-chunk.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const VillageEntry = v.object({
  /** Path of the chunk from the folder of the index. */
  path: v.string(),
  bytes: Count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  cells: Count,
  townships: Count,
  /** Cells of all counties before this one in code order: cell c has the set-wide number first + c. */
  first: Count,
  /** The same for townships. */
  firstTownship: Count,
});
export type VillageEntry = v.InferOutput<typeof VillageEntry>;

export const VillageIndex = v.object({
  format: v.literal(VILLAGE_FORMAT),
  /** Name and version of the generator; the chunks carry the same. */
  generator: v.string(),
  /** Entries by county code, ascending. */
  counties: v.record(v.pipe(v.string(), v.regex(/^\d{6}$/)), VillageEntry),
  totals: v.object({ counties: Count, cells: Count, townships: Count, bytes: Count }),
  /** Codes of the code book whose villages have no cell because no polygon is known to hold them. */
  unplaced: v.array(v.object({ code: v.string(), name: v.string(), villages: Count, reason: v.string() })),
});
export type VillageIndex = v.InferOutput<typeof VillageIndex>;
