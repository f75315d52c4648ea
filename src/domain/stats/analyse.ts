/** One door to the spatial statistics: points and a choice of neighbours in, one statistic and a row a region out. */
import { fail, ok, type Result } from '../error.ts';
import { FEWEST_REGIONS } from './analysable.ts';
import { geary } from './geary.ts';
import { generalG } from './general-g.ts';
import { getisOrd } from './getis-ord.ts';
import { type GearyKind, localGeary } from './local-geary.ts';
import { localMoran, type Quadrant, quadrantOf } from './local-moran.ts';
import { moran } from './moran.ts';
import { type Correction, cutoffOf } from './multiple.ts';
import { standardised } from './standardise.ts';
import { part, type Steps } from './steps.ts';
import { islandsOf, lagOf, rowStandardised, type Weights } from './weights.ts';
import { type Geography, type WeightsChoice, weightsOf } from './weights-choice.ts';

export type AnalysisMethod = 'moran' | 'lisa' | 'gi' | 'geary';
export type AnalysisLabel = Quadrant | GearyKind | 'hot' | 'cold' | 'not-significant' | 'island';

/** Fewest and most permutations that may be asked for. */
export const FEWEST_PERMUTATIONS = 99;
export const MOST_PERMUTATIONS = 9999;

export interface AnalysisRequest {
  method: AnalysisMethod;
  /** One number a row of the level, NaN where there is none; checked by `analysable`. */
  values: Float64Array;
  weights: WeightsChoice;
  /** 99 … 9,999. */
  permutations: number;
  seed: number;
  /** Level of significance, 0.05 unless told. */
  alpha?: number;
  /** Correction for many tests, none unless told. */
  correction?: Correction;
}

/** Rows come in the order of `rows`, the rows of the level that have a value. */
export interface Analysis {
  method: AnalysisMethod;
  /** moran, lisa: Moran's I; geary: Geary's c; gi: General G with binary weights (NaN when a value is below 0). */
  statistic: number;
  /** Pseudo p of the statistic. */
  p: number;
  /** Regions with a value, islands among them. */
  n: number;
  rows: Uint32Array;
  /** Rows without a neighbour that has a value. */
  islands: number[];
  /** moran: standardised value; lisa: local I; gi: standard score of Gi*; geary: local c. NaN for islands, save moran. */
  value: Float64Array;
  /** moran, lisa: Σ w z of the neighbours, for the scatterplot; empty otherwise. */
  lag: Float64Array;
  /** Pseudo p of each region; NaN for islands and for moran, which tests none. */
  pValue: Float64Array;
  label: AnalysisLabel[];
  /** p up to which a region counts as significant. */
  cutoff: number;
}

/**
 * Runs one analysis with row-standardised weights over the regions with a value; the same request gives the same answer.
 * Errors: `analysis-permutations` {least, most}; `analysis-few` {n, needed}; `analysis-constant` {n}; `analysis-islands`
 * {n} when nobody has a neighbour; those of `weightsOf`.
 */
export function* analyse(request: AnalysisRequest, geography: Geography): Steps<Result<Analysis>> {
  const { method, values, permutations, seed, alpha = 0.05, correction = 'none' } = request;
  if (
    !Number.isInteger(permutations) ||
    permutations < FEWEST_PERMUTATIONS ||
    permutations > MOST_PERMUTATIONS
  )
    return fail('analysis-permutations', { least: FEWEST_PERMUTATIONS, most: MOST_PERMUTATIONS });
  const rows = Uint32Array.from(values.keys()).filter((row) => Number.isFinite(values[row]!));
  const n = rows.length;
  if (n < FEWEST_REGIONS) return fail('analysis-few', { n, needed: FEWEST_REGIONS });
  const x = Float64Array.from(rows, (row) => values[row]!);
  if (x.every((own) => own === x[0])) return fail('analysis-constant', { n });
  const binary = yield* part(weightsOf(request.weights, geography, rows), 0, 0.05);
  if (!binary.ok) return binary;
  const islands = islandsOf(binary.value);
  if (islands.length === n) return fail('analysis-islands', { n });

  const test: Test = { x, weights: binary.value, permutations, seed };
  const whole = yield* part(globalOf(method, test), 0.05, 0.2);
  const local = yield* part(localOf(method, test), 0.2, 1);
  for (const row of islands) {
    if (method !== 'moran') local.value[row] = Number.NaN;
    local.label[row] = 'island';
  }
  const cutoff = cutoffOf(local.pValue, alpha, correction);
  for (let row = 0; row < n; row++) if (local.pValue[row]! > cutoff) local.label[row] = 'not-significant';
  return ok({ method, ...whole, n, rows, islands: islands.map((row) => rows[row]!), ...local, cutoff });
}

interface Test {
  x: Float64Array;
  /** Binary weights. */
  weights: Weights;
  permutations: number;
  seed: number;
}

type Whole = Pick<Analysis, 'statistic' | 'p'>;
type Local = Pick<Analysis, 'value' | 'lag' | 'pValue' | 'label'>;

function* globalOf(method: AnalysisMethod, { x, weights, permutations, seed }: Test): Steps<Whole> {
  if (method === 'gi') {
    if (x.some((own) => own < 0)) return { statistic: Number.NaN, p: Number.NaN };
    const { statistic, p } = yield* generalG(x, weights, permutations, seed);
    return { statistic, p };
  }
  const run = method === 'geary' ? geary : moran;
  const { statistic, p } = yield* run(x, rowStandardised(weights), permutations, seed);
  return { statistic, p };
}

function* localOf(method: AnalysisMethod, { x, weights, permutations, seed }: Test): Steps<Local> {
  const standard = rowStandardised(weights);
  switch (method) {
    case 'moran': {
      const z = standardised(x);
      const lag = lagOf(standard, z);
      const pValue = new Float64Array(x.length).fill(Number.NaN);
      return { value: z, lag, pValue, label: Array.from(z, (own, i) => quadrantOf(own, lag[i]!)) };
    }
    case 'lisa': {
      const { i: value, z, lag, p: pValue } = yield* localMoran(x, standard, permutations, seed);
      return { value, lag, pValue, label: Array.from(z, (own, i) => quadrantOf(own, lag[i]!)) };
    }
    case 'gi': {
      const { z: value, p: pValue } = yield* getisOrd(x, standard, permutations, seed);
      const label = Array.from(value, (z): AnalysisLabel => (z > 0 ? 'hot' : 'cold'));
      return { value, lag: new Float64Array(0), pValue, label };
    }
    case 'geary': {
      const { c: value, kind: label, p: pValue } = yield* localGeary(x, standard, permutations, seed);
      return { value, lag: new Float64Array(0), pValue, label };
    }
  }
}
