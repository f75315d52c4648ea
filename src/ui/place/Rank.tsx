import { useMemo } from 'react';
import {
  Figure,
  type RankingBar,
  type RankingItem,
  rankingModel,
  rankingOptions,
} from '../../charts/index.ts';
import { formatInterval, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { type AtlasState, valueAt } from '../../state/index.ts';
import { type PlaceModel, siblingsOf } from '../../view/place.ts';
import { useAtlas, useAtlasHandle } from '../hooks/index.ts';
import { placeName } from '../shell/names.ts';
import { Section } from './Section.tsx';

const MOST = 12;

/** Rank among the siblings by the indicator on the map; nothing when the place has no single value there. */
export function Rank({ lang, place }: { lang: Lang; place: PlaceModel }) {
  const { store } = useAtlasHandle();
  const data = useAtlas((state) => state.data);
  const { rank } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest state is read; of it siblings need the data only.
  const items = useMemo(() => siblings(store.getState(), place, lang), [data, place, lang]);
  if (!rank) return null;
  const { indicator } = rank;
  const model = rankingModel(items, place.code, MOST, indicator.range.hi);
  const above = place.path.at(-2);
  const parent = above ? placeName(lang, above) : rank.parentName;
  const worded = (bar: RankingBar): string => {
    const item = items.find(({ code }) => code === bar.code);
    return item ? formatInterval(lang, item, indicator.unit) : '';
  };
  const rows = model.bars.map((bar) => [bar.name, worded(bar)]);
  return (
    <Section title={t(lang, 'place.rank.title', { parent })}>
      <p>
        {t(lang, 'place.rank.sentence', {
          indicator: indicator.label[lang],
          period: formatPeriod(lang, rank.period),
          of: rank.of,
          rank: rank.rank,
        })}
      </p>
      <Figure
        title={indicator.label[lang]}
        alternative={t(lang, 'place.rank.alternative', {
          parent,
          count: rows.length,
          indicator: indicator.label[lang],
          list: rows.map((row) => row.join(' ')).join(t(lang, 'common.clauseJoin')),
        })}
        note={
          t(lang, 'place.rank.note') +
          (model.hidden > 0 ? t(lang, 'place.rank.hidden', { count: model.hidden }) : '')
        }
        failure={t(lang, 'place.chart.failed')}
        table={{ head: [t(lang, 'place.rank.column'), t(lang, 'place.chart.value')], rows }}
        drawKey={`${place.code} ${indicator.id} ${rank.period} ${lang}`}
        height={8 + 20 * model.bars.length}
        options={(Plot, width) => rankingOptions(Plot, model, width, worded)}
      />
    </Section>
  );
}

/** Values of all children of the place's parent for the ranked indicator and period. */
function siblings(state: AtlasState, place: PlaceModel, lang: Lang): RankingItem[] {
  const { regions } = state.data;
  if (!regions || !place.rank) return [];
  const table = regions.tables[place.level];
  const row = table.rowOf(place.code);
  if (row === undefined) return [];
  const items: RankingItem[] = [];
  for (const other of siblingsOf({ level: place.level, row }, regions)) {
    const code = table.code(other) as string;
    const value = valueAt(state, code, place.rank.indicator.id, place.rank.period);
    const name = (lang === 'en' ? table.en(other) : table.name(other)) as string;
    if (value)
      items.push({ code, name, lo: value.lo, hi: value.hi, loOpen: value.loOpen, hiOpen: value.hiOpen });
  }
  return items;
}
