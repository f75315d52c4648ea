/** Keeps a table cell from being run as a formula by the office program that opens it (CWE-1236). */

/** What spreadsheet programs take for the start of a formula, full-width forms included, and the characters they skip. */
const FORMULA_START = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const REAL_NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The text with an apostrophe before it where it would be a formula. Real negative numbers stay numbers. */
export function safeCell(text: string): string {
  return FORMULA_START.test(text) && !REAL_NUMBER.test(text) ? `'${text}` : text;
}
