import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatPeriod, formatUnit } from '../../i18n/format.ts';
import { word } from '../../i18n/index.ts';
import { modelledNotes } from '../../view/caption.ts';
import { useAtlas, useIsPhone, useLang, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { ModelledBadge } from '../kit/ModelledBadge.tsx';
import { said } from '../shell/names.ts';
import { ChunkNote } from './ChunkNote.tsx';
import { FlowKey } from './FlowKey.tsx';
import { LegendRows } from './LegendRows.tsx';
import { SignKey } from './SignKey.tsx';

/**
 * The key of the map. It reads like a sentence: what, unit, when, at which level, on what basis, how much is covered;
 * then the classes, the reasons for gaps and the signs. It folds to its title but never leaves the map.
 */
export function Legend() {
  const t = useWords();
  const lang = useLang();
  const phone = useIsPhone();
  const [wish, setWish] = useState<boolean | null>(null);
  const short = useShortStage();
  const open = wish ?? !(phone || short);
  const frame = useAtlas((state) => state.frame);
  const notes = frame ? modelledNotes(frame) : [];
  return (
    <>
      <section
        className="legend"
        data-testid="legend"
        data-folded={!open || undefined}
        data-short={short || undefined}
        aria-label={t('shell.legend.label')}
      >
        <header className="legend-head">
          <h2>{frame ? said(lang, frame.indicator.label) : t('shell.legend.waiting')}</h2>
          <IconButton
            label={t(open ? 'shell.legend.fold' : 'shell.legend.unfold')}
            expanded={open}
            onPress={() => setWish(!open)}
          >
            {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
          </IconButton>
        </header>
        {frame ? (
          <p className="legend-about">
            {[
              formatPeriod(lang, frame.period),
              t('shell.legend.level', { level: t(`common.level.${frame.level}`) }),
              frame.indicator.kind === 'category'
                ? null
                : t('shell.legend.unit', { unit: formatUnit(lang, frame.indicator.unit) }),
              t('shell.legend.coverage', { valued: frame.valued, n: frame.n }),
            ]
              .filter((part) => part !== null)
              .map((part) => (
                <span key={part}>{part}</span>
              ))}
          </p>
        ) : null}
        {frame && frame.generator !== null ? (
          <p className="legend-modelled">
            <ModelledBadge generator={frame.generator} />
            <ChunkNote />
          </p>
        ) : null}
        {frame && !open ? <LegendRows frame={frame} brief /> : null}
        {frame && open ? (
          <div className="legend-body">
            {notes.map((note) => (
              <p key={note.code} className="hint">
                {word(lang, note)}
              </p>
            ))}
            {frame.mode === 'empty' ? <p className="hint">{t('shell.legend.empty')}</p> : null}
            {frame.mode === 'marked' ? (
              <p className="hint">{t('shell.legend.marked', { count: frame.valued })}</p>
            ) : null}
            <LegendRows frame={frame} brief={false}>
              {frame.listRows !== undefined && frame.listRows !== frame.valued ? (
                <p className="hint">
                  {t('shell.legend.listRows', { rows: frame.listRows, regions: frame.valued })}
                </p>
              ) : null}
              <SignKey frame={frame} />
            </LegendRows>
            {phone ? <FlowKey /> : null}
          </div>
        ) : null}
      </section>
      {open && !phone ? <FlowKey /> : null}
    </>
  );
}

/** Stages lower than this (px at the normal root size) have room for one line of the key. */
const SHORT = 360;

/** Whether the stage is too low for the whole key; follows its size. */
function useShortStage(): boolean {
  const [short, setShort] = useState(false);
  useEffect(() => {
    const stage = document.getElementById('map');
    if (!stage) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (entry) setShort(entry.contentRect.height < SHORT * root);
    });
    watch.observe(stage);
    return () => watch.disconnect();
  }, []);
  return short;
}
