import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFormula } from '../../../../src/domain/expression/check.ts';
import { DERIVED_REASONS, evaluate } from '../../../../src/domain/expression/evaluate.ts';
import { unitOf, unitText } from '../../../../src/domain/expression/units.ts';
import { finish } from '../../../../src/domain/stats/steps.ts';

const UNITS: Record<string, string> = {
  poor: 'person',
  people: 'person',
  households: 'household',
  funds: 'cny',
  rate: 'percent',
  other: 'percent',
};
const check = (text: string, wanted?: string) => checkFormula(text, (id) => UNITS[id], wanted);

/** Unit found, or the error. */
const unit = (text: string, wanted?: string): unknown => {
  const result = check(text, wanted);
  return result.ok ? result.value.unit : result.error;
};

function values(text: string, row: Record<string, number>, wanted?: string): [number, string] {
  const formula = check(text, wanted);
  if (!formula.ok) throw new Error(formula.error.code);
  const { values: found, reason } = finish(evaluate(formula.value, (id) => [row[id] ?? Number.NaN], 1));
  return [found[0]!, DERIVED_REASONS[reason[0]!]!];
}

describe('units', () => {
  it.each([
    ['[poor] / [people]', undefined, 'ratio'],
    ['[poor] / [people]', 'percent', 'percent'],
    ['[funds] / [people]', undefined, 'cny/person'],
    ['[funds] / [people] / [households]', undefined, 'cny/household/person'],
    ['1 / [households]', undefined, '1/household'],
    ['[people] * [people]', undefined, 'person^2'],
    ['sqrt([people] * [people])', undefined, 'person'],
    ['[rate] * [people]', undefined, 'person'],
    ['[rate] - [other]', undefined, 'percent'],
    ['([rate] + [other]) / 2', undefined, 'percent'],
    ['[rate] - [poor] / [people]', undefined, 'percent'],
    ['[rate] / [other]', undefined, 'ratio'],
    ['log([funds])', undefined, 'ratio'],
    ['if([rate] < 3, [poor], 0)', undefined, 'person'],
    ['max([poor], 10) - [people]', 'person', 'person'],
    ['[funds] / [people]', 'cny/person', 'cny/person'],
  ])('of %s wanted in %s are %s', (text, wanted, found) => {
    expect(unit(text, wanted)).toBe(found);
  });

  it.each([
    ['[poor] + [funds]', undefined, 'formula-units', { at: 8, left: 'person', right: 'cny' }],
    ['[rate] + [people]', undefined, 'formula-units', { at: 8, left: 'percent', right: 'person' }],
    [
      'if([rate] > [people], 1, [poor])',
      undefined,
      'formula-units',
      { at: 11, left: 'percent', right: 'person' },
    ],
    ['if([rate] > 3, [funds], [poor])', undefined, 'formula-units', { at: 1, left: 'cny', right: 'person' }],
    [
      'min([poor], 1, [households])',
      undefined,
      'formula-units',
      { at: 1, left: 'person', right: 'household' },
    ],
    ['sqrt([people])', undefined, 'formula-root', { at: 1, unit: 'person' }],
    ['[funds] / [people]', 'percent', 'formula-wanted', { found: 'cny/person', wanted: 'percent' }],
    ['[nobody] + 1', undefined, 'formula-unknown', { at: 1, id: 'nobody' }],
    ['1 + 2', undefined, 'formula-constant', {}],
    ['[poor] / [people] * 100', 'percent', 'formula-percent', { at: 19 }],
    ['[rate] - 100 * [poor] / [people]', undefined, 'formula-percent', { at: 14 }],
  ])('refuses %s wanted in %s', (text, wanted, code, params) => {
    expect(unit(text, wanted)).toMatchObject({ code, params });
  });

  it('are read as they are written', () => {
    for (const name of [
      'person',
      'percent',
      'ratio',
      'cny/person',
      'person^2',
      '1/household',
      'cny·person/household',
    ])
      expect(unitText(unitOf(name))).toBe(name);
  });
});

