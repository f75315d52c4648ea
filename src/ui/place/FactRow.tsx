import type { Fact } from '../../contract/records.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Lang, MessageKey } from '../../i18n/index.ts';
import { t, word } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useAtlas } from '../hooks/index.ts';
import type { FactEntry } from './fact-groups.ts';
import { factValue } from './fact-value.ts';
import { sourceWords } from './sources.ts';
import { type Terms, termLabel } from './terms.ts';

interface FactRowProps {
  lang: Lang;
  place: PlaceModel;
  entry: FactEntry;
  terms: Terms;
}

/** One fact: item, value with bound, period and how it is known, document and lines, caution, note. */
export function FactRow({ lang, place, entry, terms }: FactRowProps) {
  const manifest = useAtlas((state) => state.data.manifest);
  const { fact, again } = entry;
  const mapped = manifest?.indicators.find(({ id }) => id === fact.indicator);
  const sources = sourceWords(
    lang,
    [fact, ...again].map(({ source }) => source),
    manifest,
  );
  return (
    <div className="place-fact">
      <div className="place-figure-line">
        <span className="place-figure-name">
          {fact.place !== place.name && fact.level !== 'nation' && (
            <span className="place-fact-place">{fact.place}</span>
          )}
          {termLabel(terms, fact.term)}
        </span>
        <strong className="place-figure-value">{factValue(lang, fact)}</strong>
      </div>
      <div className="place-figure-meta">
        {fact.period && <span>{formatPeriod(lang, fact.period)}</span>}
        <span className="chip" title={t(lang, `place.evidence.basisNote.${fact.periodBasis}`)}>
          {t(lang, `place.evidence.basis.${fact.periodBasis}`)}
        </span>
        {mapped && (
          <span className="chip" data-tone="accent">
            {t(lang, 'place.evidence.onMap', { indicator: mapped.short[lang] })}
          </span>
        )}
      </div>
      <p className="place-fact-source">{sources.join(t(lang, 'common.clauseJoin'))}</p>
      {boundWords(lang, fact) && <p className="place-quiet">{boundWords(lang, fact)}</p>}
      {fact.caution && (
        <p className="place-caution">
          {word(lang, { code: `place.evidence.caution.${fact.caution}`, params: {} })}
        </p>
      )}
      {fact.unplaced && (
        <p className="place-caution">
          {t(lang, 'place.evidence.unplaced', { reason: unplacedWords(lang, fact) })}
        </p>
      )}
      {fact.note && (
        <p className="place-quiet">
          {t(lang, 'place.evidence.note')}: {fact.note}
        </p>
      )}
    </div>
  );
}

const boundWords = (lang: Lang, fact: Fact): string =>
  ['lower', 'upper', 'approx'].includes(fact.bound)
    ? t(lang, `place.evidence.bound.${fact.bound}` as MessageKey)
    : '';

/** The build writes a reason code; one that has no words yet shows itself. */
function unplacedWords(lang: Lang, fact: Fact): string {
  const code = `place.unplaced.${fact.unplaced}`;
  const said = word(lang, { code, params: {} });
  return said === code ? fact.unplaced : said;
}
