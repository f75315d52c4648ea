/** Breaking lines of mixed Chinese and Latin text to a width that is measured by the caller. */

export interface Font {
  /** Units of the sheet (a sheet is 1280 wide). */
  size: number;
  weight: 400 | 600;
}

/** Width of a text in units of the sheet. */
export type Measure = (text: string, font: Font) => number;

/** May not begin a line. */
const CLOSING = /^[，。；：、！？）》」』】”’,.;:!?)\]%°·…–-]/u;
/** May not end one. */
const OPENING = /[（《「『【“‘([]$/u;

/**
 * Pieces between which a line may break: Latin words with the space after them, single Chinese characters. Punctuation
 * stays with its neighbour.
 */
export function pieces(text: string): string[] {
  const raw =
    text.match(
      /[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF]+\s*|\s+/gu,
    ) ?? [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined[joined.length - 1];
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Lines no wider than `width`; a piece wider than a line is cut between characters. '' gives no line. */
export function wrap(text: string, font: Font, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (measure((line + piece).trimEnd(), font) <= width) {
        line += piece;
        continue;
      }
      if (line.trim()) lines.push(line.trimEnd());
      line = piece.trimStart();
      while (measure(line.trimEnd(), font) > width) {
        const cut = longestFit(line, font, width, measure);
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    if (line.trim()) lines.push(line.trimEnd());
  }
  return lines;
}

/** Length of the longest start that fits, at least one whole character. */
function longestFit(text: string, font: Font, width: number, measure: Measure): number {
  let end = 0;
  for (const character of text) {
    if (end > 0 && measure(text.slice(0, end + character.length), font) > width) break;
    end += character.length;
  }
  return end;
}
