/** File names from what is on screen: product, indicator, period, scope. */
import { formatPeriod } from '../i18n/format.ts';
import { t } from '../i18n/index.ts';
import type { AtlasState } from '../state/index.ts';
import { fileName } from './filename.ts';
import { scopeName } from './plate.ts';

const parts = (state: AtlasState): string[] => {
  const { view, frame } = state;
  return [
    t('zh-CN', 'common.name'),
    frame?.indicator.short[view.lang] ?? view.indicator,
    formatPeriod(view.lang, view.period),
    scopeName(state, view.lang),
  ];
};

/** 区域贫困分布看板_综合发生率_2016年末_河南省.png */
export const pictureName = (state: AtlasState): string => fileName(parts(state), 'png');

/** 区域贫困分布看板_综合发生率_2016年末_河南省.csv */
export const tableName = (state: AtlasState): string => fileName(parts(state), 'csv');
