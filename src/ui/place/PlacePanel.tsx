import { X } from 'lucide-react';
import { NATION } from '../../domain/region/level.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { selectFocus, selectPlace } from '../../state/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useActions, useAtlas, useLang } from '../hooks/index.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { placeName } from '../shell/names.ts';
import { Cite } from './Cite.tsx';
import { Cohort } from './Cohort.tsx';
import { Definitions } from './Definitions.tsx';
import { EnterSample } from './EnterSample.tsx';
import { Evidence } from './Evidence.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { ModelledFigures, ModelledLead } from './Modelled.tsx';
import { Nation } from './Nation.tsx';
import { Pairings } from './Pairings.tsx';
import { Rank } from './Rank.tsx';
import { Sites } from './Sites.tsx';
import { Trends } from './Trends.tsx';
import { Village } from './Village.tsx';
import './place.css';
import './parts.css';
import './evidence.css';

/** Indicators that the national section draws itself. */
const NATIONAL_SERIES = ['incidence-survey', 'survey-poor-population'];

/** Everything on record about the chosen place, or about the area shown when none is chosen. */
export function PlacePanel() {
  const lang = useLang();
  const code = useAtlas(selectFocus);
  const place = useAtlas((state) => selectPlace(state, code));
  const hasRegions = useAtlas((state) => state.data.regions !== null);
  return (
    <section className="place" data-testid="place-panel" aria-label={t(lang, 'place.title')}>
      {place ? (
        <Body key={place.code} lang={lang} place={place} />
      ) : (
        <>
          <Head lang={lang} title={t(lang, 'place.title')} />
          <p className="place-body place-quiet" role="status">
            {hasRegions ? t(lang, 'place.unknown', { code }) : t(lang, 'place.loading')}
          </p>
        </>
      )}
    </section>
  );
}

function Head({ lang, title, place }: { lang: Lang; title: string; place?: PlaceModel }) {
  const actions = useActions();
  return (
    <header className="place-head">
      <div>
        {place && place.path.length > 1 && (
          <nav className="place-path" aria-label={t(lang, 'place.title')}>
            {place.path.slice(0, -1).map((step) => (
              <Button key={step.code} quiet onPress={() => actions.goTo(step.code)}>
                {placeName(lang, step)}
              </Button>
            ))}
          </nav>
        )}
        <h2>{title}</h2>
        {place && (
          <p className="place-quiet">
            {lang === 'en' && place.code !== NATION ? `${place.name} · ` : ''}
            {t(lang, `place.level.${place.level}`)} · {t(lang, 'place.code', { code: place.code })}
          </p>
        )}
      </div>
      <IconButton label={t(lang, 'place.close')} onPress={() => actions.togglePanel('place')}>
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}

function Body({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const chosen = useAtlas((state) => state.view.selection.length > 0);
  const isNation = place.code === NATION;
  if (place.modelled) return <ModelledBody lang={lang} place={place} />;
  return (
    <>
      <Head lang={lang} title={placeName(lang, place)} place={place} />
      <div className="place-body">
        {!chosen && <p className="place-quiet">{t(lang, 'place.scope.lead')}</p>}
        {place.kind !== 'ordinary' && <p className="place-statement">{t(lang, `place.${place.kind}`)}</p>}
        <EnterSample lang={lang} place={place} />
        {isNation && <Nation lang={lang} />}
        {(place.kind === 'ordinary' || place.series.length > 0) && <KeyFigures lang={lang} place={place} />}
        <Trends lang={lang} place={place} except={isNation ? NATIONAL_SERIES : []} />
        <Rank lang={lang} place={place} />
        <Cohort lang={lang} place={place} />
        <Pairings lang={lang} place={place} />
        <Sites lang={lang} place={place} />
        <Evidence lang={lang} place={place} />
        <Definitions lang={lang} place={place} />
        <Cite lang={lang} place={place} />
      </div>
    </>
  );
}

/** A township or village: nothing of it is on record, so it has neither facts nor a citation to copy. */
function ModelledBody({ lang, place }: { lang: Lang; place: PlaceModel }) {
  return (
    <>
      <Head lang={lang} title={placeName(lang, place)} place={place} />
      <div className="place-body">
        <ModelledLead lang={lang} place={place} />
        <ModelledFigures lang={lang} place={place} />
        <Village lang={lang} place={place} />
        <Trends lang={lang} place={place} />
        <Rank lang={lang} place={place} />
        <Definitions lang={lang} place={place} />
      </div>
    </>
  );
}
