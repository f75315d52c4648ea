import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import type { Fact } from '../../contract/records.ts';
import type { AtlasError } from '../../domain/error.ts';
import { formatError } from '../../i18n/format.ts';
import type { Lang, MessageKey } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useActions, useAtlas } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { groupFacts, searchFacts } from './fact-groups.ts';
import { Section } from './Section.tsx';
import { documentTitle } from './sources.ts';
import { termLabel, useTerms } from './terms.ts';

type Load = { state: 'loading' } | { state: 'failed'; error: AtlasError } | { state: 'here'; facts: Fact[] };

/** Every fact of the place and of what lies inside it: grouped by kind, searchable, all of it reachable. */
export function Evidence({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const actions = useActions();
  const [load, setLoad] = useState<Load>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `tries` asks again.
  useEffect(() => {
    let live = true;
    setLoad({ state: 'loading' });
    actions.facts(place.code).then(
      (facts) => live && setLoad({ state: 'here', facts }),
      (error: AtlasError) => live && setLoad({ state: 'failed', error }),
    );
    return () => {
      live = false;
    };
  }, [place.code, tries, actions]);

  const aside = load.state === 'here' ? t(lang, 'place.evidence.count', { count: load.facts.length }) : '';
  return (
    <div data-testid="evidence">
      <Section title={t(lang, 'place.evidence.title')} aside={aside}>
        {load.state === 'loading' && (
          <p className="place-quiet" role="status">
            {t(lang, 'place.evidence.loading')}
          </p>
        )}
        {load.state === 'failed' && (
          <div role="alert">
            <p>{t(lang, 'place.evidence.failed', { reason: formatError(lang, load.error) })}</p>
            <Button onPress={() => setTries(tries + 1)}>{t(lang, 'place.evidence.retry')}</Button>
          </div>
        )}
        {load.state === 'here' && load.facts.length === 0 && (
          <p className="place-quiet">{t(lang, 'place.evidence.empty')}</p>
        )}
        {load.state === 'here' && load.facts.length > 0 && (
          <FactList key={place.code} lang={lang} place={place} facts={load.facts} />
        )}
      </Section>
    </div>
  );
}

function FactList({ lang, place, facts }: { lang: Lang; place: PlaceModel; facts: Fact[] }) {
  const manifest = useAtlas((state) => state.data.manifest);
  const terms = useTerms(lang);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const wanted = useDeferredValue(query);
  const inputId = useId();
  const all = useMemo(() => groupFacts(facts), [facts]);
  const found = useMemo(
    () =>
      searchFacts(facts, wanted, (fact) =>
        [termLabel(terms, fact.term), documentTitle(lang, fact.source.document, manifest)].join(' '),
      ),
    [facts, wanted, terms, lang, manifest],
  );
  const sections = useMemo(
    () =>
      (found.length === facts.length ? all : groupFacts(found)).filter((s) => !kind || s.category === kind),
    [found, facts, all, kind],
  );
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  const narrowed = wanted.trim() !== '' || kind !== '';
  return (
    <>
      <p className="place-quiet">
        {t(lang, 'place.evidence.lead')} {t(lang, 'place.source.lineNote')}
      </p>
      <div className="place-search">
        <label className="place-hidden" htmlFor={inputId}>
          {t(lang, 'place.evidence.search')}
        </label>
        <input
          id={inputId}
          type="search"
          value={query}
          placeholder={t(lang, 'place.evidence.searchHint')}
          onChange={(event) => setQuery(event.target.value)}
        />
        <select
          aria-label={t(lang, 'place.evidence.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{t(lang, 'place.evidence.allKinds')}</option>
          {all.map(({ category, count: n }) => (
            <option key={category} value={category}>
              {t(lang, `place.category.${category}` as MessageKey)} {n}
            </option>
          ))}
        </select>
      </div>
      <p className="place-quiet" role="status">
        {narrowed &&
          (count > 0
            ? t(lang, 'place.evidence.found', { count, all: facts.length })
            : t(lang, 'place.evidence.nothing', { query: wanted }))}
      </p>
      {sections.map((section, at) => (
        <EvidenceSection
          key={`${section.category} ${narrowed}`}
          lang={lang}
          place={place}
          section={section}
          terms={terms}
          open={narrowed || at === 0}
        />
      ))}
    </>
  );
}
