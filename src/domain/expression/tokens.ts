/** Signs and words of a formula, each with its place in the text (from 1). */
import { fail, ok, type Result } from '../error.ts';

/** Longest formula; more is no formula a reader could check. */
export const LONGEST_FORMULA = 500;

export type Token =
  | { kind: 'number'; at: number; value: number }
  | { kind: 'reference'; at: number; id: string }
  | { kind: 'word'; at: number; name: string }
  | { kind: 'sign'; at: number; sign: Sign }
  | { kind: 'end'; at: number };

export type Sign = '+' | '-' | '*' | '/' | '(' | ')' | ',' | '<' | '<=' | '>' | '>=' | '=' | '<>';

/** What is typed, also on a Chinese keyboard → the sign meant; longer ones first. */
const SIGNS: readonly (readonly [string, Sign])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['==', '='],
  ['+', '+'],
  ['＋', '+'],
  ['-', '-'],
  ['−', '-'],
  ['－', '-'],
  ['*', '*'],
  ['×', '*'],
  ['/', '/'],
  ['÷', '/'],
  ['(', '('],
  ['（', '('],
  [')', ')'],
  ['）', ')'],
  [',', ','],
  ['，', ','],
  ['<', '<'],
  ['＜', '<'],
  ['>', '>'],
  ['＞', '>'],
  ['≤', '<='],
  ['≥', '>='],
  ['=', '='],
  ['＝', '='],
  ['≠', '<>'],
];
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const REFERENCE = /\[\s*([a-z][a-z0-9-]*)\s*\]/y;
const WORD = /[a-z]+/iy;

/**
 * Splits a formula. Errors: `formula-empty`; `formula-long` {most}; `formula-reference` {at} for a bracket that holds no
 * indicator id; `formula-number` {at, found} for one too large; `formula-character` {at, found}.
 */
export function tokensOf(text: string): Result<Token[]> {
  if (text.length > LONGEST_FORMULA) return fail('formula-long', { most: LONGEST_FORMULA });
  const tokens: Token[] = [];
  let i = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = i;
    return pattern.exec(text);
  };
  while (i < text.length) {
    if (/\s/.test(text[i] as string)) {
      i++;
      continue;
    }
    const at = i + 1;
    const number = take(NUMBER);
    const reference = take(REFERENCE);
    const word = take(WORD);
    const sign = SIGNS.find(([typed]) => text.startsWith(typed, i));
    const taken = number ?? reference ?? word;
    if (number) {
      const value = Number(number[0]);
      if (!Number.isFinite(value)) return fail('formula-number', { at, found: number[0] });
      tokens.push({ kind: 'number', at, value });
    } else if (reference) tokens.push({ kind: 'reference', at, id: reference[1] as string });
    else if (word) tokens.push({ kind: 'word', at, name: word[0].toLowerCase() });
    else if (sign) tokens.push({ kind: 'sign', at, sign: sign[1] });
    else if (text[i] === '[') return fail('formula-reference', { at });
    else return fail('formula-character', { at, found: String.fromCodePoint(text.codePointAt(i) as number) });
    i += taken ? taken[0].length : (sign?.[0].length ?? 1);
  }
  if (tokens.length === 0) return fail('formula-empty');
  tokens.push({ kind: 'end', at: text.length + 1 });
  return ok(tokens);
}
