/** Theil's T and how much of it lies between groups of places and how much within them. */
import { ok, type Result } from '../error.ts';
import { sharesOf } from './shares.ts';

export interface TheilGroup {
  group: string;
  /** Share of the people and of the whole, 0 … 1. */
  people: number;
  part: number;
  /** Theil's T inside the group. */
  theil: number;
}

export interface Theil {
  /** Σ (share of people) · (x / mean) · ln(x / mean): 0 all alike, at most ln(people). A value of 0 adds nothing. */
  total: number;
  /** Theil's T if every place had its group's mean. */
  between: number;
  /** The groups' own T, weighted by their share of the whole; between + within = total. */
  within: number;
  /** Groups in the order they first occur. */
  groups: TheilGroup[];
}

/**
 * Theil's T of values a head, weighted by people, split by group (Shorrocks 1980).
 * @param groupOf group of a row of the input; all one group when not given. Errors as `sharesOf`.
 */
export function theil(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
  groupOf: (row: number) => string = () => '',
): Result<Theil> {
  const shares = sharesOf(values, weights);
  if (!shares.ok) return shares;
  const { value, weight, row } = shares.value;
  interface Sum {
    people: number;
    part: number;
    log: number;
  }
  const sums = new Map<string, Sum>();
  const all: Sum = { people: 0, part: 0, log: 0 };
  // Input order, so that the groups come as the caller knows them.
  const order = Array.from(row.keys()).sort((a, b) => row[a]! - row[b]!);
  for (const i of order) {
    const group = groupOf(row[i]!);
    const sum = sums.get(group) ?? { people: 0, part: 0, log: 0 };
    sums.set(group, sum);
    const part = weight[i]! * value[i]!;
    for (const s of [sum, all]) {
      s.people += weight[i]!;
      s.part += part;
      if (part > 0) s.log += part * Math.log(value[i]!);
    }
  }
  /** T = Σ part · ln(x) / part − ln(mean), of any set of places. */
  const own = (s: Sum): number => (s.part > 0 ? s.log / s.part - Math.log(s.part / s.people) : 0);
  const groups = Array.from(
    sums,
    ([group, s]): TheilGroup => ({
      group,
      people: s.people / all.people,
      part: s.part / all.part,
      theil: Math.max(0, own(s)),
    }),
  );
  let between = 0;
  let within = 0;
  for (const { people, part, theil: inside } of groups) {
    if (part > 0) between += part * Math.log(part / people);
    within += part * inside;
  }
  return ok({ total: Math.max(0, own(all)), between: Math.max(0, between), within, groups });
}
