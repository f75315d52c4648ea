import { useEffect, useState } from 'react';
import { formatPeriod } from '../../i18n/format.ts';
import { chunksPending } from '../../state/index.ts';
import { useAtlas, useLang, useWords } from '../hooks/index.ts';
import { said } from '../shell/names.ts';

const SETTLE_MS = 700;

/** Tells screen readers, once a change has settled and nothing is on its way, what the map now shows. */
export function LiveRegion() {
  const t = useWords();
  const lang = useLang();
  const frame = useAtlas((state) => state.frame);
  const isPending = useAtlas(chunksPending);
  const [words, setWords] = useState('');
  const now = frame
    ? t('shell.said.view', {
        indicator: said(lang, frame.indicator.label),
        period: formatPeriod(lang, frame.period),
        level: t(`common.level.${frame.level}`),
        valued: frame.valued,
        n: frame.n,
      })
    : '';
  useEffect(() => {
    if (isPending) return undefined;
    const timer = setTimeout(() => setWords(now), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [now, isPending]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {words}
    </p>
  );
}
