/** Units as products of powers: what a formula of indicators is measured in. */

/**
 * Powers by base unit (person, household, cny …), none for a pure number; `scale` is what one unit is worth in the base
 * units: a percent is the pure number 0.01.
 */
export interface Unit {
  powers: Readonly<Record<string, number>>;
  scale: number;
}

/** The pure number: shares, ratios, counts of nothing in particular. */
export const PURE: Unit = { powers: {}, scale: 1 };
/** One hundredth of a pure number. */
export const PERCENT: Unit = { powers: {}, scale: 0.01 };

/** The unit of an indicator: the name of a base unit, `percent`, `ratio`, or a text that `unitText` wrote. */
export function unitOf(name: string): Unit {
  if (name === 'percent') return PERCENT;
  if (name === 'ratio') return PURE;
  const [above = '', ...below] = name.split('/');
  const powers: Record<string, number> = {};
  for (const [part, sign] of [[above, 1] as const, ...below.map((part) => [part, -1] as const)])
    for (const factor of part.split('·')) {
      const [base = '', power = '1'] = factor.split('^');
      if (base !== '1') powers[base] = (powers[base] ?? 0) + sign * Number(power);
    }
  return { powers, scale: 1 };
}

/** A · B for power 1, A ÷ B for power −1. */
export function timesUnit(a: Unit, b: Unit, power: 1 | -1): Unit {
  const powers: Record<string, number> = { ...a.powers };
  for (const [base, n] of Object.entries(b.powers)) powers[base] = (powers[base] ?? 0) + power * n;
  for (const base of Object.keys(powers)) if (powers[base] === 0) delete powers[base];
  return { powers, scale: a.scale * b.scale ** power };
}

/** The unit whose square it is, or null when a power is odd: no half persons. */
export function rootUnit({ powers, scale }: Unit): Unit | null {
  const halves = Object.entries(powers).map(([base, n]) => [base, n / 2] as const);
  if (halves.some(([, n]) => !Number.isInteger(n))) return null;
  return { powers: Object.fromEntries(halves), scale: Math.sqrt(scale) };
}

/** True when the two differ at most by a factor: percent and ratio, persons and persons in percent. */
export function sameKind(a: Unit, b: Unit): boolean {
  const bases = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]);
  return [...bases].every((base) => (a.powers[base] ?? 0) === (b.powers[base] ?? 0));
}

/** True for shares, ratios and percent. */
export const isPure = ({ powers }: Unit): boolean => Object.keys(powers).length === 0;

/**
 * A unit as text, base units in the order of the alphabet: `cny/person`, `person^2`, `1/household`, `percent`, `ratio`. A
 * factor that has no name is left out; `factorOf` gives it.
 */
export function unitText(unit: Unit): string {
  const bases = Object.keys(unit.powers).sort();
  if (bases.length === 0) return unit.scale === PERCENT.scale ? 'percent' : 'ratio';
  const write = (base: string, n: number): string => (n === 1 ? base : `${base}^${n}`);
  const above = bases.filter((base) => unit.powers[base]! > 0).map((base) => write(base, unit.powers[base]!));
  const below = bases
    .filter((base) => unit.powers[base]! < 0)
    .map((base) => write(base, -unit.powers[base]!));
  return [above.join('·') || '1', ...below].join('/');
}

/** What a number in `from` must be multiplied by to be one in `to`, which must be of the same kind. */
export const factorOf = (from: Unit, to: Unit): number => from.scale / to.scale;
