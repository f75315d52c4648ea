import { formatInterval, formatNumber, formatPeriod, formatUnit } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import type { ModelledPart } from '../../view/place-modelled.ts';
import { useActions, useAtlas } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { ModelledBadge } from '../kit/ModelledBadge.tsx';
import { placeName } from '../shell/names.ts';
import { Mark } from './Mark.tsx';
import { modelledFigures } from './modelled-figures.ts';
import { Section } from './Section.tsx';
import './modelled.css';

type Base = NonNullable<ModelledPart['base']>;

/** What a township or village is before any number: that it is invented, by which generator, and inside which county. */
export function ModelledLead({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const actions = useActions();
  const county = place.path.find(({ level }) => level === 'county');
  if (!place.modelled) return null;
  const { generator } = place.modelled;
  return (
    <div className="place-statement modelled-lead" data-testid="modelled-lead">
      <ModelledBadge generator={generator} />
      <p>{t(lang, 'sample.statement')}</p>
      <p className="place-quiet">{t(lang, 'sample.generator', { generator })}</p>
      {county && (
        <p className="place-quiet">
          {t(lang, 'sample.county')}
          <Button quiet onPress={() => actions.goTo(county.code)}>
            {placeName(lang, county)}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Values of the period on the map, and the base that the rates are of. A value that is not shown says why. */
export function ModelledFigures({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const period = useAtlas((state) => state.view.period);
  const { modelled } = place;
  if (!modelled) return null;
  const items = modelledFigures(place, period);
  if (!modelled.base)
    return (
      <p className="place-quiet" role="status">
        {t(lang, 'sample.waiting')}
      </p>
    );
  return (
    <>
      <Section title={t(lang, 'sample.base')}>
        <BaseLine lang={lang} base={modelled.base} of="persons" unit="person" />
        <BaseLine lang={lang} base={modelled.base} of="households" unit="household" />
      </Section>
      {items.length > 0 && (
        <Section title={t(lang, 'sample.now', { period: formatPeriod(lang, period) })}>
          <ul className="place-figures">
            {items.map(({ indicator, value, flag }) => (
              <li key={indicator.id} className="place-figure">
                <div className="place-figure-line">
                  <span className="place-figure-name">{indicator.label[lang]}</span>
                  <strong className="place-figure-value">
                    {value ? formatInterval(lang, value, indicator.unit) : t(lang, `official.flag.${flag}`)}
                  </strong>
                </div>
                <div className="place-figure-meta">
                  {value ? (
                    <Mark lang={lang} basis={value.basis} flag={value.flag} />
                  ) : (
                    <span className="place-quiet">{t(lang, `official.flagNote.${flag}`)}</span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function BaseLine({
  lang,
  base,
  of,
  unit,
}: {
  lang: Lang;
  base: Base;
  of: keyof Base;
  unit: 'person' | 'household';
}) {
  const { value, flag } = base[of];
  return (
    <div className="place-figure-line">
      <span>{t(lang, `sample.${of}`)}</span>
      <strong className="place-figure-value">
        {Number.isNaN(value)
          ? t(lang, `official.flag.${flag}`)
          : `${formatNumber(lang, value)} ${formatUnit(lang, unit, value)}`}
      </strong>
    </div>
  );
}
