/** Income, causes and services of the villages of a county: plausible, smooth over the map, tied to need. */
import { growIncome } from '../../src/contract/village-columns.ts';
import { CAUSES, SAMPLE_YEARS, SERVICES } from '../../src/domain/village/sample.ts';
import { shareOut } from './allocate.ts';
import { between, type Random } from './random.ts';

/** Growth of income a year that the model assumes, per mille; poorer villages catch up a little. */
const GROWTH = 90;

/**
 * Main cause of poverty, weights of the 12 causes. Illness and capital lean on the shares that the register reports by region
 * (targeted-poverty-exit-2017 L722–729; there several causes may be named, here the main one counts); the rest is assumed.
 */
const CAUSE_WEIGHTS: Record<'east' | 'central' | 'west', readonly number[]> = {
  east: [45, 12, 6, 2, 3, 1, 7, 10, 7, 1, 3, 3],
  central: [41, 9, 8, 4, 3, 2, 9, 9, 9, 2, 3, 1],
  west: [22, 6, 10, 5, 5, 4, 14, 8, 16, 5, 4, 1],
};
export type Side = keyof typeof CAUSE_WEIGHTS;

/** Incomes (year · cells + cell), yuan: tens in the first year, then a constant growth of the village. */
export function incomes(
  need: Float64Array,
  persons: Uint32Array,
  level2016: number,
  random: Random,
): Uint32Array {
  const n = need.length;
  const out = new Uint32Array(SAMPLE_YEARS.length * n);
  const raw = need.map((v) => Math.exp(-0.16 * v + 0.05 * (random() - 0.5)));
  const people = persons.reduce((sum, p) => sum + p, 0);
  const mean = raw.reduce((sum, v, i) => sum + v * persons[i]!, 0) / Math.max(1, people);
  const back = (1 + GROWTH / 1000) ** -4;
  for (let i = 0; i < n; i++) {
    const first = 10 * Math.max(100, Math.round((level2016 * back * raw[i]!) / mean / 10));
    const catchUp = Math.round(GROWTH + 8 * Math.max(-2, Math.min(2, need[i]!)));
    growIncome(out, n, i, first, Math.max(0, Math.min(255, catchUp)));
  }
  return out;
}

/**
 * Shares of the 12 causes in steps of 5 %, summing to 100, none above 75; all 0 where `shown` is false.
 * @param illness documented share of illness in the county, percent, or null
 */
export function causeShares(
  fields: readonly Float64Array[],
  shown: (cell: number) => boolean,
  side: Side,
  illness: number | null,
): Uint8Array {
  const n = fields[0]?.length ?? 0;
  const out = new Uint8Array(CAUSES.length * n);
  const weights = [...CAUSE_WEIGHTS[side]];
  if (illness !== null) {
    const others = weights.slice(1).reduce((sum, v) => sum + v, 0);
    weights[0] = (illness * others) / (100 - illness);
  }
  const limits = { floors: CAUSES.map(() => 0), caps: CAUSES.map(() => 15) };
  for (let cell = 0; cell < n; cell++) {
    if (!shown(cell)) continue;
    const tilted = weights.map((w, k) => w * Math.exp(0.35 * (fields[k % fields.length]?.[cell] ?? 0)));
    shareOut(20, tilted, limits).forEach((twentieths, k) => {
      out[cell * CAUSES.length + k] = 5 * twentieths;
    });
  }
  return out;
}

/** Middle year index and spread (years a unit of need) at which each service arrives; electricity first, broadband last. */
const ARRIVAL: Record<(typeof SERVICES)[number], [middle: number, spread: number]> = {
  road: [0.5, 1.6],
  water: [1.5, 1.6],
  power: [-2, 1],
  broadcast: [-0.5, 1.3],
  culture: [3.2, 1.7],
  clinic: [1.2, 1.6],
  broadband: [4, 1.5],
};

/** Year index since which each service is there (0 … 9), cell · 7 + service. Needy villages get them later. */
export function services(need: Float64Array, random: Random): Uint8Array {
  const out = new Uint8Array(SERVICES.length * need.length);
  for (let cell = 0; cell < need.length; cell++) {
    SERVICES.forEach((service, k) => {
      const [middle, spread] = ARRIVAL[service];
      const year = Math.round(middle + spread * need[cell]! + between(random, -1, 1));
      out[cell * SERVICES.length + k] = Math.max(0, Math.min(SAMPLE_YEARS.length, year));
    });
  }
  return out;
}
