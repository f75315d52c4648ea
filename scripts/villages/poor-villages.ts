/** Which villages are on the poor list, and when each leaves it. */
import { SAMPLE_YEARS } from '../../src/domain/village/sample.ts';
import type { CountyRecord } from './anchors.ts';
import type { Random } from './random.ts';
import { between } from './random.ts';
import type { Listed } from './trajectory.ts';

/** Share of the list that has left by the end of a year, counted from the cohort year, where no source counts it. */
const OUT_BY: Record<number, number> = { [-3]: 0.05, [-2]: 0.2, [-1]: 0.5, 0: 0.95, 1: 1 };

/** Number of poor villages of a county: printed, or a plausible share of its villages. */
export function poorVillageCount(
  cells: number,
  record: CountyRecord | undefined,
  listed: Listed | undefined,
  random: Random,
): number {
  const share = listed
    ? between(random, 0.22, 0.32) + 0.05 * (listed.cohort - 2016)
    : between(random, 0, 0.06);
  return Math.min(cells, record?.poorVillages ?? Math.round(share * cells));
}

/** Poor villages out by the end of each sample year (cumulative). Register and exits begin in 2014; all are out by 2020. */
export function exitsByYear(
  villages: number,
  record: CountyRecord | undefined,
  listed: Listed | undefined,
): number[] {
  const cohort = listed?.cohort ?? 2017;
  const known = record?.exited ?? [];
  const out = SAMPLE_YEARS.map((year) => {
    if (year < 2014) return 0;
    const exact = known.filter(([y]) => y <= year).at(-1);
    if (exact && (exact[0] === year || exact[1] === villages)) return exact[1];
    const later = known.find(([y]) => y > year);
    const share = year >= 2020 ? 1 : (OUT_BY[Math.max(-3, Math.min(1, year - (later?.[0] ?? cohort)))] ?? 0);
    return Math.max(exact?.[1] ?? 0, Math.min(later?.[1] ?? villages, Math.round(share * villages)));
  });
  return out.map((n, y) => Math.max(n, ...out.slice(0, y)));
}

/**
 * Exit codes of all cells (0 = never on the list, 1 + year index): the `villages` with the highest need are on the list, and
 * of these the least needy leave first.
 * @param need a number a cell, higher is worse
 */
export function exitCodes(need: ArrayLike<number>, villages: number, outBy: readonly number[]): Uint8Array {
  const codes = new Uint8Array(need.length);
  const worst = Array.from(need, (_, i) => i)
    .sort((i, j) => need[j]! - need[i]! || i - j)
    .slice(0, villages)
    .reverse();
  worst.forEach((cell, rank) => {
    const year = outBy.findIndex((n) => n > rank);
    codes[cell] = 1 + (year < 0 ? SAMPLE_YEARS.length - 1 : year);
  });
  return codes;
}
