import { useEffect, useState } from 'react';
import { formatPeriod } from '../../i18n/format.ts';
import { useAtlas, useLang, useWords } from '../hooks/index.ts';
import { said } from '../shell/names.ts';

const SETTLE_MS = 700;

/** Tells screen readers, once a change has settled, what the map now shows. */
export function LiveRegion() {
  const t = useWords();
  const lang = useLang();
  const frame = useAtlas((state) => state.frame);
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
    const timer = setTimeout(() => setWords(now), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {words}
    </p>
  );
}
