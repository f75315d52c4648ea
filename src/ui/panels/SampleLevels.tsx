import { useMemo } from 'react';
import type { Level } from '../../domain/region/level.ts';
import { selectIndicators } from '../../state/index.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { ModelledBadge } from '../kit/ModelledBadge.tsx';
import { Segments } from '../kit/Segments.tsx';

const SAMPLED: readonly Level[] = ['township', 'village'];

/** Townships and villages of the modelled sample, apart from the recorded levels; says why when they cannot be chosen. */
export function SampleLevels() {
  const t = useWords();
  const lang = useLang();
  const level = useAtlas((state) => state.view.level);
  const indicator = useAtlas((state) => state.view.indicator);
  const generator = useAtlas((state) => state.data.regions?.sample?.generator);
  const isLoading = useAtlas((state) => state.session.progress !== null);
  const choices = useAtlas(selectIndicators);
  const { setLevel } = useActions();
  const sampled = useMemo(() => choices.filter(({ levels }) => levels.includes('village')), [choices]);
  const hasValues = sampled.some((choice) => choice.indicator.id === indicator);
  const why =
    generator === undefined
      ? t(isLoading ? 'sample.loadingIndex' : 'sample.notInstalled')
      : hasValues
        ? null
        : t('sample.noValues', {
            list: sampled.map((choice) => choice.indicator.short[lang]).join(t('common.listJoin')),
          });
  return (
    <div className="sample-levels">
      <div className="sample-switch">
        <ModelledBadge generator={generator ?? null} />
        <Segments<Level>
          label={t('sample.level')}
          options={SAMPLED.map((id) => ({
            id,
            label: t(`common.level.${id}`),
            isDisabled: why !== null && level !== id,
          }))}
          value={level}
          onChange={setLevel}
        />
      </div>
      {why === null ? null : <p className="hint">{why}</p>}
    </div>
  );
}
