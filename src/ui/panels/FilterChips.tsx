import type { Condition } from '../../contract/viewspec.ts';
import { formatInterval, formatPeriod } from '../../i18n/format.ts';
import { word } from '../../i18n/index.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { said } from '../shell/names.ts';

/** The conditions in force, each removable; without any, how to make one. */
export function FilterChips() {
  const t = useWords();
  const filter = useAtlas((state) => state.view.filter);
  const { setFilter } = useActions();
  const name = useConditionName();
  if (filter.length === 0) return <p className="hint">{t('shell.controls.noFilter')}</p>;
  return (
    <div className="filter-chips">
      {filter.map((condition) => (
        <Chip
          key={JSON.stringify(condition)}
          tone="accent"
          removeLabel={t('shell.controls.removeFilter')}
          onRemove={() => setFilter(filter.filter((other) => other !== condition))}
        >
          {name(condition)}
        </Chip>
      ))}
      <Button quiet onPress={() => setFilter([])}>
        {t('shell.controls.clearFilter')}
      </Button>
    </div>
  );
}

function useConditionName(): (condition: Condition) => string {
  const t = useWords();
  const lang = useLang();
  const classes = useAtlas((state) => state.frame?.classes);
  const indicators = useAtlas((state) => state.data.manifest?.indicators);
  return (condition) => {
    switch (condition.kind) {
      case 'class': {
        const cls = classes?.[condition.index];
        return t('shell.controls.filterClass', { label: cls ? word(lang, cls.label) : condition.index });
      }
      case 'flag':
        return t(`official.flag.${condition.flag}`);
      case 'basis':
        return t(`official.basis.${condition.basis}`);
      case 'text':
        return t('shell.controls.filterText', { text: condition.text });
      case 'value': {
        const indicator = indicators?.find(({ id }) => id === condition.indicator);
        const { value } = condition;
        return t('shell.controls.filterValue', {
          indicator: indicator ? said(lang, indicator.short) : condition.indicator,
          op: condition.op,
          value: formatInterval(
            lang,
            { lo: value, hi: value, loOpen: false, hiOpen: false },
            indicator?.unit ?? '',
          ),
          period: formatPeriod(lang, condition.period),
        });
      }
    }
  };
}
