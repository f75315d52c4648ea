import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, parseFormula } from '../../../../src/domain/expression/parse.ts';
import { LONGEST_FORMULA } from '../../../../src/domain/expression/tokens.ts';

/** A tree written with every bracket, to see how it was read. */
function shown(node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'reference':
      return `[${node.id}]`;
    case 'negate':
      return `(-${shown(node.of)})`;
    case 'binary':
      return `(${shown(node.left)} ${node.operator} ${shown(node.right)})`;
    case 'call':
      return `${node.name}(${node.args.map(shown).join(', ')})`;
    case 'if': {
      const { left, comparison, right } = node.test;
      return `if(${shown(left)} ${comparison} ${shown(right)}, ${shown(node.then)}, ${shown(node.otherwise)})`;
    }
  }
}

const read = (text: string): unknown => {
  const result = parseFormula(text);
  return result.ok ? shown(result.value) : result.error;
};

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['8 - 3 - 2', '((8 - 3) - 2)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['-[a] * -2', '((-[a]) * (-2))'],
    [
      '[registered-poor-population] ÷ [population] × 1.5e2',
      '(([registered-poor-population] / [population]) * 150)',
    ],
    ['max（[a]，.5，[b]）－ 1', '(max([a], 0.5, [b]) - 1)'],
    ['IF([a] ≥ 2, sqrt([b]), log(abs([c])))', 'if([a] >= 2, sqrt([b]), log(abs([c])))'],
    ['if([a]<>0,1/[a],0)', 'if([a] <> 0, (1 / [a]), 0)'],
  ])('%s is read as %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ['', 'formula-empty', {}],
    ['   ', 'formula-empty', {}],
    ['1 +', 'formula-end', { at: 4 }],
    ['(1 + 2', 'formula-end', { at: 7 }],
    ['1 2', 'formula-unexpected', { at: 3, found: '2' }],
    ['[a] + * 2', 'formula-unexpected', { at: 7, found: '*' }],
    ['[A]', 'formula-reference', { at: 1 }],
    ['2 * [poor', 'formula-reference', { at: 5 }],
    ['[a]; [b]', 'formula-character', { at: 4, found: ';' }],
    ['人数', 'formula-character', { at: 1, found: '人' }],
    ['1e999', 'formula-number', { at: 1, found: '1e999' }],
    ['alert(1)', 'formula-function', { at: 1, name: 'alert' }],
    ['constructor(1)', 'formula-function', { at: 1, name: 'constructor' }],
    ['2 + min([a])', 'formula-arguments', { at: 5, name: 'min', found: 1, least: 2, most: 9 }],
    ['abs(1, 2)', 'formula-arguments', { at: 1, name: 'abs', found: 2, least: 1, most: 1 }],
    ['if([a], 1, 2)', 'formula-comparison', { at: 7 }],
    ['if([a] > 1, 2)', 'formula-unexpected', { at: 14, found: ')' }],
  ])('%s is refused at its place', (text, code, params) => {
    expect(read(text)).toMatchObject({ code, params });
  });

  it('is refused when it is too long or too deep, never read until the stack ends', () => {
    expect(read('1'.repeat(LONGEST_FORMULA + 1))).toMatchObject({ code: 'formula-long' });
    expect(read('('.repeat(LONGEST_FORMULA))).toMatchObject({ code: 'formula-deep' });
    expect(read('-'.repeat(LONGEST_FORMULA))).toMatchObject({ code: 'formula-deep' });
    expect(read(Array(250).fill('1').join('+'))).toBeTypeOf('string');
  });

  it('is a tree or an error with a code, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc
            .array(fc.constantFrom('[a]', '1', '+', '-', '*', '(', ')', ',', 'if', 'max', '<', '=', ' '), {
              maxLength: 20,
            })
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const result = parseFormula(text);
          if (!result.ok) expect(result.error.code).toMatch(/^formula-/);
          else expect(parseFormula(shown(result.value)).ok).toBe(true);
        },
      ),
      { seed: 832, numRuns: 500 },
    );
  });
});
