/** Names as a small map prints them: short far out, in full when there is room. */
import { TAIWAN } from '../../domain/region/level.ts';
import type { LabelItem } from '../types.ts';

const FULL_NAME_ZOOM = 5.4;

/** 内蒙古自治区 → 内蒙古, 河南省 → 河南, 宁夏回族自治区 → 宁夏, 香港特别行政区 → 香港. */
function shortProvince(name: string): string {
  return name.slice(0, name.startsWith('内蒙古') || name.startsWith('黑龙江') ? 3 : 2);
}

/** Henan Province → Henan; Hong Kong SAR stays. */
function shortEnglish(name: string): string {
  return name
    .replace(/ (Province|Municipality|City)$/, '')
    .replace(/ (\S+ )?(Uygur |Uyghur |Hui |Zhuang )?Autonomous Region$/, '');
}

/** The name to print for an item at a zoom. */
export function labelName(item: LabelItem, lang: 'zh-CN' | 'en', zoom: number): string {
  if (item.rank !== 'province' || zoom >= FULL_NAME_ZOOM) return lang === 'en' ? item.en : item.name;
  return lang === 'en' ? shortEnglish(item.en) : shortProvince(item.name);
}

/** True for the label under which 台湾省资料暂缺 must stand on a thematic map. */
export const isTaiwanLabel = (item: LabelItem): boolean => item.code === TAIWAN && item.rank === 'province';
