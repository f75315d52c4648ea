/**
 * Rates on small bases: empirical Bayes smoothing (Marshall 1991) and the standardised rates that Moran's I needs when
 * bases differ (Assunção & Reis 1999). Rates are shares, events ÷ base, 0 … 1.
 */

export interface Prior {
  /** Rate of all places together: Σ events / Σ base. */
  mean: number;
  /** Between-place variance left after chance is taken off: Σ base (rate − mean)² / Σ base − mean / average base; may be below 0. */
  variance: number;
}

/** True where a rate can be taken: events from 0 up on a base above 0. */
const isUsable = (events: number, base: number): boolean =>
  events >= 0 && base > 0 && Number.isFinite(events) && Number.isFinite(base);

/** Moment estimates of the prior of all rates; places with a missing count or a base of 0 are left out. NaN for none. */
export function priorOf(events: ArrayLike<number>, base: ArrayLike<number>): Prior {
  let n = 0;
  let allEvents = 0;
  let allBase = 0;
  for (let i = 0; i < events.length; i++) {
    if (!isUsable(events[i]!, base[i]!)) continue;
    n++;
    allEvents += events[i]!;
    allBase += base[i]!;
  }
  const mean = allEvents / allBase;
  let spread = 0;
  for (let i = 0; i < events.length; i++)
    if (isUsable(events[i]!, base[i]!)) spread += base[i]! * (events[i]! / base[i]! - mean) ** 2;
  return { mean, variance: spread / allBase - mean / (allBase / n) };
}

/**
 * Rates drawn towards the overall rate, the more the smaller their base: w · rate + (1 − w) · mean with
 * w = variance / (variance + mean / base). Where chance alone explains the variance all places get the mean. NaN where no
 * rate can be taken.
 */
export function smoothedRates(events: ArrayLike<number>, base: ArrayLike<number>): Float64Array {
  const { mean, variance } = priorOf(events, base);
  return rates(events, base, (rate, of) => {
    const w = variance > 0 ? variance / (variance + mean / of) : 0;
    return w * rate + (1 - w) * mean;
  });
}

/**
 * (rate − mean) / √(variance + mean / base), with the variance left out where the sum would not be above 0: input for
 * Moran's I in place of raw rates. NaN where no rate can be taken; 0 when there are no events at all.
 */
export function standardisedRates(events: ArrayLike<number>, base: ArrayLike<number>): Float64Array {
  const { mean, variance } = priorOf(events, base);
  return rates(events, base, (rate, of) => {
    const whole = variance + mean / of;
    const spread = Math.sqrt(whole > 0 ? whole : mean / of);
    return spread > 0 ? (rate - mean) / spread : 0;
  });
}

function rates(
  events: ArrayLike<number>,
  base: ArrayLike<number>,
  of: (rate: number, base: number) => number,
): Float64Array {
  return Float64Array.from(events, (e, i) => {
    const b = base[i]!;
    return isUsable(e, b) ? of(e / b, b) : Number.NaN;
  });
}
