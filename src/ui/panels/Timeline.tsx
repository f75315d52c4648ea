import { Pause, Play } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { formatNumber, formatPeriod } from '../../i18n/format.ts';
import { selectTimeline } from '../../state/index.ts';
import type { TimelineStop } from '../../view/timeline.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';

/** Widest room of one stop, so that a lone period does not fill the whole bar. */
const STOP_REM = 11;

/** Index after a key, or null when the key is not one of a slider's. */
function afterKey(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'PageDown':
      return Math.max(0, at - 5);
    case 'PageUp':
      return Math.min(last, at + 5);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Periods that have data, as bars of how many regions have a value; one slider for keyboard and pointer. */
export function Timeline() {
  const t = useWords();
  const lang = useLang();
  const { periods, total, current } = useAtlas(selectTimeline);
  const frame = useAtlas((state) => state.frame);
  const playing = useAtlas((state) => state.session.playing);
  const { setPeriod, play, stop } = useActions();
  const stopNow = periods[current];
  // A sample offers every place in every year: which of them have a value only the picture knows.
  const seen = frame?.generator != null && frame.period === stopNow?.period ? frame : null;
  const valued = seen?.valued ?? stopNow?.n ?? 0;
  const all = seen?.n ?? total;

  const choose = (index: number): void => {
    const next = periods[index];
    if (!next || index === current) return;
    if (playing) stop();
    setPeriod(next.period);
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = afterKey(event.key, current, periods.length - 1);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
  };
  const words = (at: TimelineStop): string =>
    t('shell.timeline.value', { period: formatPeriod(lang, at.period), n: valued, total: all });

  if (periods.length === 0)
    return (
      <section className="timeline" data-testid="timeline" aria-label={t('shell.timeline.label')}>
        <p className="hint">{t('shell.timeline.none')}</p>
      </section>
    );
  return (
    <section className="timeline" data-testid="timeline" aria-label={t('shell.timeline.label')}>
      <IconButton
        label={t(playing ? 'shell.timeline.stop' : 'shell.timeline.play')}
        onPress={playing ? stop : play}
        isDisabled={periods.length < 2}
        pressed={playing}
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </IconButton>
      <p className="timeline-now">
        <strong>{stopNow ? formatPeriod(lang, stopNow.period) : ''}</strong>
        <span>{stopNow ? t('shell.timeline.coverage', { n: valued, total: all }) : ''}</span>
      </p>
      <div
        className="timeline-track"
        style={{ maxWidth: `${STOP_REM * periods.length}rem` }}
        role="slider"
        tabIndex={0}
        aria-label={t('shell.timeline.slider')}
        aria-valuemin={0}
        aria-valuemax={periods.length - 1}
        aria-valuenow={Math.max(0, current)}
        aria-valuetext={stopNow ? words(stopNow) : ''}
        title={t('shell.timeline.hint')}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          choose(stopAt(event, periods.length));
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) choose(stopAt(event, periods.length));
        }}
      >
        {periods.map((at, i) => (
          <StopBar
            key={at.period}
            stop={at}
            total={total}
            count={formatNumber(lang, at.n)}
            chosen={i === current}
            labelled={i === current || showsLabel(periods, i)}
          />
        ))}
      </div>
      {periods.length === 1 ? <p className="hint">{t('shell.timeline.single')}</p> : null}
    </section>
  );
}

/** The stop under the pointer: stops share the track evenly. */
function stopAt(event: PointerEvent<HTMLElement>, stops: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(stops - 1, Math.floor(((event.clientX - left) / width) * stops)));
}

/** One period: bar of regions with a value (documented solid, by rule hatched), its year, its count when chosen. */
function StopBar(props: {
  stop: TimelineStop;
  total: number;
  count: string;
  chosen: boolean;
  labelled: boolean;
}) {
  const share = (n: number): string => `${(100 * n) / Math.max(1, props.total)}%`;
  const { documented = 0, rule = 0, modelled = 0, user = 0 } = props.stop.basis;
  return (
    <span className="stop" data-chosen={props.chosen || undefined}>
      <span className="stop-count">{props.count}</span>
      <span className="stop-bar">
        <i data-basis="rule" style={{ height: share(rule + modelled) }} />
        <i data-basis="documented" style={{ height: share(documented + user) }} />
      </span>
      <span className="stop-year">{props.labelled ? shortPeriod(props.stop.period) : '·'}</span>
    </span>
  );
}

/** 2016 stays, 2014-06 becomes 14.6: the full wording stands beside the play button. */
const shortPeriod = (period: string): string =>
  period.length === 4 ? period : `${period.slice(2, 4)}.${Number(period.slice(5))}`;

/** With many stops only whole years are labelled. */
const showsLabel = (periods: readonly TimelineStop[], i: number): boolean =>
  periods.length <= 14 || periods[i]?.period.length === 4;
