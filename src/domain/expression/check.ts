/** Formulas checked against their indicators: every reference known, every unit fitting, the result in the unit wanted. */
import { fail, ok, type Result } from '../error.ts';
import { converted, measure } from './measure.ts';
import { type Node, parseFormula } from './parse.ts';
import { sameKind, unitOf, unitText } from './units.ts';

/** A formula that may be evaluated. */
export interface Formula {
  /** The tree with the conversions between percent and shares it needs; its result is in `unit`. */
  node: Node;
  /** Indicator ids it needs, each once, in the order of the text. */
  references: string[];
  /** Unit of the result, as `unitText` writes it. */
  unit: string;
}

/**
 * Reads and checks a formula. Percent and shares may meet: `[incidence] × [population]` is a number of persons, and persons ÷
 * persons wanted in `percent` come out times 100 by themselves.
 * @param unitOfIndicator unit of a registered indicator (`person`, `percent` …), undefined for an id that is none
 * @param wanted unit the result must have; without it the natural one
 *
 * Errors, with the place `at` from 1: those of `parseFormula`; `formula-unknown` {id}; `formula-constant` when it refers to
 * nothing; `formula-units` {left, right} for persons plus yuan; `formula-root` {unit}; `formula-wanted` {found, wanted};
 * `formula-percent` when a factor 100 is written although the unit brings it.
 */
export function checkFormula(
  text: string,
  unitOfIndicator: (id: string) => string | undefined,
  wanted?: string,
): Result<Formula> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const references = new Set<string>();
  const measured = measure(parsed.value, (id) => {
    references.add(id);
    const name = unitOfIndicator(id);
    return name === undefined ? undefined : unitOf(name);
  });
  if (!measured.ok) return measured;
  if (references.size === 0) return fail('formula-constant', { at: 1 });
  const { node, unit } = measured.value;
  const target = unitOf(wanted ?? unitText(unit));
  if (!sameKind(unit, target))
    return fail('formula-wanted', { at: 1, found: unitText(unit), wanted: wanted ?? '' });
  const result = converted(node, unit, target);
  return result.ok ? ok({ node: result.value, references: [...references], unit: unitText(target) }) : result;
}
