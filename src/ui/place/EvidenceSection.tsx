import { useState } from 'react';
import type { Lang, MessageKey } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { Button } from '../kit/Button.tsx';
import { FactRow } from './FactRow.tsx';
import type { FactCluster, FactSection } from './fact-groups.ts';
import { rulingWords, type Terms } from './terms.ts';

const PAGE = 30;

interface EvidenceSectionProps {
  lang: Lang;
  place: PlaceModel;
  section: FactSection;
  terms: Terms;
  open: boolean;
}

/** Facts of one kind, folded; a long list is shown in pages and, on request, whole. */
export function EvidenceSection({ lang, place, section, terms, open }: EvidenceSectionProps) {
  const [isOpen, setOpen] = useState(open);
  const [shown, setShown] = useState(PAGE);
  const { clusters } = section;
  const rest = clusters.length - shown;
  return (
    <details className="place-evidence" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(lang, `place.category.${section.category}` as MessageKey)}
        <span className="place-count">{section.count}</span>
      </summary>
      {isOpen && (
        <>
          <ul className="place-facts">
            {clusters.slice(0, shown).map((cluster) => (
              <li key={cluster.key}>
                <Cluster lang={lang} place={place} cluster={cluster} terms={terms} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <div className="place-pager">
              <Button onPress={() => setShown(shown + PAGE)}>
                {t(lang, 'place.evidence.more', { count: Math.min(PAGE, rest) })}
              </Button>
              <Button onPress={() => setShown(clusters.length)}>
                {t(lang, 'place.evidence.everything', { count: clusters.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </details>
  );
}

interface ClusterProps {
  lang: Lang;
  place: PlaceModel;
  cluster: FactCluster;
  terms: Terms;
}

function Cluster({ lang, place, cluster, terms }: ClusterProps) {
  const rows = cluster.entries.map((entry) => (
    <FactRow key={entry.fact.id} lang={lang} place={place} entry={entry} terms={terms} />
  ));
  if (cluster.kind === 'single' && !cluster.ruling) return rows;
  return (
    <div className={`place-cluster is-${cluster.kind}`}>
      {cluster.kind !== 'single' && (
        <p className="place-cluster-title">{t(lang, `place.evidence.${cluster.kind}`)}</p>
      )}
      {rows}
      {cluster.ruling && (
        <p className="place-ruling">
          {t(lang, 'place.evidence.ruling', { text: rulingWords(terms, cluster.ruling) })}
        </p>
      )}
    </div>
  );
}