describe('values', () => {
  it.each([
    ['[poor] / [people]', 'percent', { poor: 51, people: 2550 }, 2],
    ['[rate] * [people]', undefined, { rate: 10.2, people: 1000 }, 102],
    ['[rate] - [other]', undefined, { rate: 3.5, other: 1.25 }, 2.25],
    ['[rate] - [poor] / [people]', undefined, { rate: 3, poor: 1, people: 50 }, 1],
    ['if([rate] < 3, 1, 0) * [people]', undefined, { rate: 2.9, people: 7 }, 7],
    [
      'if([poor] / [people] < [rate], 1, 2) * [funds]',
      undefined,
      { poor: 1, people: 50, rate: 3, funds: 5 },
      5,
    ],
    ['max([poor], 10, [people]) - min([poor], 10)', undefined, { poor: 4, people: 30 }, 26],
    ['-abs([funds] - 12)', undefined, { funds: 5 }, -7],
    ['log([funds])', undefined, { funds: Math.E }, 1],
    ['sqrt([poor] * [people])', undefined, { poor: 4, people: 9 }, 6],
  ])('of %s in %s', (text, wanted, row, value) => {
    expect(values(text, row, wanted)).toEqual([value, 'ok']);
  });

  it.each([
    ['[poor] / [people]', { poor: 5 }, 'missing'],
    ['[poor] / [people]', { poor: 5, people: 0 }, 'zero-divisor'],
    ['[poor] / [people] + [households] / [households]', { people: 0, poor: 1 }, 'zero-divisor'],
    ['max([poor], [people])', { poor: 5 }, 'missing'],
    ['log([funds])', { funds: 0 }, 'domain'],
    ['sqrt([funds] * [funds] - 9 * [funds] * [funds])', { funds: 1 }, 'domain'],
    ['[funds] * 1e300 * 1e300', { funds: 1 }, 'overflow'],
    ['if([rate] < 3, 1, 0) * [people]', { people: 5 }, 'missing'],
  ])('of %s are missing for a reason', (text, row, reason) => {
    const [value, why] = values(text, row);
    expect(value).toBeNaN();
    expect(why).toBe(reason);
  });

  it('of the branch that is not taken do not matter', () => {
    expect(values('if([people] > 0, [poor] / [people], 0)', { poor: 3, people: 0 })).toEqual([0, 'ok']);
    expect(values('if([people] > 0, [poor], [funds] * [poor] / [funds])', { poor: 3, people: 1 })).toEqual([
      3,
      'ok',
    ]);
  });

  it('are the same row by row as in arithmetic, over many blocks, with a step a block', () => {
    const n = 10_000;
    const poor = Float64Array.from({ length: n }, (_, i) => (i % 7 === 0 ? Number.NaN : (i * 37) % 101));
    const people = Float64Array.from({ length: n }, (_, i) => (i * 53) % 97);
    const formula = check('[poor] / [people]', 'percent');
    if (!formula.ok) throw new Error(formula.error.code);
    const steps = evaluate(formula.value, (id) => (id === 'poor' ? poor : people), n);
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares).toEqual([0.4096, 0.8192, 1]);
    for (let i = 0; i < n; i++) {
      const wanted = people[i] === 0 ? Number.NaN : (poor[i]! / people[i]!) * 100;
      expect(step.value.values[i]).toEqual(wanted);
    }
  });

  it('missing in, missing out: a value is there only where all it refers to is', () => {
    const number = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(number, number, fc.constantFrom('+', '-', '*', '/'), (a, b, sign) => {
        const [value, reason] = values(`[poor] ${sign} [people]`, { poor: a, people: b });
        const isThere = !Number.isNaN(a) && !Number.isNaN(b) && !(sign === '/' && b === 0);
        expect(Number.isNaN(value)).toBe(!isThere);
        expect(reason === 'ok').toBe(isThere);
      }),
      { seed: 832, numRuns: 200 },
    );
  });
});
