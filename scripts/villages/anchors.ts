/** Documented counts that the sample's county totals must equal, each taken from rows of data/facts/facts.csv. */
import type { BuildContext } from '../steps/context.ts';
import { readTable } from '../steps/read-table.ts';

/** A total of a county at a year end. */
export interface Anchor {
  year: number;
  persons: number;
  /** null when no source counts households. */
  households: number | null;
  ground: 'documented' | 'derived' | 'estimated';
  /** Facts the numbers come from, and how where they are not printed as they stand. */
  facts: string[];
  note: string;
}

export interface CountyRecord {
  code: string;
  anchors: Anchor[];
  /** Registered rural population that the rates are taken over; null where nothing is known. */
  base: number | null;
  baseNote: string;
  poorVillages: number;
  /** Poor villages out by the end of a year, cumulative. */
  exited: [year: number, villages: number][];
  villageFacts: string[];
  /** Share of poor households whose main cause is illness, percent; null when not known. */
  illness: number | null;
  /** Rural disposable income a head in 2016, yuan; null when not known. */
  income2016: number | null;
}

/** Numbers by fact id, with the document and line to cite. */
export type FactBook = ReadonlyMap<string, { value: number; period: string; document: string; line: number }>;

export function readFactBook(ctx: BuildContext): FactBook {
  const rows = readTable(ctx, 'data/facts/facts.csv', ['id', 'value', 'period', 'source', 'line']);
  return new Map(
    rows.map((row) => [
      row.cell('id'),
      {
        value: Number(row.cell('value')),
        period: row.cell('period'),
        document: row.cell('source'),
        line: Number(row.cell('line')),
      },
    ]),
  );
}

/** Zhengzhou's counties: persons and households ever registered (= lifted out by 2020-12), poor villages out by 2020-12. */
const ZHENGZHOU: Record<string, [households: string, persons: string, villages: string, population: string]> =
  {
    '410181': ['c-0056', 'c-0057', 'c-0058', ''],
    '410185': ['c-0059', 'c-0060', 'c-0061', 'c-0199'],
    '410183': ['c-0062', 'c-0063', 'c-0064', 'c-0238'],
    '410182': ['c-0065', 'c-0066', 'c-0067', ''],
    '410184': ['c-0068', 'c-0069', 'c-0070', 'c-0354'],
    '410122': ['c-0071', 'c-0072', 'c-0073', 'c-0404'],
  };
/** Counties whose document says that all had left by the end of 2019. */
const ALL_OUT_2019: Record<string, string> = { '410183': 'c-0245', '410182': 'c-0281', '410122': 'c-0408' };
/** Share of the total population that the model takes as the registered rural base where only the total is known. */
const RURAL_SHARE = 0.6;

/** Records of the counties of the documents, by code. Stops the build when a fact is gone. */
export function readRecords(ctx: BuildContext, facts: FactBook): Map<string, CountyRecord> {
  const fact = (id: string): number => {
    const found = facts.get(id);
    if (!found || !Number.isFinite(found.value))
      return ctx.fail({
        file: 'data/facts/facts.csv',
        what: `has no number ${id}`,
        remedy: 'mend scripts/villages/anchors.ts',
      });
    return found.value;
  };
  const lankao: CountyRecord = {
    code: '410225',
    anchors: [
      {
        year: 2014,
        persons: fact('c-1170'),
        households: null,
        ground: 'documented',
        facts: ['c-1170', 'c-1185'],
        note: 'count of June 2014, taken as the end of 2014',
      },
      {
        year: 2016,
        persons: fact('c-1171'),
        households: null,
        ground: 'documented',
        facts: ['c-1171'],
        note: '',
      },
    ],
    base: Math.round(fact('c-1170') / (fact('c-1184') / 100) / 10_000) * 10_000,
    baseNote: '77,000 ÷ 11.5 %, to ten thousand',
    poorVillages: fact('c-1177'),
    exited: [
      [2016, fact('c-1178')],
      [2017, fact('c-1177')],
    ],
    villageFacts: ['c-1177', 'c-1178'],
    illness: null,
    income2016: fact('c-1175'),
  };
  const left2015 = fact('c-1250') - fact('c-1251');
  const ruijin: CountyRecord = {
    code: '360781',
    anchors: [
      {
        year: 2014,
        persons: fact('c-1250'),
        households: fact('c-1249'),
        ground: 'documented',
        facts: ['c-1250', 'c-1249'],
        note: '',
      },
      {
        year: 2015,
        persons: left2015,
        households: null,
        ground: 'derived',
        facts: ['c-1250', 'c-1251'],
        note: '78,914 of 2014 less the 22,569 of 2015',
      },
    ],
    base: Math.round(left2015 / (fact('c-1255') / 100)),
    baseNote: '56,345 ÷ 10.09 % (end of 2015)',
    poorVillages: fact('c-1248'),
    exited: [],
    villageFacts: ['c-1248'],
    illness: fact('c-1301'),
    income2016: null,
  };
  // What is left of the city's 96,084 at the ends of 2015 and 2018 is known: its counties follow in step.
  const city = fact('c-0078');
  const inStep: [year: number, left: number, facts: string[]][] = [
    [2015, city - fact('c-0046'), ['c-0078', 'c-0046']],
    [2018, fact('c-0054'), ['c-0078', 'c-0054']],
  ];
  const zhengzhou = Object.entries(ZHENGZHOU).map(([code, [households, persons, villages, population]]) => {
    const anchors: Anchor[] = [
      {
        year: 2014,
        persons: fact(persons),
        households: fact(households),
        ground: 'derived',
        facts: [persons, households, 'c-0045'],
        note: 'everyone lifted out by 2020-12, none out before 2015: the city counts 96,000 poor at 2014-12, the sum of its counties',
      },
    ];
    for (const [year, left, ids] of inStep)
      anchors.push({
        year,
        persons: Math.round((fact(persons) * left) / city),
        households: null,
        ground: 'estimated',
        facts: ids,
        note: "the county's part of what was left in the city",
      });
    const out = ALL_OUT_2019[code];
    if (out !== undefined)
      anchors.push({
        year: fact(out),
        persons: 0,
        households: 0,
        ground: 'documented',
        facts: [out],
        note: 'all poor lifted out by that year',
      });
    const poorVillages = fact(villages);
    return {
      code,
      anchors,
      base: population === '' ? null : Math.round(RURAL_SHARE * fact(population)),
      baseNote: population === '' ? 'modelled' : `${RURAL_SHARE} of the population printed (${population})`,
      poorVillages,
      exited: [[code === '410122' ? 2015 : 2016, poorVillages]],
      villageFacts: [villages, code === '410122' ? 'c-0405' : 'c-0049'],
      illness: null,
      income2016: null,
    } satisfies CountyRecord;
  });
  return new Map([lankao, ruijin, ...zhengzhou].map((record) => [record.code, record]));
}
