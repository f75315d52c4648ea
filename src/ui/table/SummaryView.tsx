import { formatInterval, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t, word } from '../../i18n/index.ts';
import { chunksPending, selectPath, selectSummary } from '../../state/index.ts';
import { classPaint } from '../../theme/index.ts';
import type { Frame, Message, RegionRow, Summary } from '../../view/types.ts';
import { useAtlas, useAtlasHandle, useLang, useScheme } from '../hooks/index.ts';
import { Swatch } from '../kit/Swatch.tsx';
import { placeName } from '../shell/names.ts';
import type { TableRow } from './order-rows.ts';
import { useRowWords } from './use-table-rows.ts';
import './summary.css';

/**
 * The map in words. Always in the page: seen when its panel is open, else for screen readers only; a change of the
 * picture is announced by its title and coverage.
 */
export function SummaryView() {
  const lang = useLang();
  const summary = useAtlas(selectSummary);
  const frame = useAtlas((state) => state.frame);
  const isOpen = useAtlas((state) => state.view.panel.includes('summary'));
  const worded = useRowWords(lang);
  return (
    <section
      className={isOpen ? 'summary' : 'summary is-hidden'}
      data-testid="summary"
      aria-label={t(lang, 'table.summaryTitle')}
    >
      {summary && frame ? (
        <Words lang={lang} summary={summary} frame={frame} worded={worded} />
      ) : (
        <p role="status">{t(lang, 'table.summary.waiting')}</p>
      )}
    </section>
  );
}

interface WordsProps {
  lang: Lang;
  summary: Summary;
  frame: Frame;
  worded: (row: RegionRow) => TableRow;
}

function Words({ lang, summary, frame, worded }: WordsProps) {
  const scheme = useScheme();
  const { store } = useAtlasHandle();
  const isPending = useAtlas(chunksPending);
  const scope = selectPath(store.getState(), frame.scope).at(-1);
  const title = t(lang, 'table.summary.title', {
    scope: scope ? placeName(lang, scope) : (summary.title.params.scope ?? ''),
    indicator: frame.indicator.label[lang],
    period: formatPeriod(lang, frame.period),
    level: t(lang, `common.level.${frame.level}`),
  });
  const [coverage, ...others] = summary.lines;
  const most = Math.max(1, ...summary.classes.map(({ count }) => count));
  return (
    <>
      {/* Every county that arrives changes the figures: they are said when the last has come. */}
      <div role="status" aria-live={isPending ? 'off' : 'polite'} aria-atomic="true" aria-busy={isPending}>
        <h3>{title}</h3>
        {coverage && <p>{word(lang, coverage)}</p>}
      </div>
      {others.map((line) => (
        <p key={line.code}>{lineWords(lang, line, frame, summary.extremes, worded)}</p>
      ))}
      {summary.classes.length > 0 && (
        <>
          <h4>{t(lang, 'table.summary.classes')}</h4>
          <ul className="summary-classes">
            {summary.classes.map(({ label, count }) => {
              const cls = frame.classes.find((one) => one.label === label);
              const words = word(lang, label);
              return (
                <li key={words}>
                  {cls && <Swatch paint={classPaint(cls.paint, scheme)} />}
                  <span className="summary-label">
                    {t(lang, 'table.summary.share', {
                      label: words,
                      count: formatNumber(lang, count),
                      share: formatNumber(lang, (100 * count) / Math.max(frame.n, 1), 1),
                    })}
                  </span>
                  <span className="summary-bar" aria-hidden="true">
                    <span style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {summary.gaps.length > 0 && (
        <>
          <h4>{t(lang, 'table.summary.gaps')}</h4>
          <ul>
            {summary.gaps.map((gap) => (
              <li key={gap.code}>{word(lang, gap)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Extremes are worded here, because a place has another name and a value other words in each language. */
function lineWords(
  lang: Lang,
  line: Message,
  frame: Frame,
  extremes: Summary['extremes'],
  worded: WordsProps['worded'],
): string {
  const isHighest = line.code === 'view.summary.highest';
  const row = isHighest ? extremes?.highest : extremes?.lowest;
  if ((!isHighest && line.code !== 'view.summary.lowest') || !row?.value) return word(lang, line);
  const { name, parent } = worded(row);
  const full = lang === 'en' ? `${name}, ${parent}` : `${parent}${name}`;
  const place = frame.level === 'province' ? name : full;
  return t(lang, isHighest ? 'table.summary.highest' : 'table.summary.lowest', {
    place,
    value: formatInterval(lang, row.value, frame.indicator.unit),
  });
}
