/** Sums over all cells of a county, those not shown too; null where the sum itself must not be shown. */
export interface CountySums {
  persons: number | null;
  households: number | null;
  /** Registered poor not yet out at each year end of SAMPLE_YEARS. */
  poorPersons: readonly (number | null)[];
  poorHouseholds: readonly (number | null)[];
  /** Net income a head, yuan a year, mean over persons; 0 = none. */
  netIncome: readonly number[];
  /** Index into YEAR_GROUNDS of each year: what the poor counts rest on. */
  grounds: readonly number[];
}
