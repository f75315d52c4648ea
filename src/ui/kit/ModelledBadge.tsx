import { useWords } from '../hooks/index.ts';

/** 模拟示意: the mark that modelled values are never without. Its title names the generator when there is one. */
export function ModelledBadge({ generator }: { generator: string | null }) {
  const t = useWords();
  return (
    <span
      className="chip"
      data-tone="accent"
      data-testid="modelled-badge"
      title={generator === null ? t('official.basisNote.modelled') : t('sample.badgeTitle', { generator })}
    >
      {t('official.basis.modelled')}
    </span>
  );
}
