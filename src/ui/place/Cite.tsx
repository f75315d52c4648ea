import { useId, useRef, useState } from 'react';
import { formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { Figure, PlaceModel } from '../../view/place.ts';
import { program } from '../about/program.ts';
import { useAtlas } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { citation } from './cite.ts';
import { today } from './dates.ts';
import { headlines } from './figures.ts';
import { Section } from './Section.tsx';

/** A citation ready to copy, for any figure of the place. */
export function Cite({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const manifest = useAtlas((state) => state.data.manifest);
  const figures = place.series.flatMap(({ points }) => points);
  const mapped = useAtlas((state) => state.view.indicator);
  const first = preferred(place, mapped);
  const [picked, setPicked] = useState<string | null>(null);
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const pickId = useId();
  const nameOf = (indicator: string, period: string): string => `${indicator} ${period}`;
  const figure =
    figures.find(({ indicator, period }) => nameOf(indicator.id, period) === picked) ?? first ?? figures[0];
  if (!figure) return null;

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text.current?.textContent ?? '');
      setSaid('copied');
    } catch {
      // Without a secure address there is no clipboard: the text is selected for the reader instead.
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      setSaid('failed');
    }
  };

  return (
    <Section title={t(lang, 'place.cite.title')}>
      {figures.length > 1 && (
        <>
          <label className="place-hidden" htmlFor={pickId}>
            {t(lang, 'place.cite.pick')}
          </label>
          <select
            id={pickId}
            className="place-select"
            value={nameOf(figure.indicator.id, figure.period)}
            onChange={(event) => {
              setPicked(event.target.value);
              setSaid(null);
            }}
          >
            {figures.map(({ indicator, period }) => (
              <option key={nameOf(indicator.id, period)} value={nameOf(indicator.id, period)}>
                {indicator.short[lang]} · {formatPeriod(lang, period)}
              </option>
            ))}
          </select>
        </>
      )}
      <p className="place-citation" ref={text} data-testid="citation">
        {citation(lang, place, figure, { manifest, version: program.version, date: today() })}
      </p>
      <div className="place-pager">
        <Button onPress={() => void copy()}>{t(lang, 'place.cite.copy')}</Button>
        <span role="status" className="place-quiet">
          {said && t(lang, `place.cite.${said}`)}
        </span>
      </div>
    </Section>
  );
}

/** The figure of the map's indicator, else the exit measure, else the first documented one. */
function preferred(place: PlaceModel, mapped: string): Figure | undefined {
  const first = headlines(place).map(({ figure }) => figure);
  const of = (id: string): Figure | undefined => first.find(({ indicator }) => indicator.id === id);
  return (
    of(mapped) ?? of('incidence-comprehensive') ?? first.find(({ value }) => value.basis === 'documented')
  );
}
