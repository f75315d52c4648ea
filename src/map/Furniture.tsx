/** What a map must carry: stamp or 审图号 lower left, source, scale, north, and the frame of the inset. */
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { t } from '../i18n/index.ts';
import { type Atlas, selectSites } from '../state/index.ts';
import type { EngineView } from './engine-types.ts';
import { scaleBar } from './scale.ts';

const SCALE_ROOM = 96;

interface Props {
  atlas: Atlas;
  view: EngineView | null;
  insetCanvas: RefObject<HTMLCanvasElement | null>;
}

export function Furniture({ atlas, view, insetCanvas }: Props) {
  const lang = useStore(atlas.store, (state) => state.view.lang);
  const config = useStore(atlas.store, (state) => state.config);
  const boundary = useStore(atlas.store, (state) => state.data.manifest?.boundary);
  const sites = useStore(atlas.store, (state) => selectSites(state).length);
  const stamp = config.mapApproval
    ? t(lang, 'map.approval', { approval: config.mapApproval })
    : t(lang, 'official.mapNotice');
  const basemap = config.basemap?.attribution;
  const cited = [boundary?.source, basemap].filter(Boolean).join(' · ');
  // The package behind the publisher's name stands in the full citation: in the title, in About and in every export.
  const publisher = boundary ? `${boundary.source.split(', ')[0]} ${boundary.vintage}` : undefined;
  const source = [publisher, basemap].filter(Boolean).join(' · ');
  return (
    <>
      <figure className="map-inset" data-testid="inset" data-furniture data-keep-off hidden={!view?.inset}>
        <canvas ref={insetCanvas} role="img" aria-label={t(lang, 'map.insetAlt')} />
        <figcaption>
          {t(lang, 'map.inset')}
          <span className="map-inset-scale" aria-hidden="true">
            {t(lang, 'map.km', { n: 500 })}
            <i />
          </span>
        </figcaption>
      </figure>
      <div className="map-foot" data-furniture>
        <span className="map-stamp" data-testid="stamp" data-keep-off>
          {stamp}
        </span>
        <span className="map-source" title={cited}>
          {sites > 0 ? <>{t(lang, 'map.sites', { count: sites })} · </> : null}
          {source ? t(lang, 'map.boundary', { source }) : null}
        </span>
        {view ? <Scale view={view} lang={lang} /> : null}
      </div>
    </>
  );
}

function Scale({ view, lang }: { view: EngineView; lang: 'zh-CN' | 'en' }) {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const { km, px } = scaleBar(view.camera, SCALE_ROOM * root);
  return (
    <span className="map-measure" data-keep-off>
      <span className="map-scale" title={t(lang, 'map.scaleAlt')}>
        <span>{t(lang, 'map.km', { n: km })}</span>
        <i style={{ width: `${px}px` }} />
      </span>
      <span className="map-north" role="img" aria-label={t(lang, 'map.northAlt')}>
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <path d="M6 0 L11 15 L6 11.6 Z" />
          <path className="map-north-half" d="M6 0 L1 15 L6 11.6 Z" />
        </svg>
        {t(lang, 'map.north')}
      </span>
    </span>
  );
}
