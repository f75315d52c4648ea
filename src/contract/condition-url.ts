/** Filter conditions in the address: fields joined by ':', conditions by ';', as in `value:population:2016:ge:300000;flag:ok`. */
import * as v from 'valibot';
import { readNumber } from './number-url.ts';
import { Condition } from './viewspec.ts';

type Operator = Extract<Condition, { kind: 'value' }>['op'];
const OPERATORS: readonly (readonly [Operator, string])[] = [
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
  ['=', 'eq'],
];
const MOST_CONDITIONS = 50;
const LONGEST_TEXT = 200;

/** Escapes the separators inside a free text; the rest stays readable. */
const protect = (text: string): string => text.replace(/[%:;]/g, (sign) => encodeURIComponent(sign));

/** Writes conditions; '' for none. */
export function writeConditions(conditions: readonly Condition[]): string {
  return conditions.map(writeCondition).join(';');
}

/** Reads them back; null when any of them is no condition, for half a filter shows another map than was sent. */
export function readConditions(text: string): Condition[] | null {
  const parts = text === '' ? [] : text.split(';', MOST_CONDITIONS + 1);
  if (parts.length > MOST_CONDITIONS) return null;
  const conditions = parts.map(readCondition);
  return conditions.every((c) => c !== null) ? conditions : null;
}

function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'value': {
      const op = OPERATORS.find(([sign]) => sign === condition.op)?.[1] ?? 'eq';
      return ['value', protect(condition.indicator), condition.period, op, String(condition.value)].join(':');
    }
    case 'flag':
      return `flag:${condition.flag}`;
    case 'basis':
      return `basis:${condition.basis}`;
    case 'class':
      return `class:${condition.index}`;
    case 'text':
      return `text:${protect(condition.text)}`;
  }
}

function readCondition(text: string): Condition | null {
  const [kind, ...fields] = text.split(':', 6);
  const raw = rawCondition(kind, fields);
  return raw && v.is(Condition, raw) ? raw : null;
}

function rawCondition(kind: string | undefined, fields: string[]): object | null {
  const [first = '', period, name, number, ...rest] = fields;
  if (kind === 'value') {
    const op = OPERATORS.find(([, word]) => word === name)?.[0];
    const indicator = unprotect(first);
    const value = readNumber(number ?? '');
    return rest.length === 0 ? { kind, indicator, period, op, value } : null;
  }
  if (period !== undefined) return null;
  if (kind === 'flag' || kind === 'basis') return { kind, [kind]: first };
  if (kind === 'class') return /^\d{1,3}$/.test(first) ? { kind, index: Number(first) } : null;
  if (kind === 'text') {
    const words = unprotect(first);
    return words === null || words.length > LONGEST_TEXT ? null : { kind, text: words };
  }
  return null;
}

function unprotect(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
