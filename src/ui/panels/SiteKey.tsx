import type { ReactElement } from 'react';
import { SITE_PROGRAMMES } from '../../contract/records.ts';
import { selectSites } from '../../state/index.ts';
import { siteSymbol, symbolCorners } from '../../view/scene/sites.ts';
import { useAtlas, useWords } from '../hooks/index.ts';

/** The site symbols that are on the map: shape is the programme, size the people, hollow where they are not stated. */
export function SiteKey() {
  const t = useWords();
  const sites = useAtlas(selectSites);
  const programmes = SITE_PROGRAMMES.filter((id) => sites.some(({ site }) => site.programme === id));
  const hollow = sites.some(({ size }) => size === 0);
  const building = sites.some(({ site }) => site.state === 'under-construction');
  return (
    <div className="legend-part">
      <h3>{t('shell.legend.sites', { count: sites.length })}</h3>
      <ul className="site-key">
        {programmes.map((id) => (
          <li key={id}>
            <SiteSign programme={id} filled />
            {t(`shell.legend.programme.${id}`)}
          </li>
        ))}
        <li>
          <SizeSign />
          {t('shell.legend.size')}
        </li>
        {hollow ? (
          <li>
            <SiteSign programme="thirteenth-plan" filled={false} />
            {t('shell.legend.hollow')}
          </li>
        ) : null}
        {building ? (
          <li>
            <SiteSign programme="thirteenth-plan" filled dotted />
            {t('shell.legend.dotted')}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** Three sizes side by side. */
function SizeSign() {
  return (
    <svg className="site-sign size-sign" viewBox="0 0 34 16" aria-hidden="true">
      <circle cx="5" cy="8" r="4" fill="var(--site)" />
      <circle cx="15" cy="8" r="5.2" fill="var(--site)" />
      <circle cx="27" cy="8" r="6.6" fill="var(--site)" />
    </svg>
  );
}

function SiteSign({
  programme,
  filled,
  dotted,
}: {
  programme: (typeof SITE_PROGRAMMES)[number];
  filled: boolean;
  dotted?: boolean;
}): ReactElement {
  const corners = symbolCorners(siteSymbol(programme));
  const points = Array.from(
    { length: corners.length / 2 },
    (_, i) => `${corners[2 * i]},${corners[2 * i + 1]}`,
  );
  return (
    <svg className="site-sign" viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
      <polygon
        points={points.join(' ')}
        fill={filled ? 'var(--site)' : 'var(--site-ring)'}
        stroke="var(--site)"
        strokeWidth="0.28"
      />
      {dotted ? <circle r="0.36" fill="var(--site-ring)" /> : null}
    </svg>
  );
}
