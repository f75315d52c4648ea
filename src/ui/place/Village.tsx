import { SAMPLE_YEARS } from '../../domain/village/sample.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import type { VillagePart } from '../../view/place-modelled.ts';
import { Section } from './Section.tsx';
import './modelled.css';

const FIRST = SAMPLE_YEARS[0];
const LAST = SAMPLE_YEARS[SAMPLE_YEARS.length - 1] ?? FIRST;

/** What only a village has: causes of poverty, services and its exit from the list of poor villages. All of it is modelled. */
export function Village({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const { village } = place;
  if (!village) return null;
  return (
    <>
      <Section title={t(lang, 'sample.exit')}>
        <p>
          {village.exit === null
            ? t(lang, 'sample.exitNever')
            : t(lang, 'sample.exitYear', { year: village.exit })}
        </p>
      </Section>
      <Causes lang={lang} causes={village.causes} />
      <Section title={t(lang, 'sample.services')}>
        <dl className="place-pairs">
          {village.services.map(({ service, year }) => (
            <Service key={service} name={t(lang, `sample.service.${service}`)} said={since(lang, year)} />
          ))}
        </dl>
      </Section>
    </>
  );
}

function Service({ name, said }: { name: string; said: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </>
  );
}

/** The sample begins with its first year: what is there then may be older. */
function since(lang: Lang, year: number | null): string {
  if (year === null) return t(lang, 'sample.notYet', { year: LAST });
  return t(lang, year === FIRST ? 'sample.sinceFirst' : 'sample.since', { year });
}

/** A bar for each cause with its share printed, so that the bar itself need not be read. */
function Causes({ lang, causes }: { lang: Lang; causes: VillagePart['causes'] }) {
  const most = causes?.[0]?.share ?? 1;
  return (
    <Section title={t(lang, 'sample.causes')}>
      {causes === null ? (
        <p className="place-quiet">{t(lang, 'sample.causesNone')}</p>
      ) : (
        <>
          <ul className="modelled-causes">
            {causes.map(({ cause, share }) => (
              <li key={cause}>
                <span>{t(lang, `sample.cause.${cause}`)}</span>
                <i aria-hidden="true">
                  <b style={{ width: `${(100 * share) / most}%` }} />
                </i>
                <span className="modelled-share">{formatNumber(lang, share)} %</span>
              </li>
            ))}
          </ul>
          <p className="place-quiet">{t(lang, 'sample.causesNote')}</p>
        </>
      )}
    </Section>
  );
}
