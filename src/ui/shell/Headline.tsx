import { formatInterval, formatNumber } from '../../i18n/format.ts';
import { classPaint } from '../../theme/index.ts';
import { useAtlas, useLang, useScheme, useWords } from '../hooks/index.ts';
import { SeriesLine } from './SeriesLine.tsx';

const FROM = 2012;
const TO = 2020;

/** The national survey series and the counts of exits by year: what every reader should know before the map. */
export function Headline() {
  const t = useWords();
  const lang = useLang();
  const scheme = useScheme();
  const record = useAtlas((state) => state.data.record);
  if (!record) return <section className="headline" data-testid="headline" aria-busy="true" />;

  const years = record.national.filter(({ year }) => year >= FROM && year <= TO);
  const cohorts = [...new Set(record.listed.map(({ cohort }) => cohort))].sort((a, b) => a - b);
  const count = (cohort: number): number => record.listed.filter((row) => row.cohort === cohort).length;
  const people = (n: number): string =>
    formatInterval(lang, { lo: n, hi: n, loOpen: false, hiOpen: false }, 'person');
  const first = years[0];
  const last = years[years.length - 1];
  return (
    <section className="headline" data-testid="headline" aria-label={t('shell.headline.label')}>
      <div className="headline-part headline-series">
        <p className="headline-title">
          {t('shell.headline.series')}
          <small>{t('shell.headline.seriesNote')}</small>
        </p>
        <SeriesLine years={years} />
        <p className="headline-poor">
          {[first, last].map((row) =>
            row ? (
              <span key={row.year}>
                {t('shell.headline.sumPoor', { year: row.year, poor: people(row.poorPopulation) })}
              </span>
            ) : null,
          )}
        </p>
      </div>
      <div className="headline-part headline-counts">
        <p className="headline-title">
          {t('shell.headline.counts')}
          <small>{t('shell.headline.countsNote', { total: record.listed.length })}</small>
        </p>
        <ol className="cohort-bar">
          {cohorts.map((year, i) => {
            const n = count(year);
            const { fill } = classPaint({ ramp: 'cohort', index: i, of: cohorts.length }, scheme);
            return (
              <li
                key={year}
                style={{ flexGrow: n }}
                aria-label={t('shell.headline.countOf', { year, count: n })}
              >
                <span className="cohort-fill" style={{ background: fill }} />
                <span className="cohort-count">{formatNumber(lang, n)}</span>
                <span className="cohort-year">{year}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
