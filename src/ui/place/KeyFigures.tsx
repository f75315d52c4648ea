import { formatInterval, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { headlines } from './figures.ts';
import { Mark } from './Mark.tsx';
import { Section } from './Section.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Newest value of every recorded indicator with unit, period, kind of number, flag and source. */
export function KeyFigures({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const items = headlines(place);
  return (
    <Section title={t(lang, 'place.figures.title')}>
      {items.length === 0 && <p className="place-quiet">{t(lang, 'place.figures.none')}</p>}
      <ul className="place-figures">
        {items.map(({ figure, carried }) => {
          const { indicator, value } = figure;
          const [first, last] = [carried[0], carried.at(-1)];
          return (
            <li key={indicator.id} className="place-figure">
              <div className="place-figure-line">
                <span className="place-figure-name">{indicator.label[lang]}</span>
                <strong className="place-figure-value">{formatInterval(lang, value, indicator.unit)}</strong>
              </div>
              <div className="place-figure-meta">
                <span>{formatPeriod(lang, figure.period)}</span>
                <Mark lang={lang} basis={value.basis} flag={value.flag} />
                <SourceLine
                  lang={lang}
                  sources={value.sources}
                  printed={figure.printed === figure.period ? undefined : figure.printed}
                  remark={figure.remark?.[lang]}
                />
              </div>
              {first && last && (
                <p className="place-quiet">
                  {t(lang, 'place.figures.carried', {
                    from: formatPeriod(lang, first.period),
                    to: formatPeriod(lang, last.period),
                    value: formatInterval(lang, last.value, indicator.unit),
                  })}
                </p>
              )}
              {value.flag === 'series-break' && (
                <p className="place-quiet">{t(lang, 'place.figures.changed')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
