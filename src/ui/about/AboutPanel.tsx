import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { useAtlas, useLang } from '../hooks/index.ts';
import { program } from './program.ts';
import { keyList } from './shortcuts.ts';
import './about.css';

/** What the atlas is, what its numbers are, where they and the boundaries come from, and how to use the keyboard. */
export function AboutPanel() {
  const lang = useLang();
  const manifest = useAtlas((state) => state.data.manifest);
  const config = useAtlas((state) => state.config);
  const counts = manifest?.counts;
  return (
    <article className="about" data-testid="about" aria-label={t(lang, 'place.about.title')}>
      <h2>{t(lang, 'common.name')}</h2>
      <p>{t(lang, 'place.about.what')}</p>
      {counts && (
        <p className="about-quiet">
          {t(lang, 'place.about.contents', {
            facts: formatNumber(lang, counts.facts),
            stated: formatNumber(lang, counts.factsStated),
            links: counts.links,
            sites: counts.sites,
            aggregates: counts.aggregates,
            listed: counts.listed,
          })}
        </p>
      )}
      <Part title={t(lang, 'place.about.kinds')}>
        <p>{t(lang, 'place.about.kindsLead')}</p>
        <dl>
          {(['documented', 'rule', 'modelled', 'user'] as const).map((basis) => (
            <div key={basis}>
              <dt>{t(lang, `official.basis.${basis}`)}</dt>
              <dd>{t(lang, `official.basisNote.${basis}`)}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t(lang, 'place.about.review')}>
        <p>
          {config.mapApproval
            ? t(lang, 'place.about.approved', { number: config.mapApproval })
            : t(lang, 'place.about.unreviewed')}
        </p>
        {config.mapApproval && config.reviewMode === 'standard-map' && (
          <p>{t(lang, 'place.about.standard')}</p>
        )}
        {config.organisation && <p>{t(lang, 'place.about.organisation', { name: config.organisation })}</p>}
      </Part>
      <Part title={t(lang, 'place.about.sources')}>
        <ul>
          {(manifest?.documents ?? []).map((document) => (
            <li key={document.id}>
              <strong>{document.title[lang]}</strong>
              <p className="about-quiet">
                {[document.publisher[lang], document.date, document.note[lang]].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        <p className="about-quiet">{t(lang, 'place.source.lineNote')}</p>
      </Part>
      {manifest && (
        <Part title={t(lang, 'place.about.boundary')}>
          <p>{t(lang, 'place.about.boundarySource', { text: manifest.boundary.source })}</p>
          <p>{t(lang, 'place.about.vintage', { text: manifest.boundary.vintage })}</p>
          <p>{t(lang, 'place.about.datum', { text: manifest.boundary.datum })}</p>
          <p>{t(lang, 'place.about.boundaryLicence', { text: manifest.boundary.licence })}</p>
        </Part>
      )}
      <Part title={t(lang, 'place.about.privacy')}>
        <p>{t(lang, 'place.about.privacyText')}</p>
      </Part>
      <Part title={t(lang, 'place.about.keys')}>
        <Keys lang={lang} />
      </Part>
      {config.links.length > 0 && (
        <Part title={t(lang, 'place.about.links')}>
          <ul>
            {config.links.map(({ label, href }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noreferrer noopener">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t(lang, 'place.about.licence')}>
        <p>{t(lang, 'place.about.licenceText')}</p>
      </Part>
      <Part title={t(lang, 'place.about.version')}>
        <p>{t(lang, 'place.about.versionText', { app: program.version, data: manifest?.version ?? '—' })}</p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Keys({ lang }: { lang: Lang }) {
  return (
    <dl className="about-keys">
      {keyList().map(({ label, keys }) => (
        <div key={label}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(lang, label)}</dd>
        </div>
      ))}
    </dl>
  );
}
