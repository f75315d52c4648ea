/** Values of a derived indicator: the tree of its formula walked over blocks of rows. */
import type { Steps } from '../stats/steps.ts';
import type { Formula } from './check.ts';
import type { Comparison, Node, Operator } from './parse.ts';

/** Why a row has no value; the bytes of `Derived.reason`. domain: log of nothing or less, root of less than nothing. */
export const DERIVED_REASONS = ['ok', 'missing', 'zero-divisor', 'domain', 'overflow'] as const;
type Reason = (typeof DERIVED_REASONS)[number];

/** Rows between two steps. */
const BLOCK = 4096;

export interface Derived {
  /** In the unit of the formula; NaN where there is none. */
  values: Float64Array;
  /** Index in DERIVED_REASONS. A row with several reasons has the first one in the order of the text. */
  reason: Uint8Array;
}

/**
 * Evaluates a checked formula. What is missing makes the result missing, save in the branch of an `if` that is not taken; a
 * division by zero is missing for that reason, never infinite.
 * @param read values of an indicator of the formula, one a row, NaN where missing
 */
export function* evaluate(
  formula: Formula,
  read: (id: string) => ArrayLike<number>,
  rows: number,
): Steps<Derived> {
  const columns = new Map(formula.references.map((id) => [id, read(id)]));
  const values = new Float64Array(rows);
  const reason = new Uint8Array(rows);
  for (let from = 0; from < rows; from += BLOCK) {
    const n = Math.min(BLOCK, rows - from);
    const part = walk(formula.node, { columns, from, n });
    reason.set(part.reason, from);
    for (let r = 0; r < n; r++) values[from + r] = part.reason[r] === 0 ? part.values[r]! + 0 : Number.NaN;
    yield (from + n) / rows;
  }
  return { values, reason };
}

interface Block {
  columns: ReadonlyMap<string, ArrayLike<number>>;
  from: number;
  n: number;
}

const byteOf = (reason: Reason): number => DERIVED_REASONS.indexOf(reason);

function walk(node: Node, block: Block): Derived {
  const { n, from } = block;
  switch (node.kind) {
    case 'number':
      return { values: new Float64Array(n).fill(node.value), reason: new Uint8Array(n) };
    case 'reference': {
      const column = block.columns.get(node.id);
      const values = Float64Array.from({ length: n }, (_, r) => column?.[from + r] ?? Number.NaN);
      const reason = Uint8Array.from(values, (x) => (Number.isFinite(x) ? 0 : byteOf('missing')));
      return { values, reason };
    }
    case 'negate': {
      const { values, reason } = walk(node.of, block);
      return { values: values.map((x) => -x), reason };
    }
    case 'binary':
      return joined(walk(node.left, block), walk(node.right, block), OPERATIONS[node.operator]);
    case 'call': {
      const [first, ...rest] = node.args.map((arg) => walk(arg, block));
      if (node.name === 'min' || node.name === 'max')
        return rest.reduce((all, next) => joined(all, next, EXTREMES[node.name as 'min' | 'max']), first!);
      return joined(first!, first!, FUNCTIONS_OF_ONE[node.name]);
    }
    case 'if': {
      const test = joined(
        walk(node.test.left, block),
        walk(node.test.right, block),
        TESTS[node.test.comparison],
      );
      const then = walk(node.then, block);
      const otherwise = walk(node.otherwise, block);
      for (let r = 0; r < n; r++) {
        if (test.reason[r] !== 0) continue;
        const taken = test.values[r] === 1 ? then : otherwise;
        test.values[r] = taken.values[r]!;
        test.reason[r] = taken.reason[r]!;
      }
      return test;
    }
  }
}

/** A number, or why there is none. */
type Operation = (a: number, b: number) => number | Reason;

const OPERATIONS: Record<Operator, Operation> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 'zero-divisor' : a / b),
};
const EXTREMES: Record<'min' | 'max', Operation> = { min: Math.min, max: Math.max };
const FUNCTIONS_OF_ONE: Record<'abs' | 'log' | 'sqrt', Operation> = {
  abs: (a) => Math.abs(a),
  log: (a) => (a > 0 ? Math.log(a) : 'domain'),
  sqrt: (a) => (a >= 0 ? Math.sqrt(a) : 'domain'),
};
const TESTS: Record<Comparison, Operation> = {
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '=': (a, b) => Number(a === b),
  '<>': (a, b) => Number(a !== b),
};

function joined(left: Derived, right: Derived, operation: Operation): Derived {
  const n = left.values.length;
  const values = new Float64Array(n);
  const reason = new Uint8Array(n);
  for (let r = 0; r < n; r++) {
    reason[r] = left.reason[r] || right.reason[r]!;
    if (reason[r] !== 0) continue;
    const result = operation(left.values[r]!, right.values[r]!);
    if (typeof result === 'string') reason[r] = byteOf(result);
    else if (Number.isFinite(result)) values[r] = result;
    else reason[r] = byteOf('overflow');
  }
  return { values, reason };
}
