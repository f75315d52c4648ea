/** Disclosure control for small counts (conventions §4): hide what is small, then what would give it back. */
import { MASK } from './sample.ts';

/** Counts below these are hidden; a rate is hidden when its base is below `base`. Zero of a large base is shown. */
export interface Thresholds {
  persons: number;
  households: number;
  base: number;
}
export const THRESHOLDS: Thresholds = { persons: 10, households: 5, base: 50 };

/** One column of counts of the places of a county. */
export interface HideColumn {
  persons: ArrayLike<number>;
  households: ArrayLike<number>;
  /** Denominator of the rate: registered rural population. */
  base: ArrayLike<number>;
}

/**
 * Marks in `mask` (MASK, one byte a place; missing stays missing) every count that must not be shown: 1 … persons − 1
 * persons, 1 … households − 1 households, or a base below the threshold (its 0 % and 100 % too). Then, in each group of
 * places whose total is shown, hides one more when exactly one is hidden: the smallest positive count, else a zero.
 * @param groupStart places of group g are groupStart[g] … groupStart[g + 1] − 1
 */
export function hideSmall(
  column: HideColumn,
  groupStart: ArrayLike<number>,
  mask: Uint8Array,
  limits: Thresholds = THRESHOLDS,
): void {
  const { persons, households, base } = column;
  for (let i = 0; i < mask.length; i++) {
    const p = persons[i] ?? 0;
    const h = households[i] ?? 0;
    const small = (p > 0 && p < limits.persons) || (h > 0 && h < limits.households);
    if (mask[i] === MASK.shown && (small || (base[i] ?? 0) < limits.base)) mask[i] = MASK.suppressed;
  }
  for (let g = 0; g + 1 < groupStart.length; g++)
    hidePartner(persons, groupStart[g] ?? 0, groupStart[g + 1] ?? 0, mask);
}

function hidePartner(persons: ArrayLike<number>, from: number, to: number, mask: Uint8Array): void {
  let hidden = 0;
  let suppressed = 0;
  let partner = -1;
  for (let i = from; i < to; i++) {
    if (mask[i] !== MASK.shown) {
      hidden++;
      if (mask[i] === MASK.suppressed) suppressed++;
    } else if (partner < 0 || rank(persons[i] ?? 0) < rank(persons[partner] ?? 0)) partner = i;
  }
  if (hidden === 1 && suppressed === 1 && partner >= 0) mask[partner] = MASK.suppressed;
}

/** Smallest positive count first, zeros last. */
const rank = (count: number): number => (count > 0 ? count : Number.MAX_VALUE);
