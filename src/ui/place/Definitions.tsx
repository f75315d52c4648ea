import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useAtlas } from '../hooks/index.ts';
import { Section } from './Section.tsx';

/** Definitions of the indicators shown, and the exit rule where the place is on the list. */
export function Definitions({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const rules = useAtlas((state) => state.data.manifest)?.rules ?? [];
  const rule = place.cohort ? rules.find(({ id }) => id === 'county-exit') : undefined;
  if (place.series.length === 0 && !rule) return null;
  return (
    <Section title={t(lang, 'place.definitions.title')}>
      {place.series.map(({ indicator }) => (
        <details key={indicator.id} className="place-definition">
          <summary>{indicator.label[lang]}</summary>
          <p>{indicator.definition[lang]}</p>
          {indicator.breaksSource[lang] !== '' && (
            <p className="place-quiet">
              {t(lang, 'place.definitions.breaks', { text: indicator.breaksSource[lang] })}
            </p>
          )}
        </details>
      ))}
      {rule && (
        <details className="place-definition">
          <summary>{rule.label[lang]}</summary>
          <p>{rule.text[lang]}</p>
          <p className="place-quiet">{t(lang, 'place.definitions.note', { note: rule.note[lang] })}</p>
          <p className="place-quiet">{t(lang, 'place.scope.source', { text: rule.source })}</p>
        </details>
      )}
    </Section>
  );
}
