/** Registered poor of a county at each year end: what the record says, and between it the shape of the national series. */
import { SAMPLE_YEARS, type YearGround } from '../../src/domain/village/sample.ts';
import type { Anchor, CountyRecord } from './anchors.ts';
import { between, type Random } from './random.ts';

/** Persons below the line in the nation at the year ends of SAMPLE_YEARS (standard of 2010). */
export type NationalShape = readonly number[];

/** A national poor county: year of its exit cohort and the bound of its side, percent. */
export interface Listed {
  cohort: number;
  bound: number;
}

export interface Trajectory {
  poor: number[];
  ground: YearGround[];
  anchors: readonly Anchor[];
}

/** Highest incidence, percent, that a county without any record is given: it stays inside [0, 3) in every year. */
const UNRECORDED = 2.8;

const indexOf = (year: number): number => SAMPLE_YEARS.indexOf(year as (typeof SAMPLE_YEARS)[number]);

/**
 * Poor persons by year. With anchors: they hold, and years between fall as the national series falls between the same
 * years; before the first and after the last the series' ratio applies. A listed county without an anchor from its cohort
 * year on gets a total inside the exit bound there. Never rises.
 * @param base registered rural population
 */
export function countyTrajectory(
  base: number,
  national: NationalShape,
  record: CountyRecord | undefined,
  listed: Listed | undefined,
  random: Random,
): Trajectory {
  const knots: { year: number; poor: number; ground: YearGround }[] = (record?.anchors ?? []).map((a) => ({
    year: a.year,
    poor: a.persons,
    ground: a.ground,
  }));
  const low = between(random, 0.3, 0.9);
  const spread = between(random, 0.7, 1.3);
  if (listed) {
    if (knots.length === 0)
      knots.push({
        year: 2014,
        poor: Math.round((base * spread * (9 + 3.5 * (listed.cohort - 2016))) / 100),
        ground: 'estimated',
      });
    if (!knots.some((knot) => knot.year >= listed.cohort)) {
      const inside = listed.cohort >= 2020 ? 0 : Math.floor((base * low * listed.bound) / 100);
      knots.push({ year: listed.cohort, poor: inside, ground: 'rule' });
    }
  } else if (knots.length === 0) {
    const rate = between(random, 0.4, UNRECORDED);
    knots.push({ year: 2012, poor: Math.floor((base * rate) / 100), ground: 'assumed' });
  }
  knots.sort((a, b) => a.year - b.year);
  const rest: YearGround = listed || record ? 'estimated' : 'assumed';
  const poor: number[] = [];
  const ground: YearGround[] = [];
  for (const year of SAMPLE_YEARS) {
    const knot = knots.find((k) => k.year === year);
    poor.push(knot ? knot.poor : shaped(year, knots, national));
    ground.push(knot ? knot.ground : rest);
  }
  for (let y = 1; y < poor.length; y++) poor[y] = Math.min(poor[y]!, poor[y - 1]!);
  return { poor, ground, anchors: record?.anchors ?? [] };
}

function shaped(
  year: number,
  knots: readonly { year: number; poor: number }[],
  national: NationalShape,
): number {
  const n = (at: number): number => national[indexOf(at)] ?? 0;
  const before = knots.filter((k) => k.year < year).at(-1);
  const after = knots.find((k) => k.year > year);
  if (before && after) {
    const way = (n(before.year) - n(year)) / (n(before.year) - n(after.year));
    return Math.round(before.poor + way * (after.poor - before.poor));
  }
  const near = before ?? after;
  return near && n(near.year) > 0 ? Math.round((near.poor * n(year)) / n(near.year)) : 0;
}
