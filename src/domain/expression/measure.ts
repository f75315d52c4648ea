/** What each part of a formula is measured in; parts that differ by a factor only (percent, shares) are brought together. */
import { fail, ok, type Result } from '../error.ts';
import type { Node } from './parse.ts';
import {
  factorOf,
  isPure,
  PERCENT,
  PURE,
  rootUnit,
  sameKind,
  timesUnit,
  type Unit,
  unitText,
} from './units.ts';

/** A part with its unit. One made of numbers only is free: it takes the unit of what it is added to or compared with. */
export interface Measured {
  /** The part, with the conversions it needed. */
  node: Node;
  unit: Unit;
  isFree: boolean;
}

type Lookup = (id: string) => Unit | undefined;

/**
 * Finds the unit of a formula. Errors, with the place `at`: `formula-unknown` {id}; `formula-units` {left, right};
 * `formula-root` {unit}; `formula-percent`.
 */
export function measure(node: Node, lookup: Lookup): Result<Measured> {
  switch (node.kind) {
    case 'number':
      return ok({ node, unit: PURE, isFree: true });
    case 'reference': {
      const unit = lookup(node.id);
      return unit ? ok({ node, unit, isFree: false }) : fail('formula-unknown', { at: node.at, id: node.id });
    }
    case 'negate': {
      const of = measure(node.of, lookup);
      return of.ok ? ok({ ...of.value, node: { ...node, of: of.value.node } }) : of;
    }
    case 'binary':
      return measureBinary(node, lookup);
    case 'call':
      return measureCall(node, lookup);
    case 'if': {
      const test = alike(node.test.at, [node.test.left, node.test.right], lookup);
      if (!test.ok) return test;
      const either = alike(node.at, [node.then, node.otherwise], lookup);
      if (!either.ok) return either;
      const [left, right] = test.value.nodes as [Node, Node];
      const [then, otherwise] = either.value.nodes as [Node, Node];
      return ok({ ...either.value, node: { ...node, test: { ...node.test, left, right }, then, otherwise } });
    }
  }
}

/**
 * A part in another unit of its kind. Error `formula-percent` when a share becomes percent by itself although a factor of
 * 100 is written in it already.
 */
export function converted(node: Node, from: Unit, to: Unit): Result<Node> {
  const factor = Number(factorOf(from, to).toPrecision(12));
  if (factor === 1) return ok(node);
  const hundred = factor > 1 ? timesHundred(node) : null;
  if (hundred) return fail('formula-percent', { at: hundred.at });
  const { at } = node;
  const [operator, by] = factor > 1 ? (['*', factor] as const) : (['/', 1 / factor] as const);
  const right: Node = { kind: 'number', at, value: Number(by.toPrecision(12)) };
  return ok({ kind: 'binary', at, operator, left: node, right });
}

function measureBinary(node: Extract<Node, { kind: 'binary' }>, lookup: Lookup): Result<Measured> {
  if (node.operator === '+' || node.operator === '-') {
    const both = alike(node.at, [node.left, node.right], lookup);
    if (!both.ok) return both;
    const [left, right] = both.value.nodes as [Node, Node];
    return ok({ ...both.value, node: { ...node, left, right } });
  }
  const left = measure(node.left, lookup);
  if (!left.ok) return left;
  const right = measure(node.right, lookup);
  if (!right.ok) return right;
  return ok({
    node: { ...node, left: left.value.node, right: right.value.node },
    unit: timesUnit(left.value.unit, right.value.unit, node.operator === '*' ? 1 : -1),
    isFree: left.value.isFree && right.value.isFree,
  });
}

function measureCall(node: Extract<Node, { kind: 'call' }>, lookup: Lookup): Result<Measured> {
  const all = alike(node.at, node.args, lookup);
  if (!all.ok) return all;
  const { unit, isFree, nodes } = all.value;
  const call: Node = { ...node, args: nodes };
  // The logarithm of a number in its unit: analysts take it of yuan and of people, and mean just that number.
  if (node.name === 'log') return ok({ node: call, unit: PURE, isFree });
  if (node.name !== 'sqrt') return ok({ node: call, unit, isFree });
  const root = rootUnit(unit);
  return root
    ? ok({ node: call, unit: root, isFree })
    : fail('formula-root', { at: node.at, unit: unitText(unit) });
}

interface Alike {
  nodes: Node[];
  unit: Unit;
  isFree: boolean;
}

/** Parts that are added, compared or chosen between, all in one unit: percent if any is in percent, else the plain one. */
function alike(at: number, parts: readonly Node[], lookup: Lookup): Result<Alike> {
  const measured: Measured[] = [];
  for (const part of parts) {
    const one = measure(part, lookup);
    if (!one.ok) return one;
    measured.push(one.value);
  }
  const bound = measured.filter(({ isFree }) => !isFree).map(({ unit }) => unit);
  const first = bound[0];
  if (!first) return ok({ nodes: measured.map(({ node }) => node), unit: PURE, isFree: true });
  const other = bound.find((unit) => !sameKind(unit, first));
  if (other) return fail('formula-units', { at, left: unitText(first), right: unitText(other) });
  const inPercent = isPure(first) && bound.some(({ scale }) => scale === PERCENT.scale);
  const unit = inPercent ? PERCENT : { ...first, scale: 1 };
  const nodes: Node[] = [];
  for (const part of measured) {
    const node = part.isFree ? ok(part.node) : converted(part.node, part.unit, unit);
    if (!node.ok) return node;
    nodes.push(node.value);
  }
  return ok({ nodes, unit, isFree: false });
}

/** A multiplication by 100 anywhere in a part. */
function timesHundred(node: Node): Node | null {
  const isHundred = (part: Node): boolean => part.kind === 'number' && part.value === 100;
  if (node.kind === 'binary' && node.operator === '*' && (isHundred(node.left) || isHundred(node.right)))
    return node;
  for (const part of partsOf(node)) {
    const found = timesHundred(part);
    if (found) return found;
  }
  return null;
}

function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'number':
    case 'reference':
      return [];
    case 'negate':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'if':
      return [node.test.left, node.test.right, node.then, node.otherwise];
  }
}
