/** What kind of number a value is; the four never mix. The order is the byte stored in column files. */
export const BASES = ['documented', 'rule', 'modelled', 'user'] as const;
export type Basis = (typeof BASES)[number];

/** Why a value is missing or must be read with care. The order is the byte stored in column files. */
export const FLAGS = [
  'ok',
  'missing',
  'suppressed',
  'not-applicable',
  'taiwan-missing',
  'estimated',
  'series-break',
  'carried',
  'conflict',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Where a value comes from: a line of our text copy, a publication, a rule, a generator or a user's file. */
export type Source =
  | { document: string; line: number }
  | { publication: string }
  | { rule: string }
  | { generator: string }
  | { file: string; row: number };

/**
 * A number or an interval with its unit, basis, flag and sources.
 * A point has lo = hi with both ends closed; 超过10% is (10, 100]; 余/多/以上 has hi = Infinity (or 100 for rates).
 */
export interface Value {
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
  unit: string;
  basis: Basis;
  flag: Flag;
  sources: Source[];
}

export interface Interval {
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
}

/** True when the interval is one number. */
export const isPoint = (v: Interval): boolean => v.lo === v.hi;

/** True when every number of `v` lies in `box`. An open end of `v` may touch a closed or open end of `box`. */
export function within(v: Interval, box: Interval): boolean {
  const low = v.lo > box.lo || (v.lo === box.lo && (!box.loOpen || v.loOpen));
  const high = v.hi < box.hi || (v.hi === box.hi && (!box.hiOpen || v.hiOpen));
  return low && high;
}

/** The smallest interval holding all of `vs`, which must not be empty; how conflicting records are shown. */
export function hull(vs: readonly Interval[]): Interval {
  const lo = Math.min(...vs.map((v) => v.lo));
  const hi = Math.max(...vs.map((v) => v.hi));
  return {
    lo,
    hi,
    loOpen: vs.every((v) => v.lo > lo || v.loOpen),
    hiOpen: vs.every((v) => v.hi < hi || v.hiOpen),
  };
}
