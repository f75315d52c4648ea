import { useState } from 'react';
import { LINK_KINDS, type Link } from '../../contract/records.ts';
import { findPlace, type RegionSet } from '../../domain/region/table.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel } from '../../view/place.ts';
import { useAtlas } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from './Section.tsx';
import { SourceLine } from './SourceLine.tsx';

const FIRST = 12;

/** Who helps the place, whom it helps, and pairings between places inside it; by kind. */
export function Pairings({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const given = new Set(place.given);
  const inside = place.received.filter((link) => given.has(link));
  const only = (links: readonly Link[]): Link[] => links.filter((link) => !inside.includes(link));
  const total = place.given.length + place.received.length - inside.length;
  if (total === 0) return null;
  return (
    <Section title={t(lang, 'place.links.title')} aside={t(lang, 'place.links.count', { count: total })}>
      <Side lang={lang} title={t(lang, 'place.links.received')} links={only(place.received)} />
      <Side lang={lang} title={t(lang, 'place.links.given')} links={only(place.given)} />
      <Side lang={lang} title={t(lang, 'place.links.inside')} links={inside} />
    </Section>
  );
}

function Side({ lang, title, links }: { lang: Lang; title: string; links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h4 className="place-subtitle">{title}</h4>
      {LINK_KINDS.map((kind) => (
        <Kind key={kind} lang={lang} kind={kind} links={links.filter((link) => link.kind === kind)} />
      ))}
    </>
  );
}

function Kind({ lang, kind, links }: { lang: Lang; kind: Link['kind']; links: readonly Link[] }) {
  const [shown, setShown] = useState(FIRST);
  const regions = useAtlas((state) => state.data.regions);
  const nameOf = (end: Link['giver']): string => endName(lang, end, regions);
  if (links.length === 0) return null;
  const rest = links.length - shown;
  const name = t(lang, `official.linkKind.${kind}`);
  // The documents write programmes in Chinese; one that only repeats the kind is not told twice.
  const officialName = t('zh-CN', `official.linkKind.${kind}`);
  return (
    <div className="place-kind">
      <h5>{name}</h5>
      <ul className="place-list">
        {links.slice(0, shown).map((link) => (
          <li key={link.id}>
            <div className="place-pairing">
              <span>{nameOf(link.giver)}</span>
              <span aria-hidden="true" className="place-arrow">
                →
              </span>
              <span>{nameOf(link.receiver)}</span>
            </div>
            <div className="place-figure-meta">
              <span>
                {[
                  link.programme === officialName ? '' : link.programme,
                  link.since
                    ? t(lang, 'place.links.since', { since: formatPeriod(lang, link.since) })
                    : t(lang, 'place.links.noSince'),
                  link.drawable ? '' : t(lang, 'place.links.unplaced'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <SourceLine lang={lang} sources={[link.source]} />
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onPress={() => setShown(links.length)}>
          {t(lang, 'place.links.pager', { count: rest })}
        </Button>
      )}
    </div>
  );
}

/** An end that is a region of the map, under the name of the map, has a name in both languages; others stand as printed. */
function endName(lang: Lang, end: Link['giver'], regions: RegionSet | null): string {
  const found = lang === 'en' && regions ? findPlace(regions, end.code) : null;
  const table = found && regions?.tables[found.level];
  return found && table?.name(found.row) === end.name ? (table.en(found.row) ?? end.name) : end.name;
}
