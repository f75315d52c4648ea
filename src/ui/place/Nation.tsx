import { Figure, trendModel, trendOptions, type YearBar, yearOptions } from '../../charts/index.ts';
import type { NationalYear } from '../../contract/records.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { useAtlas } from '../hooks/index.ts';
import { Section } from './Section.tsx';

const HEIGHT = 140;
/** Earlier years were worked back by the present standard; they stand in the table. */
const FIRST_CHARTED = 2010;

/** What the panel says of the whole country: survey series, how to read the map, what is on record. */
export function Nation({ lang }: { lang: Lang }) {
  const record = useAtlas((state) => state.data.record);
  const years = [...(record?.national ?? [])].sort((a, b) => a.year - b.year);
  return (
    <>
      {years.length > 0 && <Series lang={lang} years={years} />}
      <Section title={t(lang, 'place.scope.read')}>
        <ul className="place-prose">
          <li>{t(lang, 'place.scope.readClass')}</li>
          <li>{t(lang, 'place.scope.readHatch')}</li>
          <li>{t(lang, 'place.scope.readBasis')}</li>
          <li>{t(lang, 'place.scope.readFamilies')}</li>
        </ul>
      </Section>
      <Counts lang={lang} />
    </>
  );
}

const isPending = (year: NationalYear): boolean => year.status !== 'checked';

/** Counts of people in 万人 or million. */
const people = (lang: Lang, n: number): string =>
  formatNumber(lang, lang === 'en' ? Number((n / 1e6).toFixed(n < 1e7 ? 2 : 1)) : Math.round(n / 1e4));

function Series({ lang, years }: { lang: Lang; years: readonly NationalYear[] }) {
  const charted = years.filter(({ year }) => year >= FIRST_CHARTED);
  const incidence = trendModel(
    charted.map((row) => ({
      period: String(row.year),
      lo: row.incidence,
      hi: row.incidence,
      loOpen: false,
      hiOpen: false,
      flag: 'ok',
      pending: isPending(row),
    })),
    100,
  );
  const bars: YearBar[] = charted.map((row) => ({
    year: row.year,
    value: row.poorPopulation,
    pending: isPending(row),
  }));
  const status = (row: NationalYear): string =>
    isPending(row) ? t(lang, 'common.toVerify') : t(lang, 'place.scope.checked');
  const shared = { failure: t(lang, 'place.chart.failed'), height: HEIGHT };
  const alternative = (title: string, value: (row: NationalYear) => string): string =>
    t(lang, 'place.scope.nationalAlternative', {
      title,
      from: charted[0]?.year ?? '',
      to: charted.at(-1)?.year ?? '',
      list: charted.map((row) => `${row.year} ${value(row)}`).join(t(lang, 'common.listJoin')),
    });
  const column = (title: string, value: (row: NationalYear) => string) => ({
    head: [t(lang, 'place.scope.year'), title, t(lang, 'place.scope.status')],
    rows: charted.map((row) => [String(row.year), value(row), status(row)]),
  });
  const rate = t(lang, 'place.scope.nationalIncidence');
  const poor = t(lang, 'place.scope.nationalPopulation');
  return (
    <Section title={t(lang, 'place.scope.national')}>
      <Figure
        {...shared}
        title={rate}
        alternative={alternative(rate, (row) => formatNumber(lang, row.incidence))}
        table={column(rate, (row) => formatNumber(lang, row.incidence))}
        drawKey={`incidence ${lang} ${charted.length}`}
        options={(Plot, width) =>
          trendOptions(Plot, incidence, { width, height: HEIGHT }, (n) => formatNumber(lang, n))
        }
      />
      <Figure
        {...shared}
        title={poor}
        alternative={alternative(poor, (row) => people(lang, row.poorPopulation))}
        table={column(poor, (row) => people(lang, row.poorPopulation))}
        note={t(lang, 'place.scope.nationalNote')}
        drawKey={`people ${lang} ${charted.length}`}
        options={(Plot, width) => yearOptions(Plot, bars, { width, height: HEIGHT }, (n) => people(lang, n))}
      />
      <details className="place-definition">
        <summary>{t(lang, 'place.scope.nationalTable')}</summary>
        <table className="place-table">
          <thead>
            <tr>
              {(['year', 'population', 'incidence', 'line', 'status'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(lang, `place.scope.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                <td>{people(lang, row.poorPopulation)}</td>
                <td>{formatNumber(lang, row.incidence)}</td>
                <td>{row.line === null ? '—' : formatNumber(lang, row.line)}</td>
                <td>{status(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="place-quiet">{t(lang, 'place.scope.source', { text: years.at(-1)?.source ?? '' })}</p>
      </details>
    </Section>
  );
}

function Counts({ lang }: { lang: Lang }) {
  const counts = useAtlas((state) => state.data.manifest)?.counts;
  if (!counts) return null;
  const rows: [string, number][] = [
    [t(lang, 'place.scope.countFacts'), counts.facts],
    [t(lang, 'place.scope.countListed'), counts.listed],
    [t(lang, 'place.scope.countLinks'), counts.links],
    [t(lang, 'place.scope.countSites', { count: counts.aggregates }), counts.sites],
  ];
  return (
    <Section title={t(lang, 'place.scope.counts')}>
      <dl className="place-pairs is-counts">
        {rows.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(lang, n)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
