import { memo } from 'react';
import { formatInterval, formatNumber } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t, word } from '../../i18n/index.ts';
import { classPaint, flagPaint } from '../../theme/index.ts';
import type { Frame } from '../../view/types.ts';
import { useScheme } from '../hooks/index.ts';
import { Swatch } from '../kit/Swatch.tsx';
import type { TableRow } from './order-rows.ts';

interface TableLineProps {
  lang: Lang;
  frame: Frame;
  item: TableRow;
  /** Position among all rows, 0-based. */
  index: number;
  isChosen: boolean;
  isHovered: boolean;
  onPoint: (code: string) => void;
  onChoose: (code: string) => void;
}

/** One region: name, parent, value, class with its swatch, kind of number, why it is missing, rank. */
export const TableLine = memo(
  function TableLine({ lang, frame, item, index, isChosen, isHovered, onPoint, onChoose }: TableLineProps) {
    const scheme = useScheme();
    const { row, name, parent } = item;
    const cls = frame.classes[row.cls];
    const paint = cls ? classPaint(cls.paint, scheme) : flagPaint(row.flag, scheme);
    const flag = flagWords(lang, frame, row.flag);
    return (
      <tr
        id={`table-row-${row.code}`}
        className="table-line"
        aria-rowindex={index + 2}
        aria-selected={isChosen}
        data-hovered={isHovered || undefined}
        onPointerEnter={() => onPoint(row.code)}
        onClick={() => onChoose(row.code)}
      >
        <td className="table-cell is-name" title={name}>
          {name}
        </td>
        <td className="table-cell is-parent" title={parent}>
          {parent}
        </td>
        <td className="table-cell is-value">
          {row.value ? formatInterval(lang, row.value, frame.indicator.unit) : t(lang, 'table.noValue')}
        </td>
        <td className="table-cell is-class">
          <Swatch paint={paint} />
          <span>{cls ? word(lang, cls.label) : t(lang, 'table.noValue')}</span>
        </td>
        <td className="table-cell is-basis">
          {row.basis ? t(lang, `official.basis.${row.basis}`) : t(lang, 'table.noValue')}
        </td>
        <td className="table-cell is-flag" title={flag && t(lang, `official.flagNote.${row.flag}`)}>
          {flag}
        </td>
        <td className="table-cell is-rank">
          {row.rank === null ? t(lang, 'table.noValue') : formatNumber(lang, row.rank)}
        </td>
      </tr>
    );
  },
  // The handlers are new each time but do the same.
  (a, b) =>
    a.item === b.item &&
    a.frame === b.frame &&
    a.lang === b.lang &&
    a.index === b.index &&
    a.isChosen === b.isChosen &&
    a.isHovered === b.isHovered,
);

/** Why there is no value; a county outside the list of poor counties is told as such. */
function flagWords(lang: Lang, frame: Frame, flag: TableRow['row']['flag']): string {
  if (flag === 'ok') return '';
  if (flag === 'not-applicable' && frame.indicator.id === 'exit-cohort')
    return t(lang, 'official.cohort.notListed');
  return t(lang, `official.flag.${flag}`);
}
