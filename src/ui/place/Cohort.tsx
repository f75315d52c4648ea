import type { ExitStep } from '../../contract/records.ts';
import { formatInterval } from '../../i18n/format.ts';
import type { Lang, MessageKey } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useAtlas } from '../hooks/index.ts';
import { formatDate } from './dates.ts';
import { Section } from './Section.tsx';
import { SourceLine } from './SourceLine.tsx';

/** The place on the list of national poor counties, the standard it was judged by and the dated steps of its exit. */
export function Cohort({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const manifest = useAtlas((state) => state.data.manifest);
  const { cohort, steps } = place;
  if (!cohort) {
    if (place.level !== 'county' || place.kind !== 'ordinary') return null;
    return (
      <Section title={t(lang, 'place.cohort.title')}>
        <p className="place-quiet">{t(lang, 'place.cohort.notListed')}</p>
      </Section>
    );
  }
  const bound = manifest?.rules
    .find(({ id }) => id === 'county-exit')
    ?.bounds.find(({ side }) => side === cohort.side);
  const approval = steps.find(({ step }) => step === 'approval');
  const sources = place.series.find(({ indicator }) => indicator.id === 'exit-cohort')?.points[0]?.value
    .sources;
  return (
    <Section title={t(lang, 'place.cohort.title')}>
      <ul className="place-list">
        {cohort.rows.map((row) => (
          <li key={`${row.code}${row.name}`}>
            {t(lang, 'place.cohort.row', { name: row.name, year: row.cohort })}
            {row.note && <p className="place-quiet">{t(lang, 'place.cohort.note', { note: row.note })}</p>}
          </li>
        ))}
      </ul>
      {cohort.rows.length > 1 && (
        <p className="place-quiet">
          {t(lang, 'place.cohort.merged', {
            names: cohort.rows.map(({ name }) => name).join(t(lang, 'common.listJoin')),
          })}
        </p>
      )}
      <dl className="place-pairs">
        <dt>{t(lang, 'place.cohort.cohortYear')}</dt>
        <dd>{cohort.year}</dd>
        {approval && (
          <>
            <dt>{t(lang, 'place.cohort.approvalYear')}</dt>
            <dd>{formatDate(lang, approval.date)}</dd>
          </>
        )}
        <dt>{t(lang, `place.cohort.side.${cohort.side}`)}</dt>
        {bound && <dd>{t(lang, 'place.cohort.rule', { bound: formatInterval(lang, bound, 'percent') })}</dd>}
      </dl>
      {approval && <p className="place-quiet">{t(lang, 'place.cohort.difference')}</p>}
      {sources && <SourceLine lang={lang} sources={sources} />}
      {steps.length > 0 && <Steps lang={lang} steps={steps} />}
    </Section>
  );
}

function Steps({ lang, steps }: { lang: Lang; steps: readonly ExitStep[] }) {
  const ordered = [...steps].sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <>
      <h4 className="place-subtitle">{t(lang, 'place.cohort.steps')}</h4>
      <ol className="place-steps">
        {ordered.map((step) => (
          <li key={`${step.date}${step.step}`} data-final={step.step === 'approval' || undefined}>
            <span className="place-step-date">{formatDate(lang, step.date)}</span>
            <strong>{t(lang, `place.step.${step.step}` as MessageKey)}</strong>
            <span>{lang === 'en' ? step.what : step.whatZh}</span>
            <SourceLine lang={lang} sources={[step.source]} />
          </li>
        ))}
      </ol>
    </>
  );
}
