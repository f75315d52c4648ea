/**
 * The modelled village sample of one county in memory. Positions and values are invented (basis `modelled`); only counts
 * of whole counties are held to the record. Cells are numbered 0 … n − 1 so that every township is one run of them.
 */

/** Year ends that a sample has values for. The order is the year index of every `years × n` array. */
export const SAMPLE_YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020] as const;

/** Causes of poverty of the register: 因病 因残 因学 因灾 缺土地 缺水 缺技术 缺劳力 缺资金 交通落后 自身发展动力不足 其他. */
export const CAUSES = [
  'illness',
  'disability',
  'schooling',
  'disaster',
  'land',
  'water',
  'skills',
  'labour',
  'capital',
  'transport',
  'motivation',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Village services: 硬化路 安全饮水 生产生活用电 广播电视 文化场所 卫生室 宽带. */
export const SERVICES = ['road', 'water', 'power', 'broadcast', 'culture', 'clinic', 'broadband'] as const;
export type Service = (typeof SERVICES)[number];

/** Why a count is or is not shown; the bytes of every mask. A hidden count is 0 in its array. */
export const MASK = { shown: 0, missing: 1, suppressed: 2 } as const;

/**
 * What the county's total of a year rests on; the bytes of `VillageSample.years`.
 * documented: equals a printed count; derived: sum or difference of printed counts; rule: inside the exit rule's bound;
 * estimated: from the national series' shape between or beyond those; assumed: no record at all, low and plausible.
 */
export const YEAR_GROUNDS = ['documented', 'derived', 'rule', 'estimated', 'assumed'] as const;
export type YearGround = (typeof YEAR_GROUNDS)[number];

/**
 * Cells as arcs that are stored once. Coordinates are whole micro-degrees (1e-6°, datum of the county polygons).
 * Arc `a` runs through the points `at[start[a]] … at[start[a + 1] − 1]`; seen on the map with north up, cell
 * `left[a] − 1` lies to its left and `right[a] − 1` to its right; 0 is outside the county.
 */
export interface CellArcs {
  lng: Int32Array;
  lat: Int32Array;
  start: Uint32Array;
  at: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
}

/** Counts of `n` places: the rural base, and the registered poor not yet out at each year end (index year · n + place). */
export interface PlaceCounts {
  n: number;
  persons: Uint32Array;
  households: Uint32Array;
  /** MASK of persons and households. */
  baseMask: Uint8Array;
  poorPersons: Uint32Array;
  poorHouseholds: Uint32Array;
  /** MASK of poor persons, poor households and the incidence derived from them. */
  poorMask: Uint8Array;
}

/** A sample without its shapes: what is read of it outside the worker. */
export type SampleValues = Omit<VillageSample, 'arcs'>;

export interface VillageSample {
  /** Code of the county whose polygon the cells fill. */
  county: string;
  /** Name and version of the generator, the `generator` of every value's source. */
  generator: string;
  cells: number;
  townships: number;
  /** Township t holds the cells townshipStart[t] … townshipStart[t + 1] − 1. */
  townshipStart: Uint32Array;
  arcs: CellArcs;
  /** YEAR_GROUNDS of the county's poor counts, one byte a year. */
  years: Uint8Array;
  village: PlaceCounts;
  township: PlaceCounts;
  /** n = 1: totals over all cells, hidden ones too. */
  countyTotal: PlaceCounts;
  /** Net income a head, yuan a year; index year · cells + cell. */
  netIncome: Uint32Array;
  /** Main cause of poverty at registration, percent in steps of 5, the 12 of a cell sum to 100; all 0 = not shown. Index cell · 12 + cause. */
  causes: Uint8Array;
  /** Year index since which a service is there: 0 = 2012 or before, 9 = not by 2020. Index cell · 7 + service. */
  serviceSince: Uint8Array;
  /** 0 = no poor village, otherwise 1 + year index of the exit (出列). */
  exit: Uint8Array;
}
