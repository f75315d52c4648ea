/** Documented figures of the eight counties that no total is calibrated to, each with the reason. */
import type { FactBook } from './anchors.ts';
import type { UnmetRow } from './report.ts';

/** The modelled side of a comparison, by year end. */
export interface Modelled {
  /** Registered incidence of the county, percent. */
  rate(year: number): number;
  /** Mean income weighted by persons, yuan. */
  income(year: number): number;
  /** Poor persons. */
  persons(year: number): number;
  cells: number;
}

interface Figure {
  county: string;
  fact: string;
  figure: string;
  /** Decimals at which the two are compared. */
  decimals: number;
  modelled: (model: Modelled) => number | null;
  reason: string;
}

const CELLS =
  'cells follow the code book of 2023, which also lists communities and the villages of hosted zones';
const OUTSIDE = 'lies outside 2012–2020';

const FIGURES: readonly Figure[] = [
  {
    county: '410225',
    fact: 'c-1184',
    figure: 'incidence-registered',
    decimals: 1,
    modelled: (m) => m.rate(2014),
    reason: 'end of 2014 stands for June',
  },
  {
    county: '410225',
    fact: 'c-1160',
    figure: 'incidence-comprehensive',
    decimals: 2,
    modelled: (m) => m.rate(2016),
    reason:
      'comprehensive measure: adds wrongly out and missed persons; the model holds the registered count, 3,272 of 670,000',
  },
  {
    county: '410225',
    fact: 'c-1220',
    figure: 'incidence-sample',
    decimals: 1,
    modelled: (m) => m.rate(2016),
    reason: 'sample of the Academy in October 2016, another measure and month',
  },
  {
    county: '410225',
    fact: 'c-1181',
    figure: 'poor-persons',
    decimals: 0,
    modelled: (m) => m.persons(2013),
    reason: 'a question put in a meeting, “about 100,000”; the date is uncertain (2013 or 2014)',
  },
  {
    county: '410225',
    fact: 'c-1175',
    figure: 'disposable-income',
    decimals: -2,
    modelled: (m) => m.income(2016),
    reason: 'mean over villages, rounded to 10 yuan',
  },
  {
    county: '410225',
    fact: 'c-1232',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '360781',
    fact: 'c-1255',
    figure: 'incidence-registered',
    decimals: 2,
    modelled: (m) => m.rate(2015),
    reason: 'the base is taken from this rate',
  },
  {
    county: '360781',
    fact: 'c-1254',
    figure: 'incidence-registered',
    decimals: 2,
    modelled: () => null,
    reason: OUTSIDE,
  },
  {
    county: '360781',
    fact: 'c-1252',
    figure: 'persons-lifted-out',
    decimals: 0,
    modelled: () => null,
    reason: `counts from 2011, which ${OUTSIDE}`,
  },
  {
    county: '410181',
    fact: 'c-0196',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '410185',
    fact: 'c-0206',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '410183',
    fact: 'c-0240',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '410184',
    fact: 'c-0353',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '410122',
    fact: 'c-0403',
    figure: 'administrative-villages',
    decimals: 0,
    modelled: (m) => m.cells,
    reason: CELLS,
  },
  {
    county: '410181',
    fact: 'c-1109',
    figure: 'township-registered-ever',
    decimals: 0,
    modelled: () => null,
    reason: 'a named township; cells are not real places, so no cell bears its count',
  },
  {
    county: '410181',
    fact: 'c-0933',
    figure: 'village-registered-ever',
    decimals: 0,
    modelled: () => null,
    reason: 'a named village; cells are not real places, so no cell bears its count',
  },
  {
    county: '410184',
    fact: 'c-0984',
    figure: 'village-registered-ever',
    decimals: 0,
    modelled: () => null,
    reason: 'a named village; cells are not real places, so no cell bears its count',
  },
];

/** The figures of a county with what the model makes of them. */
export function readOther(county: string, facts: FactBook, model: Modelled): UnmetRow[] {
  return FIGURES.filter((figure) => figure.county === county).map(
    ({ fact, figure, decimals, modelled, reason }) => {
      const found = facts.get(fact);
      const documented = found?.value ?? Number.NaN;
      const exact = modelled(model);
      const unit = 10 ** decimals;
      const round = (v: number): number => Math.round(v * unit) / unit;
      return {
        county,
        period: found?.period ?? '',
        figure,
        documented,
        modelled: exact === null ? null : Math.round(exact * 1000) / 1000,
        met: exact !== null && round(exact) === round(documented),
        facts: [fact],
        reason,
      };
    },
  );
}
