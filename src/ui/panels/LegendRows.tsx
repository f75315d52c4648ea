import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Condition } from '../../contract/viewspec.ts';
import type { Flag } from '../../domain/value/value.ts';
import { formatNumber } from '../../i18n/format.ts';
import { word } from '../../i18n/index.ts';
import { classPaint, flagPaint, type Paint } from '../../theme/index.ts';
import type { Frame } from '../../view/types.ts';
import { useActions, useAtlas, useLang, useScheme, useWords } from '../hooks/index.ts';
import { Swatch } from '../kit/Swatch.tsx';

/** Reasons for a gap, in the order they are told. */
const ABSENT: readonly Flag[] = ['not-applicable', 'missing', 'suppressed', 'taiwan-missing'];

interface Row {
  id: string;
  label: string;
  /** Shorter still, where the title says what the number is. */
  brief: string;
  paint: Paint;
  over?: 'rule';
  count: number;
  /** Rows of the official list where they differ from the regions. */
  listRows?: number;
  condition: Condition;
}

/**
 * Classes, then reasons for gaps, each with its sample and count; pressing one shows it alone. `brief` is one line of
 * samples. `children` stand below the gaps.
 */
export function LegendRows({
  frame,
  brief,
  children,
}: {
  frame: Frame;
  brief: boolean;
  children?: ReactNode;
}) {
  const t = useWords();
  const rows = useRows(frame);
  if (brief)
    return (
      <ul className="legend-brief">
        {rows.classes.map((row) => (
          <li key={row.id}>
            <Swatch paint={row.paint} over={row.over} />
            <span>{row.brief}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {rows.classes.length > 0 ? <RowList label={t('shell.legend.classes')} rows={rows.classes} /> : null}
      <div className="legend-side">
        {rows.gaps.length > 0 ? <RowList label={t('shell.legend.reasons')} rows={rows.gaps} /> : null}
        {children}
      </div>
    </>
  );
}

function useRows(frame: Frame): { classes: Row[]; gaps: Row[] } {
  const t = useWords();
  const lang = useLang();
  const scheme = useScheme();
  const filter = useAtlas((state) => state.view.filter);
  const filtered = isFiltered(filter);
  const wasSeen = useSeen(frame, filtered);
  // With every value of a picture implied by a rule, the map hatches every class: so does its key.
  const ruleOnly =
    frame.mode === 'classes' && (frame.bases.rule ?? 0) > 0 && !(frame.bases.documented ?? frame.bases.user);
  const classes = frame.classes
    .map((cls, index): Row & { keep: boolean } => ({
      id: `class-${index}`,
      label: word(lang, cls.label),
      brief:
        frame.indicator.kind === 'category' && cls.kind === 'class'
          ? String(cls.from)
          : word(lang, cls.label),
      paint: classPaint(cls.paint, scheme),
      over: ruleOnly && cls.kind === 'class' ? 'rule' : undefined,
      count: cls.count,
      listRows: cls.listRows === cls.count ? undefined : cls.listRows,
      condition: { kind: 'class', index },
      // A span or a state that no region has would only lengthen the key.
      keep: cls.kind === 'class' || cls.count > 0 || wasSeen(`class-${index}`),
    }))
    .filter(({ keep }) => keep);
  const gaps = ABSENT.flatMap((flag): Row[] => {
    const count = frame.flags[flag] ?? 0;
    const chosen = filter.some((c) => c.kind === 'flag' && c.flag === flag);
    if (count === 0 && !chosen && !wasSeen(flag)) return [];
    const notListed = flag === 'not-applicable' && frame.indicator.id === 'exit-cohort';
    const label = t(notListed ? 'official.cohort.notListed' : `official.flag.${flag}`);
    const paint = flagPaint(flag, scheme);
    return [{ id: flag, label, brief: label, paint, count, condition: { kind: 'flag', flag } }];
  });
  return { classes, gaps };
}

/** One class or reason is shown alone: the counts of the others say nothing then. */
const isFiltered = (filter: readonly Condition[]): boolean =>
  filter.some(({ kind }) => kind === 'class' || kind === 'flag');

/** Which rows the picture had before it was filtered by one of them: they stay, so that another can be pressed. */
function useSeen(frame: Frame, filtered: boolean): (id: string) => boolean {
  const picture = [frame.indicator.id, frame.period, frame.level, frame.scope].join(' ');
  const seen = useRef({ picture: '', ids: new Set<string>() });
  useEffect(() => {
    if (filtered) return;
    const classes = frame.classes.flatMap(({ count }, index) => (count > 0 ? [`class-${index}`] : []));
    seen.current = { picture, ids: new Set([...classes, ...ABSENT.filter((flag) => frame.flags[flag])]) };
  }, [frame, picture, filtered]);
  return (id) => filtered && seen.current.picture === picture && seen.current.ids.has(id);
}

function RowList({ label, rows }: { label: string; rows: readonly Row[] }) {
  return (
    <ul className="legend-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <RowButton row={row} />
        </li>
      ))}
    </ul>
  );
}

const isSame = (a: Condition, b: Condition): boolean => JSON.stringify(a) === JSON.stringify(b);

function RowButton({ row }: { row: Row }) {
  const t = useWords();
  const lang = useLang();
  const filter = useAtlas((state) => state.view.filter);
  const { setFilter } = useActions();
  const chosen = filter.some((condition) => isSame(condition, row.condition));
  const dim = isFiltered(filter) && !chosen;
  const others = filter.filter(({ kind }) => kind !== 'class' && kind !== 'flag');
  return (
    <Button
      className="legend-row"
      data-dim={dim || undefined}
      aria-pressed={chosen}
      onPress={() => setFilter(chosen ? others : [...others, row.condition])}
    >
      <Swatch paint={row.paint} over={row.over} />
      <span className="legend-label">
        {row.label}
        {row.listRows === undefined || dim ? null : (
          <small> {t('shell.legend.classRows', { rows: row.listRows })}</small>
        )}
      </span>
      {dim ? null : <span className="legend-count">{formatNumber(lang, row.count)}</span>}
      <span className="unseen">{t(chosen ? 'shell.legend.showAll' : 'shell.legend.onlyThis')}</span>
    </Button>
  );
}
