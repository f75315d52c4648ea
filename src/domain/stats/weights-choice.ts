/** The ways to say who is a neighbour, and the weights they make among the places that have a value. */
import { fail, ok, type Result } from '../error.ts';
import { bandWeights, nearestWeights, type Points } from './near.ts';
import type { Steps } from './steps.ts';
import { contiguity, type Neighbours, type Weights } from './weights.ts';

/** queen: an edge or a point in common; rook: an arc in common; knn: the k nearest; distance: all within km. */
export type WeightsChoice = 'queen' | 'rook' | { knn: number } | { distance: number };

/** More neighbours than this each say nothing of a neighbourhood. */
export const MOST_NEAREST = 100;

/** What the choices need of all rows of a level. */
export interface Geography {
  queen: Neighbours;
  rook: Neighbours;
  /** Label points in degrees. */
  points: Points;
}

/**
 * Binary weights among the rows given (ascending), renumbered 0 … rows − 1. Errors: `weights-knn` {asked, most} unless k is a
 * whole number 1 … 100 below the number of rows; `weights-distance` {asked} unless km is above 0; `weights-dense` {most}.
 */
export function* weightsOf(
  choice: WeightsChoice,
  geography: Geography,
  rows: Uint32Array,
): Steps<Result<Weights>> {
  if (choice === 'queen' || choice === 'rook') return ok(contiguity(geography[choice], rows));
  const points: Points = {
    lng: Float64Array.from(rows, (row) => geography.points.lng[row]!),
    lat: Float64Array.from(rows, (row) => geography.points.lat[row]!),
  };
  if ('knn' in choice) {
    const most = Math.min(MOST_NEAREST, rows.length - 1);
    if (!Number.isInteger(choice.knn) || choice.knn < 1 || choice.knn > most)
      return fail('weights-knn', { asked: choice.knn, most });
    return yield* nearestWeights(points, choice.knn);
  }
  if (!(choice.distance > 0)) return fail('weights-distance', { asked: choice.distance });
  return yield* bandWeights(points, choice.distance);
}
