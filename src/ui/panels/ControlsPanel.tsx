import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type Level, MAP_LEVELS } from '../../domain/region/level.ts';
import { BASES, type Basis } from '../../domain/value/value.ts';
import { formatNumber } from '../../i18n/format.ts';
import { selectIndicators } from '../../state/index.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { Segments } from '../kit/Segments.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { FilterChips } from './FilterChips.tsx';
import { IndicatorList } from './IndicatorList.tsx';
import { LayerList } from './LayerList.tsx';
import { SampleLevels } from './SampleLevels.tsx';

/** What is shown: indicator, level, layers, kinds of number, filter. Folds to a rail on wide screens. */
export function ControlsPanel({ folds }: { folds: boolean }) {
  const t = useWords();
  const open = useAtlas((state) => state.view.panel.includes('controls')) || !folds;
  const { togglePanel } = useActions();
  const toggle = () => togglePanel('controls');
  if (!open)
    return (
      <section className="rail" aria-label={t('shell.controls.title')}>
        <IconButton label={t('shell.controls.unfold')} expanded={false} onPress={toggle}>
          <PanelLeftOpen aria-hidden="true" />
        </IconButton>
        <span className="rail-name">{t('shell.controls.title')}</span>
      </section>
    );
  return (
    <section className="panel controls" id="controls" tabIndex={-1} aria-label={t('shell.controls.title')}>
      <header className="panel-head">
        <h2>{t('shell.controls.title')}</h2>
        {folds ? (
          <IconButton label={t('shell.controls.fold')} expanded onPress={toggle}>
            <PanelLeftClose aria-hidden="true" />
          </IconButton>
        ) : null}
      </header>
      <div className="controls-quick">
        <LevelSwitch />
        <SampleLevels />
      </div>
      <div className="panel-scroll">
        <IndicatorList />
        <Group title={t('shell.controls.layers')}>
          <LayerList />
        </Group>
        <Group title={t('shell.controls.basis')}>
          <BasisList />
        </Group>
        <Group title={t('shell.controls.filter')}>
          <FilterChips />
        </Group>
      </div>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="control-group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** Levels of the map; those for which nothing is recorded stay visible but cannot be chosen. */
function LevelSwitch() {
  const t = useWords();
  const level = useAtlas((state) => state.view.level);
  const indicator = useAtlas((state) => state.view.indicator);
  const choices = useAtlas(selectIndicators);
  const { setLevel } = useActions();
  const recorded = choices.find((choice) => choice.indicator.id === indicator)?.levels;
  const options = MAP_LEVELS.filter((id) => id !== 'nation' || recorded?.includes(id) || level === id).map(
    (id: Level) => ({
      id,
      label: t(`common.level.${id}`),
      isDisabled: recorded !== undefined && !recorded.includes(id),
    }),
  );
  return (
    <Segments<Level> label={t('shell.controls.level')} options={options} value={level} onChange={setLevel} />
  );
}

/** Which kinds of number the map may use, with how many regions have one now. The last one cannot be switched off. */
function BasisList() {
  const t = useWords();
  const lang = useLang();
  const basis = useAtlas((state) => state.view.basis);
  const counts = useAtlas((state) => state.frame?.bases);
  const { setBasis } = useActions();
  const shown: readonly Basis[] = BASES.filter((id) => id !== 'user' || (counts?.user ?? 0) > 0);
  return (
    <>
      {shown.map((id) => {
        const chosen = basis.includes(id);
        const modelled = id === 'modelled';
        return (
          <Toggle
            key={id}
            isSelected={chosen}
            isDisabled={modelled || (chosen && basis.filter((b) => shown.includes(b)).length === 1)}
            onChange={() => setBasis(chosen ? basis.filter((other) => other !== id) : [...basis, id])}
            end={modelled && !chosen ? t('shell.controls.basisNone') : formatNumber(lang, counts?.[id] ?? 0)}
          >
            {t(`official.basis.${id}`)}
            <small className="basis-note">{t(`official.basisNote.${id}`)}</small>
          </Toggle>
        );
      })}
    </>
  );
}
