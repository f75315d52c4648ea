const NUMBER = /^-?\d{1,25}(\.\d{1,30})?(e[+-]?\d{1,3})?$/i;

/** A finite number as String() writes it, null for anything else, empty text included. */
export function readNumber(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
