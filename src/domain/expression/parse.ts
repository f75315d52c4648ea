/**
 * Formulas of derived indicators as trees: read by recursive descent, never evaluated as program text.
 *
 *     formula    = sum
 *     sum        = product { ("+" | "-") product }
 *     product    = factor { ("*" | "/") factor }
 *     factor     = "-" factor | number | "[" indicator "]" | "(" sum ")" | call
 *     call       = name "(" sum { "," sum } ")" | "if" "(" comparison "," sum "," sum ")"
 *     comparison = sum ("<" | "<=" | ">" | ">=" | "=" | "<>") sum
 */
import { type AtlasError, fail, ok, type Result } from '../error.ts';
import { type Sign, type Token, tokensOf } from './tokens.ts';

export type Operator = '+' | '-' | '*' | '/';
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';
/** Functions and how many arguments they take: fewest and most. log is the natural logarithm. */
export const FUNCTIONS = { min: [2, 9], max: [2, 9], abs: [1, 1], log: [1, 1], sqrt: [1, 1] } as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** `at` is the place of the operator, name or value in the text, from 1: where an error points. */
export type Node =
  | { kind: 'number'; at: number; value: number }
  | { kind: 'reference'; at: number; id: string }
  | { kind: 'negate'; at: number; of: Node }
  | { kind: 'binary'; at: number; operator: Operator; left: Node; right: Node }
  | { kind: 'call'; at: number; name: FunctionName; args: Node[] }
  | { kind: 'if'; at: number; test: Test; then: Node; otherwise: Node };

export interface Test {
  at: number;
  comparison: Comparison;
  left: Node;
  right: Node;
}

/** Deepest nesting: far beyond what anybody writes, far below what overflows. */
const DEEPEST = 40;
const COMPARISONS: readonly Sign[] = ['<', '<=', '>', '>=', '=', '<>'];

/**
 * Reads a formula. Errors, all with the place `at`: those of `tokensOf`; `formula-unexpected` {found}; `formula-end` when it
 * stops too early; `formula-function` {name}; `formula-arguments` {name, found, least, most}; `formula-comparison` when `if`
 * has no comparison; `formula-deep`.
 */
export function parseFormula(text: string): Result<Node> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  try {
    return ok(new Parser(tokens.value, text).whole());
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

/** Carries an error out of the depths of the descent; never leaves this file. */
class Refusal extends Error {
  readonly error: AtlasError;
  constructor(result: Result<never>) {
    super('formula');
    this.error = result.ok ? { code: 'formula-empty', params: {} } : result.error;
  }
}

class Parser {
  private i = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly text: string;

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  whole(): Node {
    const node = this.sum();
    if (this.token.kind !== 'end') throw this.unexpected();
    return node;
  }

  private get token(): Token {
    return this.tokens[this.i] as Token;
  }

  private takeSign<S extends Sign>(...signs: readonly S[]): { sign: S; at: number } | null {
    const { token } = this;
    if (token.kind !== 'sign' || !signs.includes(token.sign as S)) return null;
    this.i++;
    return { sign: token.sign as S, at: token.at };
  }

  private need(sign: Sign): void {
    if (!this.takeSign(sign)) throw this.unexpected();
  }

  private unexpected(): Refusal {
    const { at, kind } = this.token;
    if (kind === 'end') return new Refusal(fail('formula-end', { at }));
    const end = this.tokens[this.i + 1]?.at ?? at + 1;
    return new Refusal(fail('formula-unexpected', { at, found: this.text.slice(at - 1, end - 1).trim() }));
  }

  private sum(): Node {
    if (++this.depth > DEEPEST) throw new Refusal(fail('formula-deep', { at: this.token.at, most: DEEPEST }));
    let left = this.product();
    for (let sign = this.takeSign('+', '-'); sign; sign = this.takeSign('+', '-'))
      left = { kind: 'binary', at: sign.at, operator: sign.sign, left, right: this.product() };
    this.depth--;
    return left;
  }

  private product(): Node {
    let left = this.factor();
    for (let sign = this.takeSign('*', '/'); sign; sign = this.takeSign('*', '/'))
      left = { kind: 'binary', at: sign.at, operator: sign.sign, left, right: this.factor() };
    return left;
  }

  private factor(): Node {
    const minus = this.takeSign('-');
    if (minus) {
      if (++this.depth > DEEPEST) throw new Refusal(fail('formula-deep', { at: minus.at, most: DEEPEST }));
      const of = this.factor();
      this.depth--;
      return { kind: 'negate', at: minus.at, of };
    }
    if (this.takeSign('(')) {
      const node = this.sum();
      this.need(')');
      return node;
    }
    const { token } = this;
    if (token.kind !== 'number' && token.kind !== 'reference' && token.kind !== 'word')
      throw this.unexpected();
    this.i++;
    return token.kind === 'word' ? this.call(token.name, token.at) : token;
  }

  private call(name: string, at: number): Node {
    if (name === 'if') return this.choice(at);
    if (!Object.hasOwn(FUNCTIONS, name)) throw new Refusal(fail('formula-function', { at, name }));
    const args: Node[] = [];
    this.need('(');
    do args.push(this.sum());
    while (this.takeSign(','));
    this.need(')');
    const [least, most] = FUNCTIONS[name as FunctionName];
    if (args.length < least || args.length > most)
      throw new Refusal(fail('formula-arguments', { at, name, found: args.length, least, most }));
    return { kind: 'call', at, name: name as FunctionName, args };
  }

  private choice(at: number): Node {
    this.need('(');
    const left = this.sum();
    const sign = this.takeSign(...COMPARISONS);
    if (!sign) throw new Refusal(fail('formula-comparison', { at: this.token.at }));
    const test: Test = { at: sign.at, comparison: sign.sign as Comparison, left, right: this.sum() };
    this.need(',');
    const then = this.sum();
    this.need(',');
    const otherwise = this.sum();
    this.need(')');
    return { kind: 'if', at, test, then, otherwise };
  }
}
