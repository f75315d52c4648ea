/** Poor persons and households of every cell in every year, summing to the county's totals. */
import { SAMPLE_YEARS } from '../../src/domain/village/sample.ts';
import { gather, shareOut } from './allocate.ts';
import type { Anchor } from './anchors.ts';
import type { Random } from './random.ts';

/**
 * Fewer poor households than this in a village are made rare, so that hidden cells stay the exception: a little over the 5
 * below which they are hidden.
 */
const POCKET = 6;
/** Share of villages that may hold fewer all the same, so that hiding is seen at work. */
const SMALL = 0.03;
/** No village has more than this share of its people on the register. */
const MOST = 0.65;

export interface PoorInput {
  persons: Uint32Array;
  /** A number a cell, higher is worse, mean 0, variance 1. */
  need: Float64Array;
  exit: Uint8Array;
  /** Exit bound of a village, percent: an exited village lies below it. */
  bound: number;
  totals: readonly number[];
  anchors: readonly Anchor[];
  /** Persons a poor household where no source counts households. */
  size: number;
}

export interface PoorCounts {
  /** Year · cells + cell. */
  poorPersons: Uint32Array;
  poorHouseholds: Uint32Array;
}

/**
 * Counts that never rise from year to year. The sums are exact: of persons always, of households where a source counts them.
 * The years are made from the last to the first: each has at least what the next one has, so the exit bounds of later years
 * are met before the earlier years are filled.
 */
export function poorCounts(input: PoorInput, random: Random): PoorCounts {
  const { persons, need, exit, bound, totals } = input;
  const n = persons.length;
  const poorPersons = new Uint32Array(SAMPLE_YEARS.length * n);
  const poorHouseholds = new Uint32Array(SAMPLE_YEARS.length * n);
  const spare = Array.from({ length: n }, () => random() < SMALL);
  const wobble = Float64Array.from({ length: n }, () => 0.9 + 0.2 * random());
  const size = sizeOf(input);
  let floors = new Uint32Array(n);
  let householdFloors = new Uint32Array(n);
  for (let y = SAMPLE_YEARS.length - 1; y >= 0; y--) {
    const caps = persons.map((p, i) => {
      const left = exit[i]! > 0 && exit[i]! <= y + 1;
      return Math.max(floors[i]!, left ? below(bound, p) : Math.floor(MOST * p));
    });
    // The fewer are left, the more they are found where need is greatest.
    const pull = 0.75 + 0.06 * y;
    const weights = Float64Array.from(
      persons,
      (p, i) => p * Math.exp(pull * need[i]!) * (exit[i]! > 0 ? 1.8 : 1),
    );
    const total = totals[y]!;
    const limits = { floors, caps };
    floors = shareOut(total, gather(total, weights, limits, POCKET * size, spare), limits);
    poorPersons.set(floors, y * n);
    const counted = input.anchors.find((a) => a.year === SAMPLE_YEARS[y])?.households;
    householdFloors = households(floors, wobble, counted ?? Math.round(total / size), householdFloors);
    poorHouseholds.set(householdFloors, y * n);
  }
  return { poorPersons, poorHouseholds };
}

/** Most persons of a village that keep it strictly below a rate in percent. */
const below = (bound: number, persons: number): number => Math.max(0, Math.ceil((bound * persons) / 100) - 1);

function sizeOf({ anchors, size }: PoorInput): number {
  const counted = anchors.find((a) => a.households !== null && a.households > 0);
  return counted?.households ? counted.persons / counted.households : size;
}

/** At least one household where there are poor persons, at most as many as persons, never fewer than the year after. */
function households(
  persons: Uint32Array,
  wobble: Float64Array,
  total: number,
  next: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const floors = persons.map((p, i) => Math.max(next[i]!, p > 0 ? 1 : 0));
  const least = floors.reduce((sum, v) => sum + v, 0);
  return shareOut(
    Math.max(total, least),
    wobble.map((w, i) => w * persons[i]!),
    { floors, caps: persons },
  );
}
