/** Keeps private persons out of the built data: identity and telephone numbers, and names of households. */
import type { BuildContext } from './context.ts';
import type { TableRow } from './read-table.ts';

const PATTERNS: readonly { what: string; test: RegExp }[] = [
  { what: 'an identity number', test: /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/ },
  { what: 'a mobile number', test: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
  { what: 'a telephone number', test: /(?<!\d)0\d{2,3}[-－ ]\d{7,8}(?!\d)/ },
  { what: 'a bank card number', test: /(?<!\d)\d{16}(?:\d{3})?(?!\d)/ },
  // A household or person followed by a bracket with two to four characters: one household (某某), 贫困户(某某).
  {
    what: 'the name of a private person',
    test: /(?:household|person|family|villager)\b[^()（）;；]*[(（]\p{Script=Han}{2,4}(?=[)）、,， ])/u,
  },
  {
    what: 'the name of a private person',
    test: /(?:贫困户|村民|户主|农户|第一书记)[(（:：]\s*\p{Script=Han}{2,4}(?:[)）、,， ]|$)/u,
  },
  { what: 'the name of a private person', test: /(?:姓名|身份证|联系电话|手机号?)[:：]/ },
];

/**
 * Stops the build at the first of `columns` that holds a number or a name of a private person.
 * The patterns catch the usual forms only; who adds rows reads them too (data/README.md).
 */
export function scanPrivacy(ctx: BuildContext, rows: readonly TableRow[], columns: readonly string[]): void {
  for (const row of rows) {
    for (const column of columns) {
      const text = row.cell(column);
      const hit = PATTERNS.find(({ test }) => test.test(text));
      if (!hit) continue;
      ctx.fail({
        file: row.file,
        row: row.line,
        what: `${column} seems to hold ${hit.what}`,
        remedy: 'keep the fact, take the number or the name out, and log the change in data/README.md',
      });
    }
  }
}
