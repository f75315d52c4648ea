/** The words of a label: name by language and zoom, value below it, and the note that Taiwan has no data. */
import { formatInterval } from '../i18n/format.ts';
import { type Lang, t } from '../i18n/index.ts';
import type { LabelRequest } from '../view/scene/labels.ts';
import { isTaiwanLabel, labelName } from '../view/scene/names.ts';

/** Composer for a language; `thematic` adds 资料暂缺 under Taiwan, as the law asks of a thematic map. */
export function labelComposer(lang: Lang, thematic: boolean): LabelRequest['compose'] {
  return (item, zoom) => {
    if (thematic && isTaiwanLabel(item)) return { name: t(lang, 'map.taiwan'), value: '', tone: 'note' };
    return {
      name: labelName(item, lang, zoom),
      value: item.value ? formatInterval(lang, item.value, item.unit) : '',
      tone: item.rank === 'island' ? 'quiet' : 'plain',
    };
  };
}
