import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { type IndicatorChoice, selectIndicators } from '../../state/index.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { said } from '../shell/names.ts';
import { groupIndicators } from './indicator-groups.ts';

/** All recorded indicators by group, each with the first sentence of its definition; the chosen one with all of it. */
export function IndicatorList() {
  const t = useWords();
  const { setIndicator } = useActions();
  const choices = useAtlas(selectIndicators);
  const current = useAtlas((state) => state.view.indicator);
  return (
    <ListBox
      className="indicators"
      aria-label={t('shell.controls.indicator')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ indicator }) => keys !== 'all' && keys.has(indicator.id));
        if (chosen && chosen.indicator.id !== current) setIndicator(chosen.indicator.id);
      }}
    >
      {groupIndicators(choices).map((group) => (
        <ListBoxSection key={group.id} id={group.id}>
          <Header className="indicator-group">{t(group.label)}</Header>
          {group.members.map((choice) => (
            <IndicatorItem
              key={choice.indicator.id}
              choice={choice}
              chosen={choice.indicator.id === current}
            />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function IndicatorItem({ choice, chosen }: { choice: IndicatorChoice; chosen: boolean }) {
  const t = useWords();
  const lang = useLang();
  const { indicator, most } = choice;
  const incidence = indicator.id.startsWith('incidence-');
  return (
    <ListBoxItem id={indicator.id} className="indicator" textValue={said(lang, indicator.label)}>
      <span className="indicator-label">{said(lang, indicator.label)}</span>
      <span className="indicator-most" title={t('shell.controls.mostHint', { n: most })}>
        {t('shell.controls.most', { n: most })}
      </span>
      <span className="indicator-definition" data-full={chosen || undefined}>
        {said(lang, indicator.definition)}
      </span>
      {chosen && incidence ? <span className="indicator-trio">{t('shell.controls.trio')}</span> : null}
    </ListBoxItem>
  );
}
