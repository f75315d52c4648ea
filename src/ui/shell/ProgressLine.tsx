import type { MessageKey } from '../../i18n/index.ts';
import { useAtlas, useWords } from '../hooks/index.ts';

/** A thin line under the top bar with words while the first files arrive; nothing afterwards. */
export function ProgressLine() {
  const t = useWords();
  const progress = useAtlas((state) => state.session.progress);
  const percent = Math.round((progress?.share ?? 1) * 100);
  return (
    <div className="progress" data-busy={progress !== null || undefined}>
      {progress ? (
        <>
          <div
            role="progressbar"
            aria-label={t('shell.progress.label')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
            className="progress-bar"
            style={{ width: `${percent}%` }}
          />
          <span className="progress-words">{t(`shell.progress.${progress.step}` as MessageKey)}…</span>
        </>
      ) : null}
    </div>
  );
}
