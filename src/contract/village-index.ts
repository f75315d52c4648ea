/** villages.json: which counties have a village sample, where their chunks lie, and what they sum to. */
import * as v from 'valibot';
import { SAMPLE_YEARS, YEAR_GROUNDS } from '../domain/village/sample.ts';
import { VILLAGE_FORMAT } from './village-chunk.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** One entry a year of SAMPLE_YEARS. One check a list: the nation's index has a hundred thousand numbers. */
const years = <T>(fits: (value: unknown) => boolean) =>
  v.custom<T[]>((value) => Array.isArray(value) && value.length === SAMPLE_YEARS.length && value.every(fits));
const counts = years<number | null>((value) => value === null || isCount(value));

/** Sums over all cells of a county, those not shown too; null where the sum itself must not be shown. */
export const VillageTotals = v.object({
  /** The rural base, persons and households. */
  persons: v.nullable(Count),
  households: v.nullable(Count),
  /** Registered poor not yet out at each year end. */
  poorPersons: counts,
  poorHouseholds: counts,
  /** Net income a head, yuan a year, mean over persons; 0 = none. */
  netIncome: years<number>(isCount),
  /** Index into YEAR_GROUNDS: what the poor counts rest on. */
  grounds: years<number>((value) => isCount(value) && (value as number) < YEAR_GROUNDS.length),
});
export type VillageTotals = v.InferOutput<typeof VillageTotals>;

export const VillageEntry = v.object({
  /** Path of the chunk from the folder of the index, never out of it. */
  path: v.pipe(v.string(), v.regex(/^\w[\w.-]*(\/\w[\w.-]*)*$/)),
  bytes: Count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  cells: Count,
  townships: Count,
  /** Cells of all counties before this one in code order: cell c has the set-wide number first + c. */
  first: Count,
  /** The same for townships. */
  firstTownship: Count,
  totals: VillageTotals,
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
