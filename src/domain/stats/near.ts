/** Weights by distance between the places' label points. */
import { fail, ok, type Result } from '../error.ts';
import { PointTree } from './point-tree.ts';
import { kmOfChord, squaredChord, unitVectors } from './sphere.ts';
import { part, type Steps } from './steps.ts';
import type { Weights } from './weights.ts';

/** Places looked at between two steps. */
const PER_STEP = 200;
/** Share of the work that building the tree makes. */
const BUILDING = 0.2;
/** More neighbours than this in all do not fit the memory of an office PC beside the map. */
const MOST_ENTRIES = 10_000_000;

/** Points in degrees. */
export interface Points {
  lng: ArrayLike<number>;
  lat: ArrayLike<number>;
}

/**
 * Weights 1 to the `k` nearest places (great circle; of equally near ones the earlier row). Nobody is an island, but
 * A may be near B without B being near A. Fewer than k where there are not so many places. Error `weights-dense` {most}.
 */
export function* nearestWeights({ lng, lat }: Points, k: number): Steps<Result<Weights>> {
  const tree = yield* part(PointTree.over(unitVectors(lng, lat)), 0, BUILDING);
  const weights = yield* gathered(lng.length, (i) =>
    tree
      .nearest(i, k)
      .map(({ point }) => point)
      .sort((a, b) => a - b),
  );
  return weights ? ok(weights) : fail('weights-dense', { most: MOST_ENTRIES });
}

/**
 * Weights 1 to all places within `km` kilometres (great circle, the border included). Error `weights-dense` {most}
 * when that makes more than ten million pairs.
 */
export function* bandWeights({ lng, lat }: Points, km: number): Steps<Result<Weights>> {
  const tree = yield* part(PointTree.over(unitVectors(lng, lat)), 0, BUILDING);
  const reach = squaredChord(km);
  const weights = yield* gathered(lng.length, (i) => tree.within(i, reach));
  return weights ? ok(weights) : fail('weights-dense', { most: MOST_ENTRIES });
}

/** The shortest distance in kilometres at which no place is an island: the longest way to a nearest neighbour; 0 below two places. */
export function* bandWithoutIslands({ lng, lat }: Points): Steps<number> {
  const tree = yield* part(PointTree.over(unitVectors(lng, lat)), 0, BUILDING);
  let longest = 0;
  for (let i = 0; i < lng.length; i++) {
    longest = Math.max(longest, tree.nearest(i, 1)[0]?.squared ?? 0);
    if (i % PER_STEP === PER_STEP - 1) yield BUILDING + ((1 - BUILDING) * i) / lng.length;
  }
  return kmOfChord(longest);
}

function* gathered(n: number, of: (i: number) => number[]): Steps<Weights | null> {
  const start = new Uint32Array(n + 1);
  const list: number[] = [];
  for (let i = 0; i < n; i++) {
    for (const other of of(i)) list.push(other);
    start[i + 1] = list.length;
    if (list.length > MOST_ENTRIES) return null;
    if (i % PER_STEP === PER_STEP - 1) yield BUILDING + ((1 - BUILDING) * i) / n;
  }
  return { n, start, list: Uint32Array.from(list), weight: new Float64Array(list.length).fill(1) };
}
