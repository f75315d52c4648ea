import type { Site } from '../../contract/records.ts';
import { formatInterval, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { Section } from './Section.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Relocation sites on record here; totals stand apart and are never points. */
export function Sites({ lang, place }: { lang: Lang; place: PlaceModel }) {
  if (place.sites.length === 0) return null;
  const points = place.sites.filter(({ row }) => row === 'site');
  const totals = place.sites.filter(({ row }) => row === 'aggregate');
  return (
    <Section title={t(lang, 'place.sites.title')}>
      {points.length > 0 && <p className="place-quiet">{t(lang, 'place.sites.caption')}</p>}
      <SiteList lang={lang} sites={points} />
      {totals.length > 0 && (
        <>
          <h4 className="place-subtitle">{t(lang, 'place.sites.aggregates')}</h4>
          <p className="place-quiet">{t(lang, 'place.sites.aggregateNote')}</p>
          <SiteList lang={lang} sites={totals} />
        </>
      )}
    </Section>
  );
}

function SiteList({ lang, sites }: { lang: Lang; sites: readonly Site[] }) {
  return (
    <ul className="place-list">
      {sites.map((site) => (
        <li key={site.id}>
          <div className="place-figure-line">
            <span className="place-figure-name">{site.name}</span>
            <span className="place-count">{sizeOf(lang, site)}</span>
          </div>
          <p className="place-quiet">
            {[
              [site.county, site.township, site.village].filter(Boolean).join(''),
              t(lang, `official.programme.${site.programme}`),
              t(lang, `official.siteState.${site.state}`),
              formatPeriod(lang, site.period),
              site.investmentCny === null
                ? ''
                : t(lang, 'place.sites.investment', { value: money(lang, site.investmentCny) }),
              site.row === 'site' ? t(lang, `place.sites.precision.${site.precision}`) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {site.facilities && <p className="place-quiet">{site.facilities}</p>}
          <SourceLine
            lang={lang}
            sources={[site.source]}
            remark={site.note && `${t(lang, 'place.sites.note')}: ${site.note}`}
          />
        </li>
      ))}
    </ul>
  );
}

function sizeOf(lang: Lang, site: Site): string {
  const parts: string[] = [];
  if (site.households !== null)
    parts.push(t(lang, 'place.sites.households', { value: formatNumber(lang, site.households) }));
  if (site.persons !== null)
    parts.push(t(lang, 'place.sites.persons', { value: formatNumber(lang, site.persons) }));
  const bounded = parts.map((value) =>
    site.bound === 'exact' ? value : t(lang, `place.sites.${site.bound}`, { value }),
  );
  return bounded.length > 0 ? bounded.join(t(lang, 'common.listJoin')) : t(lang, 'place.sites.unstated');
}

const money = (lang: Lang, n: number): string =>
  formatInterval(lang, { lo: n, hi: n, loOpen: false, hiOpen: false }, 'cny');
